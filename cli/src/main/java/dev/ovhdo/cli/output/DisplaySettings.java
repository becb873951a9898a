package dev.ovhdo.cli.output;

/**
 * How results are displayed.
 *
 * @param terminal whether the output is a terminal
 * @param width the number of columns; unlimited if the output is no terminal
 * @param colours whether colours are used
 */
public record DisplaySettings(boolean terminal, int width, boolean colours) {
  /** The output is a file or another program. */
  public static final DisplaySettings NONE = new DisplaySettings(false, Integer.MAX_VALUE, false);
}
