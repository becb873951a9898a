package dev.ovhdo.sandbox.state;

/**
 * Patterns in which {@code *} matches any sequence of characters, also an empty one and one with
 * slashes. Every other character matches itself.
 */
public final class Wildcard {
  private Wildcard() {}

  /** Returns whether the pattern matches the whole text. */
  public static boolean matches(String pattern, String text) {
    // Goes through both texts, and back to the last star after a difference.
    int p = 0;
    int t = 0;
    int afterStar = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (afterStar >= 0) {
        p = afterStar;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
