package dev.ovhdo.catalog.model;

import java.util.List;
import java.util.Optional;

/** What a named type is. */
public sealed interface Definition {

  /** Returns its name, such as {@code vps.Task}. */
  String name();

  /**
   * An object.
   *
   * @param name such as {@code vps.Task}
   * @param properties in the order of their publication
   */
  record Model(String name, List<Property> properties) implements Definition {
    /** Copies the list. */
    public Model {
      properties = List.copyOf(properties);
    }

    /** Finds a property. */
    public Optional<Property> property(String wanted) {
      return properties.stream().filter(property -> property.name().equals(wanted)).findFirst();
    }
  }

  /**
   * One of several values; OVHcloud will send others one day.
   *
   * @param name such as {@code vps.TaskStateEnum}
   * @param base {@link Scalar#STRING} or {@link Scalar#LONG}
   * @param values the known ones, numbers as text
   */
  record Enumeration(String name, Scalar base, List<String> values) implements Definition {
    /** Copies the list. */
    public Enumeration {
      values = List.copyOf(values);
    }
  }
}
