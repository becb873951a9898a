package dev.ovhdo.importer;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The limits of a text in the catalogue, which contains facts, not prose. */
final class FactText {
  /** The maximum number of words. */
  static final int MAX_WORDS = 6;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private FactText() {}

  /** Returns whether a text is short enough, and can be encoded in UTF-8. */
  static boolean isFact(String text) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    return SPACE.split(text.strip()).length <= MAX_WORDS && encoder.canEncode(text);
  }

  /** Returns whether a text is a single word. */
  static boolean isWord(String text) {
    return !text.isEmpty() && !SPACE.matcher(text).find() && isFact(text);
  }
}
