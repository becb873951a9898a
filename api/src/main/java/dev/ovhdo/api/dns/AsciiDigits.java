package dev.ovhdo.api.dns;

/**
 * The DNS library formats some numbers, of LOC records and of lines, in the digits of the locale.
 */
final class AsciiDigits {
  private AsciiDigits() {}

  /** Returns the same text with all digits in ASCII. */
  static String of(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                ascii.appendCodePoint(
                    Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c));
    return ascii.toString();
  }
}
