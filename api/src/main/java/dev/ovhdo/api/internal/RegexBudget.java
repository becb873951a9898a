package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Text with a limited number of character reads. Java's regular expressions backtrack: {@code
 * (a+)+\1b} would need years for a name of sixty letters. With the limit, such a search fails after
 * a fraction of a second.
 */
public final class RegexBudget implements CharSequence {
  /** Far more than a normal expression needs for a name; takes about 50 ms. */
  private static final int MAX_READS = 5_000_000;

  private static final int MAX_PATTERN_LENGTH = 1000;

  private final String text;
  private int reads;

  private RegexBudget(String text) {
    this.text = text;
  }

  /**
   * Compiles the text of a user that is no name of a resource.
   *
   * @param kind the kind of the resource, for messages: {@code image}
   * @param flags the flags of {@link Pattern#compile(String, int)}
   * @throws InvalidInputException if the text is too long, or not a valid regular expression
   */
  public static Pattern compile(String kind, String text, int flags) {
    if (text.length() > MAX_PATTERN_LENGTH) {
      throw new InvalidInputException(
          "The name of an %s or a regular expression may have at most %s characters, not %s"
              .formatted(kind, MAX_PATTERN_LENGTH, text.length()));
    }
    try {
      return Pattern.compile(text, flags);
    } catch (PatternSyntaxException e) {
      throw new InvalidInputException(
          "No %s is named \"%s\", and the text is not a regular expression: %s%s"
              .formatted(
                  kind,
                  text,
                  e.getDescription(),
                  e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)),
          e);
    }
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
