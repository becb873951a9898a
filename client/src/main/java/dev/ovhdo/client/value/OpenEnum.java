package dev.ovhdo.client.value;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of an enumeration that OVHcloud may extend at any time. A value that was added after this
 * version was built is accepted like the others, but is not {@linkplain #isKnown() known}.
 * Implementations are immutable records with a constant for each published value.
 *
 * @param <V> {@link String}, or {@link Long} for enumerations of numbers
 */
public interface OpenEnum<V> {

  /** Returns the text or number that the API uses. */
  @JsonValue
  V value();

  /** Returns whether OVHcloud had published the value when this version was built. */
  boolean isKnown();
}
