package dev.ovhdo.client.internal;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON as a tree from Jackson's parser. A {@code JsonMapper} gives the same tree, but to
 * create the first mapper of a process takes longer than most runs of the command line need for
 * their whole answer.
 */
final class JsonTree {
  private static final JsonFactory PARSERS = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * Returns the JSON of these bytes; a null node if they contain only white space.
   *
   * @throws tools.jackson.core.JacksonException if they are no JSON, or exceed Jackson's limits
   */
  static JsonNode read(byte[] bytes) {
    try (JsonParser parser = PARSERS.createParser(ObjectReadContext.empty(), bytes)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return NullNode.getInstance();
      }
      JsonNode tree = value(parser, first);
      if (parser.nextToken() != null) {
        throw new StreamReadException(
            parser, "There is more than one value", parser.currentTokenLocation());
      }
      return tree;
    }
  }

  /** Reads the value that begins with the current token. Jackson limits the depth to 500. */
  private static JsonNode value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new StreamReadException(parser, "No value begins with " + token);
    };
  }

  /** Of properties with the same name, the last remains. */
  private static ObjectNode object(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      object.set(name, value(parser, parser.nextToken()));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(parser, token));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Prices keep all their digits: 10.10 stays 10.10. */
  private static JsonNode decimal(JsonParser parser) {
    BigDecimal value = parser.getDecimalValue();
    return NODES.numberNode(value);
  }
}
