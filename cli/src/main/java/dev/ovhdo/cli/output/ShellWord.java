package dev.ovhdo.cli.output;

import java.util.regex.Pattern;

/** Words that a shell takes as they are meant. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=%,@+-]+");

  private ShellWord() {}

  /** Returns the text as one word, in single quotes where a shell would see more in it. */
  public static String of(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
