package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.Optional;

/**
 * The standard streams of a run: results on standard output, and notes, progress and questions on
 * standard error.
 */
public final class Terminal {
  private final Environment environment;
  private final GlobalOptions options;
  private final TextOutput out;
  private final TextOutput err;
  private volatile String interruptMessage = "";
  private volatile boolean suppressesNotes;

  Terminal(Environment environment, GlobalOptions options, TextOutput out, TextOutput err) {
    this.environment = environment;
    this.options = options;
    this.out = out;
    this.err = err;
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

  /** Returns the prompter for questions to the user. */
  public Prompter prompter() {
    return new Prompter(environment.in(), err, new EchoSwitch(environment));
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
      err.line(TerminalEscaper.escapeLines(text));
    }
  }

  /** Prints no notes and no progress from now on. */
  void suppressNotes() {
    suppressesNotes = true;
  }

  /**
   * Returns a line for progress; empty if standard error cannot redraw a line, or {@code --verbose}
   * uses it for the requests.
   */
  public Optional<ProgressLine> progressLine() {
    boolean supported =
        interactive().err()
            && !options.verbose()
            && !"dumb".equals(environment.variables().get("TERM"));
    return supported ? Optional.of(new ProgressLine(err, environment.columns())) : Optional.empty();
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

  /** Prints the message of {@link #interruptMessage}, once. */
  public void printInterruptMessage() {
    String text = interruptMessage;
    interruptMessage = "";
    if (!text.isEmpty()) {
      // The cursor may be behind a progress bar or behind ^C.
      String start = interactive().err() ? "\n" : "";
      err.print(start + Failures.PROGRAM + TerminalEscaper.escapeLines(text) + "\n");
    }
  }
}
