package dev.ovhdo.cli.names;

/**
 * A name that a shell can complete.
 *
 * @param value the name
 * @param description what the shell shows beside it; may be empty
 */
public record Name(String value, String description) {
  /** Returns a name without a description. */
  public static Name of(String value) {
    return new Name(value, "");
  }

  /** Returns whether a line of a file can hold the name, and a user can type it. */
  boolean isTypeable() {
    return !value.isEmpty() && value.codePoints().noneMatch(Character::isISOControl);
  }

  /** Returns the line of a file: the name, and the description after a tab. */
  String line() {
    String note = description.replaceAll("\\p{Cntrl}+", " ").strip();
    return note.isEmpty() ? value : value + "\t" + note;
  }
}
