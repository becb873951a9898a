package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.regex.Pattern;

/**
 * Text with a limited number of character reads. Java's regular expressions backtrack: {@code
 * (a+)+\1b} would need years for a name of sixty letters. With the limit, such a search fails after
 * a fraction of a second.
 */
public final class RegexBudget implements CharSequence {
  /** Far more than a normal expression needs for a name; takes about 50 ms. */
  private static final int MAX_READS = 5_000_000;

  private final String text;
  private int reads;

  private RegexBudget(String text) {
    this.text = text;
  }

  /**
   * Searches a text.
   *
   * @throws InvalidInputException if the expression exceeds the limit
   */
  public static boolean find(Pattern pattern, String text) {
    try {
      return pattern.matcher(new RegexBudget(text)).find();
    } catch (BudgetExceeded | StackOverflowError e) {
      throw new InvalidInputException(
          "The regular expression \"" + pattern + "\" takes too long; simplify it", e);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++reads > MAX_READS) {
      throw new BudgetExceeded();
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

  private static final class BudgetExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
