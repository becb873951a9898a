package dev.ovhdo.api.dns;

/**
 * Replaces digits of other scripts by ASCII digits: the DNS library formats numbers of LOC records
 * and line numbers with the digits of the locale.
 */
final class AsciiDigits {
  private AsciiDigits() {}

  /** Returns the text with all digits in ASCII. */
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
