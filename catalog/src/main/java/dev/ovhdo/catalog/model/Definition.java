package dev.ovhdo.catalog.model;

import java.util.List;
import java.util.Optional;

/** The definition of a named type. */
public sealed interface Definition {

  /** Returns the name, such as {@code vps.Task}. */
  String name();

  /**
   * An object.
   *
   * @param name the name, such as {@code vps.Task}
   * @param properties the properties, in the order of the schema
   */
  record Model(String name, List<Property> properties) implements Definition {
    /** Copies the list. */
    public Model {
      properties = List.copyOf(properties);
    }

    /** Returns a property by its name. */
    public Optional<Property> property(String wanted) {
      return properties.stream().filter(property -> property.name().equals(wanted)).findFirst();
    }
  }

  /**
   * An enumeration, which OVHcloud may extend at any time.
   *
   * @param name the name, such as {@code vps.TaskStateEnum}
   * @param base {@link Scalar#STRING} or {@link Scalar#LONG}
   * @param values the known values, numbers as text
   */
  record Enumeration(String name, Scalar base, List<String> values) implements Definition {
    /** Copies the list. */
    public Enumeration {
      values = List.copyOf(values);
    }
  }
}
