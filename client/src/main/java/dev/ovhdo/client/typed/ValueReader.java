package dev.ovhdo.client.typed;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON of responses as values of one Java type. Thread-safe. */
@FunctionalInterface
interface ValueReader {
  /**
   * Reads a value.
   *
   * @param json the JSON, which is neither missing nor null
   * @param mismatches receives the parts of the JSON that have another type than described
   * @return the value without those parts; null if nothing of it can be read
   */
  @Nullable Object read(JsonNode json, Mismatches mismatches);
}
