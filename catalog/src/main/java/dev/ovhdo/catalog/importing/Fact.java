package dev.ovhdo.catalog.importing;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The limits of a text in the catalogue, which contains facts, not prose. */
final class Fact {
  /** The maximum number of words. */
  static final int WORDS = 6;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Fact() {}

  /** Returns whether a text is short enough, and can be encoded in UTF-8. */
  static boolean holds(String text) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    return SPACE.split(text.strip()).length <= WORDS && encoder.canEncode(text);
  }

  /** Returns whether a text is a single word. */
  static boolean isWord(String text) {
    return !text.isEmpty() && !SPACE.matcher(text).find() && holds(text);
  }
}
