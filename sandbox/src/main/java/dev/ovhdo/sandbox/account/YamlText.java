package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.account.YamlNode.Mapping;
import dev.ovhdo.sandbox.account.YamlNode.Property;
import dev.ovhdo.sandbox.account.YamlNode.Scalar;
import dev.ovhdo.sandbox.account.YamlNode.ScalarKind;
import dev.ovhdo.sandbox.account.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML with the line of each node, which a tree of JsonNode does not contain. */
final class YamlText {

  private final YAMLParser parser;

  private YamlText(YAMLParser parser) {
    this.parser = parser;
  }

  /**
   * Returns the single document of a text; an empty mapping if the text has no document.
   *
   * @throws InvalidLineException if the text is not YAML, or uses features that account files do
   *     not support
   */
  static YamlNode read(String text) {
    try (YAMLParser parser =
        (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      YamlText reader = new YamlText(parser);
      JsonToken first = parser.nextToken();
      YamlNode document = first == null ? new Mapping(1, Map.of()) : reader.node(first);
      if (parser.nextToken() != null) {
        throw new InvalidLineException(
            reader.line(),
            "an account file contains one document only, and a second document begins here");
      }
      return document;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new InvalidLineException(line, "not YAML: " + problem(e.getOriginalMessage()));
    }
  }

  /**
   * Returns the problem from a message of the parser, which has a line each for context, location
   * and problem, followed by extracts.
   */
  private static String problem(String message) {
    List<String> lines = message.strip().lines().map(String::strip).toList();
    for (int i = lines.size() - 1; i > 0; i--) {
      if (lines.get(i).startsWith("in reader")) {
        return lines.get(i - 1);
      }
    }
    return lines.get(0);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private YamlNode node(JsonToken token) {
    int line = line();
    if (parser.isCurrentAlias()) {
      throw new InvalidLineException(
          line,
          "account files do not support aliases: repeat the value of \""
              + parser.getString()
              + "\"");
    }
    return switch (token) {
      case START_OBJECT -> mapping(line);
      case START_ARRAY -> sequence(line);
      case VALUE_NULL -> new Scalar(line, "", ScalarKind.NULL);
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(line, parser.getString(), ScalarKind.BOOLEAN);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Scalar(line, parser.getString(), ScalarKind.NUMBER);
      default -> new Scalar(line, parser.getString(), ScalarKind.TEXT);
    };
  }

  private Mapping mapping(int line) {
    Map<String, Property> properties = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int nameLine = line();
      String name = parser.currentName();
      Property value = new Property(nameLine, node(parser.nextToken()));
      Property earlier = properties.putIfAbsent(name, value);
      if (earlier != null) {
        throw new InvalidLineException(
            nameLine, "a second \"" + name + "\"; the first is in line " + earlier.line());
      }
    }
    return new Mapping(line, properties);
  }

  private Sequence sequence(int line) {
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token));
    }
    return new Sequence(line, items);
  }
}
