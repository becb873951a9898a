package dev.ovhdo.catalog.model;

import java.util.List;

/** The body of a request. */
public sealed interface Body {

  /** No body; some routes reject even {@code {}}. */
  record None() implements Body {}

  /**
   * An inline object, whose type belongs to this route only.
   *
   * @param properties the properties of the object
   */
  record Fields(List<Property> properties) implements Body {
    /** Copies the list. */
    public Fields {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A value of a named or other type, usually a model.
   *
   * @param type the type of the body
   */
  record Whole(Type type) implements Body {}
}
