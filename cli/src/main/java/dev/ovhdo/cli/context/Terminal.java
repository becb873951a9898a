package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.DisplaySettings;
import dev.ovhdo.cli.output.TerminalEscaper;
import dev.ovhdo.client.time.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of a run: results on standard output, notes and progress on standard error, and
 * questions at the user's terminal.
 */
public final class Terminal {
  private final Environment environment;
  private final GlobalOptions options;
  private final TextOutput out;
  private final TextOutput err;
  private volatile String interruptMessage = "";
  private volatile boolean suppressesNotes;
  private volatile @Nullable ProgressLines progressLines;
  private volatile @Nullable Consumer<String> notesTo;
  private volatile Runnable onInterrupt = () -> {};
  private volatile int columns;
  private volatile int lines;

  Terminal(Environment environment, GlobalOptions options, TextOutput out, TextOutput err) {
    this.environment = environment;
    this.options = options;
    this.out = out;
    this.err = err;
    this.columns = environment.columns();
    this.lines = environment.rows();
  }

  /** Returns standard output, which is for results only. */
  public TextOutput out() {
    return out;
  }

  /** Returns standard error, which is for everything except results. */
  public TextOutput err() {
    return err;
  }

  /** Returns which streams are terminals. */
  public InteractiveStreams interactive() {
    return environment.interactive();
  }

  /** Returns how results are displayed on standard output. */
  DisplaySettings display() {
    boolean terminal = interactive().out();
    return new DisplaySettings(
        terminal,
        terminal ? columns : Integer.MAX_VALUE,
        colours(terminal),
        terminal ? environment.charset() : StandardCharsets.UTF_8,
        environment.time().wall());
  }

  /**
   * Returns whether colours are used on a stream: as {@code --color} says, and by default on a
   * terminal that has colours.
   *
   * @param terminal whether the stream is a terminal
   */
  public boolean colours(boolean terminal) {
    return options.colours(environment, terminal);
  }

  /** Returns the number of lines of the terminal. */
  int lines() {
    return lines;
  }

  /** Follows the changes of the terminal's size from now on. */
  void followSize() {
    environment
        .terminal()
        .onResize(
            (newColumns, newLines) -> {
              columns = newColumns;
              lines = newLines;
              ProgressLines drawn = progressLines;
              if (drawn != null) {
                drawn.resize(newColumns);
              }
            });
  }

  /** Returns whether standard output is a terminal that can redraw a screen. */
  boolean canRedrawOutput() {
    return interactive().out()
        && !options.verbose()
        && !"dumb".equals(environment.variables().get("TERM"));
  }

  /**
   * Returns whether the user can be asked: the program has a terminal, as in no cron job, and
   * {@code --no-input} is not given.
   */
  public boolean canAsk() {
    return !options.noInput() && environment.terminal().exists();
  }

  /**
   * Returns whether a user works at the terminal, who can complete a command: standard input and
   * standard error are terminals, too.
   */
  public boolean isAttended() {
    return interactive().in() && interactive().err() && canAsk();
  }

  /** Returns the prompter for questions to the user. */
  public Prompter prompter() {
    return new Prompter(environment.terminal(), environment.charset());
  }

  /**
   * Reads a value: the next line of standard input, unless that is a terminal or at its end; else
   * the user's answer to a question at the terminal.
   *
   * @param prompt the question
   * @param secret whether the terminal must not show the answer
   * @return the value without surrounding white space; empty if there is none
   */
  public Optional<String> value(String prompt, boolean secret) {
    Optional<String> value = interactive().in() ? Optional.empty() : nextLine();
    if (value.isEmpty() && canAsk()) {
      value = secret ? prompter().askSecret(prompt) : prompter().ask(prompt);
    }
    return value.filter(text -> !text.isEmpty());
  }

  private Optional<String> nextLine() {
    try {
      return Prompter.line(environment.in());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Prints a note on standard error, with the program's name in front; nothing with {@code
   * --quiet}.
   */
  public void note(String text) {
    progress(Failures.PROGRAM + text);
  }

  /**
   * Prints progress on standard error, without the program's name; nothing with {@code --quiet}.
   */
  public void progress(String text) {
    if (!options.quiet() && !suppressesNotes) {
      Consumer<String> destination = notesTo;
      if (destination == null) {
        printAboveProgress(() -> err.line(TerminalEscaper.escapeLines(text)));
      } else {
        destination.accept(text);
      }
    }
  }

  private void printAboveProgress(Runnable print) {
    ProgressLines drawn = progressLines;
    if (drawn == null) {
      print.run();
    } else {
      drawn.printAbove(print);
    }
  }

  /**
   * Passes notes and progress to another destination from now on.
   *
   * @param destination receives lines; null for standard error
   */
  void redirectNotes(@Nullable Consumer<String> destination) {
    notesTo = destination;
  }

  /** Prints no notes and no progress from now on. */
  void suppressNotes() {
    suppressesNotes = true;
  }

  /**
   * Prints a step of running work on standard error with its time, for logs; nothing with {@code
   * --quiet}.
   */
  public void timedProgress(String text) {
    progress(environment.time().now().truncatedTo(ChronoUnit.SECONDS) + " " + text);
  }

  /**
   * Returns the lines for progress, which all running work shares; empty if standard error cannot
   * redraw lines, or {@code --verbose} uses it for the requests.
   */
  public synchronized Optional<ProgressLines> progressLines() {
    boolean supported =
        interactive().err()
            && !options.verbose()
            && !"dumb".equals(environment.variables().get("TERM"));
    if (!supported) {
      return Optional.empty();
    }
    ProgressLines drawn = progressLines;
    if (drawn == null) {
      TimeSource time = environment.time();
      // The clock of a test advances only when the program sleeps.
      boolean advances = time.equals(TimeSource.system());
      drawn = new ProgressLines(err, columns, time.nanoTime(), advances);
      progressLines = drawn;
      followSize();
    }
    return Optional.of(drawn);
  }

  /**
   * Sets the message that is printed if the program is interrupted from now on, as by Ctrl-C, while
   * an operation continues at OVHcloud.
   *
   * @param text the message; empty for none
   */
  public void interruptMessage(String text) {
    interruptMessage = text;
  }

  /** Sets an action for an interruption, which restores the terminal. */
  void onInterrupt(Runnable action) {
    onInterrupt = action;
  }

  /** Prints the message of {@link #interruptMessage}, once, and restores the terminal. */
  public void printInterruptMessage() {
    onInterrupt.run();
    String text = interruptMessage;
    interruptMessage = "";
    ProgressLines drawn = progressLines;
    if (drawn != null) {
      drawn.stop();
    }
    if (!text.isEmpty()) {
      // The cursor may be behind a progress bar or behind ^C.
      String start = interactive().err() ? "\n" : "";
      err.print(start + Failures.PROGRAM + TerminalEscaper.escapeLines(text) + "\n");
    }
  }
}
