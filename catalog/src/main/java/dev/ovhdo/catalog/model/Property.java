package dev.ovhdo.catalog.model;

/**
 * A property of an object or of an inline body.
 *
 * @param name the name in the JSON
 * @param type the type of its value
 * @param nullable whether the value may be null; a property that is not nullable is always in a
 *     response
 * @param required whether a request must have the property
 * @param readOnly whether a request must not have the property
 */
public record Property(
    String name, Type type, boolean nullable, boolean required, boolean readOnly) {

  /** Returns name and type for requests: {@code imageID: string (required)}. */
  @Override
  public String toString() {
    return name + ": " + type.text() + (required ? " (required)" : "");
  }
}
