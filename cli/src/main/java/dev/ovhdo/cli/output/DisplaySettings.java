package dev.ovhdo.cli.output;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * How results are displayed.
 *
 * @param terminal whether the output is a terminal
 * @param width the number of columns; unlimited if the output is no terminal
 * @param colours whether colours are used
 * @param charset the charset of the terminal; UTF-8 if the output is no terminal
 * @param clock the present, from which ages are computed
 */
public record DisplaySettings(
    boolean terminal, int width, boolean colours, Charset charset, InstantSource clock) {
  /** The output is a file or another program. */
  public static final DisplaySettings NONE =
      new DisplaySettings(
          false, Integer.MAX_VALUE, false, StandardCharsets.UTF_8, InstantSource.system());

  /** Returns the settings for a table with nothing left out: each value is whole and exact. */
  DisplaySettings wide() {
    return new DisplaySettings(terminal, Integer.MAX_VALUE, colours, charset, clock);
  }

  /** Returns whether values are shortened for a reader: the age instead of the time. */
  boolean isCompact() {
    return terminal && width != Integer.MAX_VALUE;
  }

  /** Returns the mark of a shortened text, in characters that the terminal has. */
  String ellipsis() {
    return charset.newEncoder().canEncode("…") ? "…" : "...";
  }

  /** Returns a text of one line as the terminal shows it. */
  String visible(String text) {
    return TerminalEscaper.encodable(TerminalEscaper.escape(text), charset);
  }
}
