"""newcomer.py COLUMNSxROWS: types the commands of the README's first ten minutes into a terminal, and checks each screen.

Runs in the root folder that .ci/newcomer makes.
"""
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = Path("/home/newcomer")
PROMPTS = Path("/tmp/prompts")
PROMPT = "$ "
COLUMNS, ROWS = (int(number) for number in sys.argv[1].split("x"))
SECTION = "## The first ten minutes"
APPLICATION_KEY, APPLICATION_SECRET = "SbxDemoAppKey001", "SbxDemoAppSecret0000000000000001"

OPENER = """#!/bin/sh
case $1 in
*credentialToken=*) cd /tmp/ci && CHROMIUM=/usr/bin/chromium exec node visit.js "open $1" "press Authorize" >>/tmp/visited 2>&1 ;;
esac
"""


def tmux(*arguments: str) -> str:
    return subprocess.run(["tmux", "-f", "/dev/null", "-L", "newcomer", *arguments], check=True, capture_output=True, text=True).stdout


def screen(window: str = "user", history: bool = False) -> str:
    return tmux("capture-pane", "-p", "-t", window, *(["-S", "-"] if history else [])).rstrip("\n")


def fail(message: str, window: str = "user") -> None:
    sys.exit("newcomer %sx%s: %s; the screen:\n%s" % (COLUMNS, ROWS, message, screen(window)))


def expect(pattern: str, window: str = "user", seconds: int = 120) -> None:
    """Waits until the screen has a text."""
    limit = time.monotonic() + seconds
    while not re.search(pattern, screen(window), re.MULTILINE):
        if time.monotonic() > limit:
            fail("no %r after %d s" % (pattern, seconds), window)
        time.sleep(0.1)


def type_line(text: str, window: str = "user") -> None:
    tmux("send-keys", "-t", window, "-l", text)
    tmux("send-keys", "-t", window, "Enter")


def ended() -> tuple:
    """The number of commands that have ended in the terminal of the user, and the exit code of the last one."""
    number, code = PROMPTS.read_text().split()
    return int(number), int(code)


def expect_end(before: int) -> int:
    """Waits until a further command has ended, and returns its exit code."""
    limit = time.monotonic() + 120
    while ended()[0] <= before:
        if time.monotonic() > limit:
            fail("the command has not ended after 120 s")
        time.sleep(0.1)
    return ended()[1]


def clear() -> None:
    before, _ = ended()
    type_line("clear")
    expect_end(before)


def run(command: str, *conversation: tuple) -> None:
    """Runs a command on a clear screen: each question gets its answer, then the texts are on the screen."""
    clear()
    before, _ = ended()
    type_line(command)
    for step in conversation:
        if isinstance(step, tuple):
            expect(step[0])
            type_line(step[1])
        else:
            expect(step)
    code = expect_end(before)
    if code != 0:
        fail("%r failed with %d" % (command, code))
    print("ok  %s" % command, flush=True)


def commands() -> list:
    """The commands of the README, without comments."""
    readme = (HERE / "README.md").read_text()
    section = readme[readme.index(SECTION + "\n"):]
    block = re.search(r"```sh\n(.*?)```", section, re.DOTALL).group(1)
    return [re.sub(r"\s+# .*", "", line) for line in block.strip().split("\n")]


def browser() -> None:
    """The desktop of the user: the program that opens a page is Chromium, and the user presses Authorize."""
    opener = Path("/usr/bin/xdg-open")
    opener.unlink(missing_ok=True)
    opener.write_text(OPENER)
    opener.chmod(0o755)


def main() -> None:
    browser()
    shell = "env PS1='%s' DISPLAY=:0 bash -i" % PROMPT
    # Each prompt of the user writes its number and the exit code of the command before it.
    count = "code=$?; [ $TMUX_PANE != %0 ] || { echo $((++prompts)) $code >FILE.new && mv FILE.new FILE; }"
    settings = "\nPS1='%s'\nPROMPT_COMMAND='%s'\n" % (PROMPT, count.replace("FILE", str(PROMPTS)))
    (HOME / ".bashrc").write_text((HOME / ".bashrc").read_text() + settings)
    for number, window in enumerate(("user", "sandbox")):
        new = ("new-session", "-d", "-s", "terminal") if number == 0 else ("new-window", "-d")
        tmux(*new, "-n", window, "-c", str(HOME), *(("-x", str(COLUMNS), "-y", str(ROWS)) if number == 0 else ()), shell)
        expect(r"^\$", window)

    # The line of the table of packages, without sudo: there is none for root.
    run("apt-get install -y -qq ./ovh-do_*.deb && ovh-do --version", r"^ovh-do \d")
    steps = commands()
    if len(steps) != 9:
        sys.exit("the README has %d commands, not 9: %s" % (len(steps), steps))
    sandbox, login, export, listing, rebuild, dns, sms, show, man = steps

    type_line(sandbox, "sandbox")
    expect(r"Press Ctrl-C to end the sandbox", "sandbox")
    expect(r"^URL +http://127\.0\.0\.1:8080/1\.0$", "sandbox")

    run(login, (r"application_key: *$", APPLICATION_KEY), (r"application_secret: *$", APPLICATION_SECRET), r"logged in")
    if "200 Authorize an application" not in Path("/tmp/visited").read_text():
        fail("the browser has not shown the page")
    run(export)
    run(listing, r"^NAME +.*STATE", r"^vps-demo .*running")
    run(rebuild, (r"Type vps-demo to continue: *$", "vps-demo"), r"^Done: vps-demo \(demo\) has Debian 13\.")
    run(dns, r"example\.com: 2 records changed and published")
    run(sms, r"^ *length 9 characters in GSM-7, 1 part", r"^accepted \+33612345678$")

    clear()
    tmux("send-keys", "-t", "user", "-l", show)
    # The first TAB reads the names of the account, and waits a second for them.
    completed = r"^\$ ovh-do vps show vps-web *$"
    for _ in range(4):
        tmux("send-keys", "-t", "user", "Tab")
        limit = time.monotonic() + 5
        while not re.search(completed, screen(), re.MULTILINE) and time.monotonic() < limit:
            time.sleep(0.1)
        if re.search(completed, screen(), re.MULTILINE):
            break
    else:
        fail("TAB has not completed the name")
    before, _ = ended()
    tmux("send-keys", "-t", "user", "Enter")
    expect(r"^state +running")
    expect_end(before)
    print("ok  %s TAB" % show, flush=True)

    clear()
    type_line(man)
    expect(r"(?i)^ovh-do-vps-rebuild\(1\)")
    expect(r"^SYNOPSIS")
    expect(r"ovh-do vps rebuild \[OPTIONS\] VPS")
    tmux("send-keys", "-t", "user", "q")
    expect(r"\A[\s\S]*\n?\$ *\Z")
    print("ok  %s" % man, flush=True)
    tmux("send-keys", "-t", "sandbox", "C-c")
    expect(r"\$ *\Z", "sandbox")
    tmux("kill-server")


main()
