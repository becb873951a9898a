package dev.ovhdo.cli.context;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.OutputFormat;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.TerminalEscaper;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a list again and again until the program is interrupted. A terminal shows the whole list on
 * a screen of its own, and afterwards has its old content again. Any other output gets the list
 * once, and then only the lines that are new or have changed; a note names each row that vanished.
 */
final class ListWatch {
  private static final String OWN_SCREEN = "\u001b[?1049h\u001b[?25l";
  private static final String OLD_SCREEN = "\u001b[?25h\u001b[?1049l";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final CommandContext context;
  private final Duration interval;
  private final Function<Results, List<String>> list;

  /** The lines that were printed last, without the widths of columns, which may change. */
  private final Set<String> printed = new HashSet<>();

  private final List<String> notes = new ArrayList<>();
  private String shown = "";

  /** The identities of the rows that were read last, and of those that were printed last. */
  private List<String> rows = List.of();

  private List<String> known = List.of();

  /**
   * Creates a watch.
   *
   * @param list reads the list and prints it; returns the identities of the rows
   */
  ListWatch(CommandContext context, Duration interval, Function<Results, List<String>> list) {
    this.context = context;
    this.interval = interval;
    this.list = list;
  }

  /**
   * Watches until the program is interrupted.
   *
   * @throws CommandException if the format has no lines, or on an interruption
   */
  void run() {
    Terminal terminal = context.terminal();
    boolean screen = terminal.canRedrawOutput();
    OutputFormat format = context.options().output.format();
    if (!screen && (format == OutputFormat.JSON || format == OutputFormat.YAML)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--watch prints the lines that change, and %s has no lines of its own; use -o jsonl"
              .formatted(String.valueOf(format).toLowerCase(Locale.ROOT)));
    }
    if (screen) {
      watchOnScreen(terminal);
    } else {
      watchInLines(terminal);
    }
    throw new CommandException(ExitCode.INTERRUPTED, "interrupted");
  }

  private void watchOnScreen(Terminal terminal) {
    // Before the screen changes: a failure of the first reading is printed as always.
    String first = read(terminal);
    terminal.followSize();
    terminal.out().printStyled(OWN_SCREEN);
    terminal.onInterrupt(() -> terminal.out().printStyled(OLD_SCREEN));
    try {
      draw(terminal, first);
      while (pause()) {
        draw(terminal, readAgain(terminal));
      }
    } finally {
      terminal.onInterrupt(() -> {});
      terminal.out().printStyled(OLD_SCREEN);
    }
  }

  private void draw(Terminal terminal, String text) {
    List<String> lines = new ArrayList<>();
    String now = TIME.format(context.environment().time().now());
    lines.add("every " + DurationConverter.format(interval) + ", " + now + "; Ctrl-C ends");
    lines.add("");
    text.lines().forEach(lines::add);
    notes.forEach(note -> lines.add(TerminalEscaper.escape(note)));
    int rows = terminal.lines();
    if (lines.size() > rows) {
      int hidden = lines.size() - rows + 1;
      lines.subList(rows - 1, lines.size()).clear();
      lines.add("… " + hidden + " more lines; the screen is too low");
    }
    terminal.out().printStyled("\u001b[H" + String.join("\u001b[K\n", lines) + "\u001b[K\u001b[J");
  }

  private void watchInLines(Terminal terminal) {
    String text = read(terminal);
    while (true) {
      printChanges(terminal, text);
      notes.forEach(note -> terminal.err().line(note));
      if (!pause()) {
        return;
      }
      text = readAgain(terminal);
    }
  }

  private void printChanges(Terminal terminal, String text) {
    Set<String> now = new HashSet<>();
    StringBuilder changes = new StringBuilder();
    for (String line : text.lines().toList()) {
      String content = line.replaceAll(" {2,}", "  ");
      now.add(content);
      if (!printed.contains(content)) {
        changes.append(line).append('\n');
      }
    }
    printed.clear();
    printed.addAll(now);
    Set<String> current = Set.copyOf(rows);
    List<String> vanished = known.stream().filter(row -> !current.contains(row)).toList();
    known = rows;
    if (!changes.isEmpty()) {
      terminal.out().printStyled(changes.toString());
    }
    vanished.forEach(row -> terminal.note(row + " is no longer in the list"));
  }

  private String read(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    notes.clear();
    terminal.redirectNotes(notes::add);
    try {
      rows = list.apply(context.results().to(text::append, terminal.display(), terminal::note));
    } finally {
      terminal.redirectNotes(null);
    }
    shown = text.toString();
    return shown;
  }

  /** A failure that may pass is shown, and the list is read again later. */
  private String readAgain(Terminal terminal) {
    try {
      return read(terminal);
    } catch (TransportException | ServerErrorException e) {
      notes.clear();
      notes.add(Failures.PROGRAM + Failures.message(e));
      return shown;
    }
  }

  /** Waits for the interval; false after an interruption. */
  private boolean pause() {
    try {
      context.environment().time().sleeper().sleep(interval);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
