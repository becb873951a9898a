package dev.ovhdo.catalog.source;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the JSON of the catalogue's files. */
final class CatalogueJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private CatalogueJson() {}

  /** Reads JSON; every error becomes a {@link CatalogueFormatException}. */
  static <T> T read(byte[] bytes, String source, Function<JsonNode, T> reader) {
    return checked(source, () -> reader.apply(MAPPER.readTree(bytes)));
  }

  /** Reads JSON; every error becomes a {@link CatalogueFormatException}. */
  static <T> T read(String json, String source, Function<JsonNode, T> reader) {
    return checked(source, () -> reader.apply(MAPPER.readTree(json)));
  }

  /** Runs a step of reading; every error becomes a {@link CatalogueFormatException}. */
  static <T> T checked(String source, Supplier<T> step) {
    try {
      return step.get();
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new CatalogueFormatException(source + " is not a catalogue file: " + e.getMessage(), e);
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String quoted(String text) {
    return MAPPER.getNodeFactory().stringNode(text).toString();
  }

  static JsonNode require(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return value;
  }

  static String text(JsonNode object, String name) {
    return require(object, name).asString();
  }
}
