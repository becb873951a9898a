package dev.ovhdo.cli.output;

import io.burt.jmespath.BaseRuntime;
import io.burt.jmespath.JmesPathType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes the JSON of Jackson 3 available to the JMESPath library, which does not support it. */
final class JmesPathRuntime extends BaseRuntime<JsonNode> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @Override
  public JsonNode parseString(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(json + " is not JSON", e);
    }
  }

  @Override
  public List<JsonNode> toList(JsonNode value) {
    return value.isContainer() ? List.copyOf(value.values()) : List.of();
  }

  @Override
  public String toString(JsonNode value) {
    return value.isString() ? value.stringValue() : JsonText.compact(value);
  }

  @Override
  public @Nullable Number toNumber(JsonNode value) {
    return value.isNumber() ? value.numberValue() : null;
  }

  /** JMESPath treats false, null and empty values as false; 0 is true. */
  @Override
  public boolean isTruthy(JsonNode value) {
    return switch (typeOf(value)) {
      case NULL -> false;
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> true;
      case STRING -> !value.stringValue().isEmpty();
      case ARRAY, OBJECT -> !value.isEmpty();
    };
  }

  @Override
  public JmesPathType typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY -> JmesPathType.STRING;
      case NUMBER -> JmesPathType.NUMBER;
      case BOOLEAN -> JmesPathType.BOOLEAN;
      case ARRAY -> JmesPathType.ARRAY;
      case OBJECT, POJO -> JmesPathType.OBJECT;
      case NULL, MISSING -> JmesPathType.NULL;
    };
  }

  /**
   * Compares all digits: the library compares numbers as {@code double}, in which different long
   * ids are equal.
   */
  @Override
  public int compare(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber()
        ? a.decimalValue().compareTo(b.decimalValue())
        : super.compare(a, b);
  }

  @Override
  public JsonNode getProperty(JsonNode value, JsonNode name) {
    JsonNode found = value.path(name.stringValue());
    return found.isMissingNode() ? createNull() : found;
  }

  @Override
  public Collection<JsonNode> getPropertyNames(JsonNode value) {
    return value.propertyNames().stream().map(this::createString).toList();
  }

  @Override
  public JsonNode createNull() {
    return NullNode.getInstance();
  }

  @Override
  public JsonNode createArray(Collection<JsonNode> items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    return list.addAll(items);
  }

  @Override
  public JsonNode createString(String text) {
    return StringNode.valueOf(text);
  }

  @Override
  public JsonNode createBoolean(boolean value) {
    return BooleanNode.valueOf(value);
  }

  @Override
  public JsonNode createObject(Map<JsonNode, JsonNode> values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    values.forEach((name, value) -> object.set(name.stringValue(), value));
    return object;
  }

  /** The library calculates with {@code double}; this returns whole results as whole numbers. */
  @Override
  public JsonNode createNumber(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1L << 53;
    return whole ? createNumber((long) value) : DoubleNode.valueOf(value);
  }

  @Override
  public JsonNode createNumber(long value) {
    return LongNode.valueOf(value);
  }
}
