package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.TerminalEscaper;

/** A line on the terminal that shows progress and is redrawn in place. */
public final class ProgressLine {
  private static final int WIDEST_BAR = 50;
  private static final int NARROWEST_BAR = 10;

  private final TextOutput err;
  private final int columns;
  private int drawn;

  /** Draws on a terminal with this number of columns. */
  public ProgressLine(TextOutput err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  /**
   * Draws the bar.
   *
   * @param name the name of the resource; omitted if the line is too short
   * @param percent the progress, 0 to 100
   * @param remark the text after the number; may be empty
   */
  public synchronized void draw(String name, int percent, String remark) {
    redraw(
        line(
            TerminalEscaper.escape(name),
            Math.max(0, Math.min(100, percent)),
            TerminalEscaper.escape(remark)));
  }

  /** Draws a text instead of the bar, cut at the end of the line. */
  public synchronized void show(String text) {
    String shown = TerminalEscaper.escape(text);
    redraw(shown.substring(0, Math.min(shown.length(), Math.max(0, columns - 1))));
  }

  private void redraw(String line) {
    err.printStyled("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    drawn = line.length();
  }

  /** Ends the line, so that the next output starts on a new line. */
  public synchronized void end() {
    if (drawn > 0) {
      err.print("\n");
      drawn = 0;
    }
  }

  private String line(String name, int percent, String remark) {
    String tail = " %3s%%%s".formatted(percent, remark.isEmpty() ? "" : " " + remark);
    // The last column stays free: some terminals wrap as soon as it is written.
    int bar = Math.min(WIDEST_BAR, columns - 1 - tail.length() - 2);
    if (bar < NARROWEST_BAR) {
      return tail.strip();
    }
    int done = bar * percent / 100;
    boolean roomForName = name.length() + 1 + bar + 2 + tail.length() < columns;
    return (roomForName ? name + " " : "")
        + "["
        + "#".repeat(done)
        + "-".repeat(bar - done)
        + "]"
        + tail;
  }
}
