package dev.ovhdo.cli.call;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * An argument {@code -f key=text} or {@code -F key=value}.
 *
 * @param key the text before the equals sign, not yet parsed
 * @param text the text after the equals sign; null if there is no equals sign, which only {@code
 *     key[]} allows
 * @param typed whether the text is interpreted as a number, a literal or a file: {@code -F}
 */
record Field(String key, @Nullable String text, boolean typed) {
  private static final String LIST = "[]";

  /**
   * Splits an argument at its first equals sign outside brackets.
   *
   * @throws CommandException if the key is empty, or there is no value
   */
  static Field parse(String argument, boolean typed) {
    int equals = equalsSign(argument);
    if (equals < 0 && !argument.endsWith(LIST)) {
      throw new CommandException(
          ExitCode.USAGE,
          "field '%1$s' has no '=': write %1$s=VALUE, or %1$s[] for an empty list"
              .formatted(argument));
    }
    Field field =
        equals < 0
            ? new Field(argument, null, typed)
            : new Field(argument.substring(0, equals), argument.substring(equals + 1), typed);
    if (field.key.isEmpty() || field.key.equals(LIST)) {
      throw field.usageError("has no name");
    }
    return field;
  }

  private static int equalsSign(String argument) {
    boolean bracketed = false;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if (c == '=' && !bracketed) {
        return i;
      }
      bracketed = c == '[' || (bracketed && c != ']');
    }
    return -1;
  }

  boolean isListItem() {
    return key.endsWith(LIST);
  }

  /** Returns the key without the brackets at its end. */
  String listName() {
    return key.substring(0, key.length() - LIST.length());
  }

  /**
   * Returns the error for an invalid field, without its value, which may be a password.
   *
   * @param reason such as {@code is given twice}
   */
  CommandException usageError(String reason) {
    return new CommandException(
        ExitCode.USAGE, "field '" + key + (text == null ? "" : "=…") + "' " + reason);
  }

  /** Leaves the value out, because it may be a password. */
  @Override
  public String toString() {
    return key + (text == null ? "" : "=…");
  }
}
