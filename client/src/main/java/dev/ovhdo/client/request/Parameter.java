package dev.ovhdo.client.request;

import java.util.Objects;

/**
 * A parameter of the query string, not yet percent-encoded, or a header.
 *
 * @param name the name; it may contain dots: {@code creationDate.from}
 * @param value the value as text
 */
public record Parameter(String name, String value) {
  /** Checks the parts. */
  public Parameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
