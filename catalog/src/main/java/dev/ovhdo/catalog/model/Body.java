package dev.ovhdo.catalog.model;

import java.util.List;

/** What a call sends. */
public sealed interface Body {

  /** Nothing; even {@code {}} is refused by some routes. */
  record None() implements Body {}

  /**
   * An object of named parts that belongs to this route alone.
   *
   * @param properties its parts
   */
  record Fields(List<Property> properties) implements Body {
    /** Copies the list. */
    public Fields {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A value of a type that others share, a model as a rule.
   *
   * @param type its type
   */
  record Whole(Type type) implements Body {}
}
