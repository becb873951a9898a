package dev.ovhdo.sandbox.state;

/**
 * Patterns in which {@code *} stands for any run of characters, slashes and nothing at all
 * included, and everything else for itself.
 */
public final class Wildcard {
  private Wildcard() {}

  /** Whether the pattern describes the whole text. */
  public static boolean matches(String pattern, String text) {
    // Steps through both, and goes back to the last star when they part ways.
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
