#!/usr/bin/env python3
"""Runs ovh-do against a sandbox, in a real terminal, and draws the screen as session.svg.

Needs tmux, and a built program (./ovh-do --version builds it). Run from any folder: docs/images/session.py
"""
import html
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COLUMNS, ROWS = 100, 34
CELL_WIDTH, LINE_HEIGHT, MARGIN = 8.4, 19, 18
# Each command, and the answer to its question.
COMMANDS = [
    ("ovh-do vps list", None),
    ("ovh-do vps rebuild vps-demo --image debian --key laptop", "vps-demo"),
    ("ovh-do dns set example.com app A 192.0.2.1 192.0.2.2", None),
]
# Colours of the palette that the program uses, by SGR number, on a dark background.
COLOURS = {31: "#f47067", 32: "#57ab5a", 33: "#daaa3f", 34: "#539bf5", 35: "#b083f0", 36: "#39c5cf", 90: "#768390"}
HERE = Path(__file__).resolve().parent
PROMPT = "$ "


def tmux(*arguments: str) -> str:
    return subprocess.run(["tmux", "-L", SOCKET, *arguments], check=True, capture_output=True, text=True).stdout


def wait_for(is_reached, seconds: int = 180) -> None:
    """Waits until the lines of the screen, without the empty lines at its end, fulfil a condition."""
    limit = time.monotonic() + seconds
    while True:
        lines = tmux("capture-pane", "-p", "-S", "-").rstrip("\n").split("\n")
        if is_reached(lines):
            return
        if time.monotonic() > limit:
            sys.exit("no prompt after %d s; the screen:\n%s" % (seconds, "\n".join(lines)))
        time.sleep(0.2)


def wait_for_prompt(number: int) -> None:
    """Waits until the shell has printed its prompt this many times and is ready for a command."""
    wait_for(lambda lines: lines[-1] == PROMPT.strip()
             and sum((line + " ").startswith(PROMPT) for line in lines) == number)


def type_line(text: str) -> None:
    tmux("send-keys", "-l", text)
    tmux("send-keys", "Enter")


def record() -> str:
    """Returns the screen after all commands, with its colours as escape sequences."""
    program = HERE.parent.parent / "ovh-do"
    sandbox = subprocess.Popen([program, "sandbox"], stdout=subprocess.PIPE, text=True)
    try:
        folder = next(line.split()[1] for line in sandbox.stdout if line.startswith("Configuration"))
        folder = Path(folder).parent
        # A refresh of the names in the background may still write there.
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            (Path(home) / "ovh-do").symlink_to(program)
            shell = "env HOME=%s PATH=%s:%s PS1='%s' bash --norc --noprofile" % (home, home, os.environ["PATH"], PROMPT)
            tmux("-f", "/dev/null", "new-session", "-d", "-c", str(folder), "-x", str(COLUMNS), "-y", str(ROWS), shell)
            try:
                wait_for_prompt(1)
                for number, (command, answer) in enumerate(COMMANDS, 2):
                    type_line(command)
                    if answer:
                        wait_for(lambda lines: lines[-1].endswith(":"))
                        type_line(answer)
                    wait_for_prompt(number)
                return tmux("capture-pane", "-p", "-e")
            finally:
                tmux("kill-server")
    finally:
        sandbox.terminate()
        sandbox.wait()


def spans(line: str):
    """Splits a line into texts with the style that is in force for each."""
    colour, bold = None, False
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            for code in (int(number or 0) for number in part[2:-1].split(";")):
                if code == 0:
                    colour, bold = None, False
                elif code == 1:
                    bold = True
                elif code == 22:
                    bold = False
                elif code == 39:
                    colour = None
                elif code in COLOURS:
                    colour = COLOURS[code]
        elif part:
            yield part, colour, bold


def draw(screen: str) -> str:
    lines = screen.rstrip("\n").split("\n")
    if lines[-1].strip() == PROMPT.strip():
        lines.pop()
    width = round(COLUMNS * CELL_WIDTH + 2 * MARGIN)
    height = len(lines) * LINE_HEIGHT + 2 * MARGIN + 22
    out = [
        '<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img"' % (width, height, width, height),
        '  aria-label="A terminal: the VPSes of an account are listed, one is rebuilt, and a DNS record is set">',
        '  <rect width="100%" height="100%" rx="8" fill="#22272e"/>',
    ]
    for number, colour in enumerate(("#f47067", "#daaa3f", "#57ab5a")):
        out.append('  <circle cx="%d" cy="18" r="5.5" fill="%s"/>' % (MARGIN + 4 + number * 18, colour))
    out.append('  <g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="#d1d7e0">')
    for row, line in enumerate(lines):
        y = MARGIN + 22 + (row + 1) * LINE_HEIGHT - 5
        column = 0
        texts = []
        for text, colour, bold in spans(line):
            if text.strip():
                style = (' fill="%s"' % colour if colour else "") + (' font-weight="bold"' if bold else "")
                # Browsers join spaces, unless they are non-breaking. The position of each run is set, so that another font of fixed width keeps the columns.
                texts.append('<text x="%.1f" y="%d" textLength="%.1f"%s>%s</text>' % (
                    MARGIN + column * CELL_WIDTH, y, len(text) * CELL_WIDTH, style, html.escape(text).replace(" ", "\u00a0")))
            column += len(text)
        out += ["    " + text for text in texts]
    return "\n".join(out + ["  </g>", "</svg>", ""])


if __name__ == "__main__":
    SOCKET = "ovh-do-session-%d" % os.getpid()
    (HERE / "session.svg").write_text(draw(record()))
    print("wrote docs/images/session.svg")
