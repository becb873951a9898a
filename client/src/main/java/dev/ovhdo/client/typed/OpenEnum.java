package dev.ovhdo.client.typed;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One value out of a list that OVHcloud publishes, and may add to at any time: a value that this
 * version has never heard of is a value like all others, only not {@linkplain #isKnown() known}.
 * Implemented by immutable value records with a constant for each published value.
 *
 * @param <V> {@link String}, or {@link Long} where the API counts
 */
public interface OpenEnum<V> {

  /** Returns the API's own word, or number. */
  @JsonValue
  V value();

  /** Returns whether OVHcloud had published the value when this version was made. */
  boolean isKnown();
}
