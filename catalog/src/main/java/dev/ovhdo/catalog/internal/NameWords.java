package dev.ovhdo.catalog.internal;

/**
 * Finds words in names such as {@code publicSshKey}, {@code IPAddress} or {@code vps:apiovh:get}.
 */
public final class NameWords {
  private NameWords() {}

  /**
   * Returns whether the text from the start of one of its words begins with a text; case is
   * ignored.
   */
  public static boolean hasWordStartingWith(String text, String beginning) {
    for (int i = 0; i + beginning.length() <= text.length(); i++) {
      if (isStart(text, i) && text.regionMatches(true, i, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStart(String text, int at) {
    char letter = text.charAt(at);
    if (!Character.isLetterOrDigit(letter)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (!Character.isLetterOrDigit(before)) {
      return true;
    }
    boolean lowerNext = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return Character.isUpperCase(letter) && (!Character.isUpperCase(before) || lowerNext);
  }
}
