package dev.ovhdo.sandbox.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Factories of JSON values. Objects keep the order in which properties are added. */
public final class Json {
  public static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static JsonNode string(@Nullable String text) {
    return text == null ? nullNode() : JsonNodeFactory.instance.stringNode(text);
  }

  public static JsonNode number(long value) {
    return JsonNodeFactory.instance.numberNode(value);
  }

  /** Returns the JSON value {@code null}, which is also the result of a call without a result. */
  public static JsonNode nullNode() {
    return JsonNodeFactory.instance.nullNode();
  }

  public static ArrayNode strings(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  public static ArrayNode numbers(Collection<Long> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array;
  }

  public static ArrayNode array(Collection<? extends JsonNode> values) {
    return JsonNodeFactory.instance.arrayNode().addAll(values);
  }
}
