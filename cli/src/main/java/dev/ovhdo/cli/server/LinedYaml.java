package dev.ovhdo.cli.server;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML or JSON file, with the line of each of its parts, so that what is wrong with one can be
 * found.
 *
 * @param tree the values
 * @param lines the line of each value by its path, such as {@code [0].partitioning.layout}
 */
record LinedYaml(JsonNode tree, Map<String, Integer> lines) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Copies the lines. */
  LinedYaml {
    lines = Map.copyOf(lines);
  }

  /**
   * Reads a file's text.
   *
   * @param file what to call it in messages
   * @throws CommandException if it is neither YAML nor JSON, or says something twice
   */
  static LinedYaml read(String file, String text) {
    try (YAMLParser parser =
        (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      Walk walk = new Walk(file, parser);
      JsonToken first = parser.nextToken();
      JsonNode tree = first == null ? NODES.nullNode() : walk.node(first, "");
      return new LinedYaml(tree, walk.lines);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw problem(file, line, "this is neither YAML nor JSON");
    }
  }

  /** Returns the line of a part, or of the nearest one around it. */
  int line(String path) {
    String at = path;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return lines.getOrDefault(at, 1);
  }

  private static CommandException problem(String file, int line, String complaint) {
    return new CommandException(ExitCode.USAGE, file + ", line " + line + ": " + complaint);
  }

  /** One way through the file. */
  private static final class Walk {
    private final String file;
    private final YAMLParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    Walk(String file, YAMLParser parser) {
      this.file = file;
      this.parser = parser;
    }

    private int line() {
      return parser.currentTokenLocation().getLineNr();
    }

    JsonNode node(JsonToken token, String path) {
      lines.putIfAbsent(path, line());
      if (parser.isCurrentAlias()) {
        throw problem(file, line(), "aliases are not supported: repeat the value");
      }
      return switch (token) {
        case START_OBJECT -> object(path);
        case START_ARRAY -> array(path);
        case VALUE_NULL -> NODES.nullNode();
        case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
        case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
        default -> NODES.stringNode(parser.getString());
      };
    }

    private JsonNode object(String path) {
      ObjectNode object = NODES.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        String at = path.isEmpty() ? name : path + "." + name;
        if (object.has(name)) {
          throw problem(file, line(), "duplicate \"" + name + "\"");
        }
        lines.put(at, line());
        object.set(name, node(parser.nextToken(), at));
      }
      return object;
    }

    private JsonNode array(String path) {
      ArrayNode array = NODES.arrayNode();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        array.add(node(token, path + "[" + array.size() + "]"));
      }
      return array;
    }
  }
}
