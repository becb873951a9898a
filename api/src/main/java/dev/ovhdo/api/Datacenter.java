package dev.ovhdo.api;

import java.util.Objects;

/**
 * Where a VPS stands. Immutable.
 *
 * @param name OVHcloud's short name, such as {@code gra}
 * @param longName the name of the place, such as {@code Gravelines}
 * @param country the ISO code of the country, such as {@code fr}
 */
public record Datacenter(String name, String longName, String country) {

  /** Checks the parts. */
  public Datacenter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(longName, "longName");
    Objects.requireNonNull(country, "country");
  }

  static Datacenter from(Fields fields) {
    return new Datacenter(fields.text("name"), fields.text("longName"), fields.text("country"));
  }
}
