package dev.ovhdo.catalog.model;

/**
 * A property of an object, or a named part of a body.
 *
 * @param name as it is in the JSON
 * @param type what it holds
 * @param nullable whether it may be null; where it may not, an answer has it
 * @param required whether a request must have it
 * @param readOnly whether a request must not have it
 */
public record Property(
    String name, Type type, boolean nullable, boolean required, boolean readOnly) {

  /** Returns it as a request's type has it: {@code imageID: string (required)}. */
  @Override
  public String toString() {
    return name + ": " + type.text() + (required ? " (required)" : "");
  }
}
