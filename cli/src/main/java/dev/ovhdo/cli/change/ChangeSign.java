package dev.ovhdo.cli.change;

/** The signs of changes in plans, with their colours on a terminal. */
public enum ChangeSign {
  /** A new value. */
  ADD("+", "\u001b[32m"),
  /** A changed value. */
  CHANGE("~", "\u001b[33m"),
  /** A removed value. */
  REMOVE("-", "\u001b[31m"),
  /** No change. */
  KEEP("=", "");

  private static final String RESET = "\u001b[0m";

  private final String sign;
  private final String colour;

  ChangeSign(String sign, String colour) {
    this.sign = sign;
    this.colour = colour;
  }

  /**
   * Returns the sign and a text.
   *
   * @param text the escaped text
   * @param colours whether the line has the colour of the sign
   */
  public String line(String text, boolean colours) {
    String line = sign + " " + text;
    return colours && !colour.isEmpty() ? colour + line + RESET : line;
  }
}
