package dev.ovhdo.api.internal;

import dev.ovhdo.api.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A text that may be looked at only so often. Java's regular expressions backtrack, and {@code
 * (a+)+\1b} would be busy with a name of sixty letters for years; this way it ends with a message
 * after a fraction of a second.
 */
public final class BoundedText implements CharSequence {
  /** Far above what an honest expression needs on a name, and done in some 50 ms. */
  private static final int LOOKS = 5_000_000;

  private final String text;
  private int looks;

  private BoundedText(String text) {
    this.text = text;
  }

  /**
   * Searches a text.
   *
   * @throws InvalidInputException if the expression takes far too many steps
   */
  public static boolean find(Pattern pattern, String text) {
    try {
      return pattern.matcher(new BoundedText(text)).find();
    } catch (TooManyLooks | StackOverflowError e) {
      throw new InvalidInputException(
          "The regular expression \"" + pattern + "\" takes too long; make it simpler", e);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > LOOKS) {
      throw new TooManyLooks();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
