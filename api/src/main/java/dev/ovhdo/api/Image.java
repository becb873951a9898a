package dev.ovhdo.api;

import java.util.Objects;

/**
 * A system that can be installed on a VPS. Immutable.
 *
 * @param id the id that {@code rebuild} wants; another one for each range of VPSes
 * @param name the name that people know, such as {@code Debian 12 - Docker}
 */
public record Image(String id, String name) {

  /** Checks the parts. */
  public Image {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  static Image from(Fields fields) {
    return new Image(fields.text("id"), fields.text("name"));
  }
}
