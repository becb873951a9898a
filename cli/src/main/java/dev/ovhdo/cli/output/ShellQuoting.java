package dev.ovhdo.cli.output;

import java.util.regex.Pattern;

/** Quotes texts for a shell. */
public final class ShellQuoting {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=%,@+-]+");

  private ShellQuoting() {}

  /** Returns the text as one word, in single quotes if a shell would interpret it. */
  public static String quote(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
