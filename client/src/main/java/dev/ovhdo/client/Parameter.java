package dev.ovhdo.client;

import java.util.Objects;

/**
 * One parameter of a query string, not yet encoded, or one header.
 *
 * @param name the name, dots allowed: {@code creationDate.from}
 * @param value the value as text
 */
public record Parameter(String name, String value) {
  /** Checks the parts. */
  public Parameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
