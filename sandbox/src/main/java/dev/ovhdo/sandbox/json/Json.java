package dev.ovhdo.sandbox.json;

import dev.ovhdo.sandbox.state.Wire;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short hands for JSON; it comes out compact and with properties in the order of their making. */
public final class Json {
  public static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static JsonNode string(@Nullable String text) {
    return text == null ? nothing() : JsonNodeFactory.instance.stringNode(text);
  }

  public static JsonNode string(@Nullable Wire value) {
    return string(value == null ? null : value.text());
  }

  public static JsonNode number(long value) {
    return JsonNodeFactory.instance.numberNode(value);
  }

  /** The {@code null} of JSON, which is also what a call without a result answers. */
  public static JsonNode nothing() {
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
