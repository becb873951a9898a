package dev.ovhdo.cli.output;

/**
 * What results are shown on.
 *
 * @param terminal whether a person looks at them
 * @param width how many columns there are; only a terminal has an edge
 * @param colours whether to use colours
 */
public record Screen(boolean terminal, int width, boolean colours) {
  /** A file or another program. */
  public static final Screen NONE = new Screen(false, Integer.MAX_VALUE, false);
}
