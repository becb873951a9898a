package dev.ovhdo.sandbox.account;

import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.sandbox.state.ApiEnum;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping of an account file with known properties. The methods read and validate values;
 * the error messages contain the invalid and the valid values.
 */
final class YamlSection {

  private static final String NUMBER = "a whole number";

  private final MappingNode node;
  private final String what;
  private final Map<String, NodeTuple> properties = new LinkedHashMap<>();

  private YamlSection(MappingNode node, String what) {
    this.node = node;
    this.what = what;
    for (NodeTuple property : node.getValue()) {
      NodeTuple first = properties.putIfAbsent(name(property), property);
      if (first != null) {
        throw new InvalidLineException(
            line(property),
            "a second \"" + name(property) + "\"; the first is in line " + line(first));
      }
    }
  }

  /**
   * Reads a mapping.
   *
   * @param what the described object with its article, for messages: {@code a VPS}
   * @param allowed the names of all allowed properties
   * @throws InvalidLineException if the node is not a mapping, or has an unknown or repeated
   *     property
   */
  static YamlSection of(Node node, String what, List<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw new InvalidLineException(
          YamlDocument.line(node),
          what + " must be a set of properties, not " + YamlDocument.describe(node));
    }
    YamlSection section = new YamlSection(mapping, what);
    section.properties.forEach(
        (name, property) -> {
          if (!allowed.contains(name)) {
            throw new InvalidLineException(
                line(property), unknownMessage(what + " has", "", name, allowed));
          }
        });
    return section;
  }

  private static String name(NodeTuple property) {
    if (property.getKeyNode() instanceof ScalarNode name) {
      return name.getValue();
    }
    throw new InvalidLineException(line(property), "the name of a property must be a text");
  }

  private static int line(NodeTuple property) {
    return YamlDocument.line(property.getKeyNode());
  }

  int line() {
    return YamlDocument.line(node);
  }

  /** Returns the line of a property, or the line of the section if the property is absent. */
  int line(String name) {
    NodeTuple property = properties.get(name);
    return property == null ? line() : line(property);
  }

  private static InvalidLineException wrong(String name, String what, String expected, Node value) {
    return new InvalidLineException(
        YamlDocument.line(value),
        "\"%s\" of %s must be %s, not %s"
            .formatted(name, what, expected, YamlDocument.describe(value)));
  }

  /** Returns a message: {@code vps-demo has no image "x"; did you mean "y"? It has y, z}. */
  static String unknownMessage(
      String owner, String kind, String name, Collection<String> existing) {
    return owner
        + " no "
        + (kind + " ").stripLeading()
        + "\""
        + name
        + "\""
        + Suggestions.nearest(name, existing)
            .map(best -> "; did you mean \"" + best + "\"? It has ")
            .orElse("; it has ")
        + (existing.isEmpty() ? "none" : String.join(", ", existing));
  }

  private ScalarNode required(String name) {
    return scalar(name, "a text")
        .orElseThrow(() -> new InvalidLineException(line(), what + " needs \"" + name + "\""));
  }

  private Optional<ScalarNode> scalar(String name, String expected) {
    return node(name)
        .map(
            value -> {
              if (value instanceof ScalarNode scalar) {
                return scalar;
              }
              throw wrong(name, what, expected, value);
            });
  }

  String text(String name) {
    return required(name).getValue();
  }

  String textOr(String name, String fallback) {
    return scalar(name, "a text").map(ScalarNode::getValue).orElse(fallback);
  }

  @Nullable String textOrNull(String name) {
    return scalar(name, "a text").map(ScalarNode::getValue).orElse(null);
  }

  long number(String name) {
    return number(name, required(name));
  }

  long numberOr(String name, long fallback) {
    return scalar(name, NUMBER).map(value -> number(name, value)).orElse(fallback);
  }

  private long number(String name, ScalarNode value) {
    if (value.getValue().matches("\\d{1,18}")) {
      return Long.parseLong(value.getValue());
    }
    throw wrong(name, what, NUMBER, value);
  }

  int count(String name) {
    long number = number(name);
    if (number <= Integer.MAX_VALUE) {
      return (int) number;
    }
    throw wrong(name, what, "a number up to " + Integer.MAX_VALUE, required(name));
  }

  boolean flag(String name, boolean fallback) {
    String expected = "true or false";
    Optional<ScalarNode> value = scalar(name, expected);
    if (value.isPresent() && !value.get().getTag().equals(Tag.BOOL)) {
      throw wrong(name, what, expected, value.get());
    }
    return value.map(scalar -> Boolean.parseBoolean(scalar.getValue())).orElse(fallback);
  }

  OffsetDateTime moment(String name) {
    return moment(name, what, required(name));
  }

  @Nullable OffsetDateTime momentOrNull(String name) {
    return node(name).map(value -> moment(name, what, value)).orElse(null);
  }

  static OffsetDateTime moment(String name, String what, Node value) {
    try {
      if (value instanceof ScalarNode scalar) {
        return OffsetDateTime.parse(scalar.getValue());
      }
    } catch (DateTimeParseException e) {
      // Reported below, as for a value that is not a text.
    }
    throw wrong(name, what, "a date and time such as 2026-11-20T10:11:12+01:00", value);
  }

  LocalDate dateOr(String name, LocalDate fallback) {
    String expected = "a date such as 2026-11-20";
    return scalar(name, expected)
        .map(
            value -> {
              try {
                return LocalDate.parse(value.getValue());
              } catch (DateTimeParseException e) {
                throw wrong(name, what, expected, value);
              }
            })
        .orElse(fallback);
  }

  <E extends Enum<E> & ApiEnum> E oneOf(String name, Class<E> type, E fallback) {
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(ApiEnum::text).toList();
    return ApiEnum.parse(type, oneOf(name, allowed, fallback.text())).orElse(fallback);
  }

  TaskStatus oneOf(String name, List<TaskStatus> allowed, TaskStatus fallback) {
    List<String> texts = allowed.stream().map(TaskStatus::text).toList();
    return ApiEnum.parse(TaskStatus.class, oneOf(name, texts, fallback.text())).orElse(fallback);
  }

  String oneOf(String name, List<String> allowed, String fallback) {
    String text = textOr(name, fallback);
    if (allowed.contains(text)) {
      return text;
    }
    throw new InvalidLineException(
        line(name),
        "\"%s\" of %s must be one of %s, not \"%s\"%s"
            .formatted(
                name,
                what,
                String.join(", ", allowed),
                text,
                Suggestions.nearest(text, allowed)
                    .map(best -> "; did you mean \"" + best + "\"?")
                    .orElse("")));
  }

  /** Returns the value of a property; empty if the property is absent or null. */
  Optional<Node> node(String name) {
    return Optional.ofNullable(properties.get(name))
        .map(NodeTuple::getValueNode)
        .filter(value -> !YamlDocument.isNull(value));
  }

  boolean has(String name) {
    return node(name).isPresent();
  }

  /** Returns the items of a list; an empty list if the property is absent. */
  List<Node> list(String name) {
    Node value = node(name).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(name, what, "a list", value);
  }

  List<String> texts(String name) {
    return list(name).stream().map(item -> text(name, item)).toList();
  }

  /** Returns a mapping of texts; an empty map if the property is absent. */
  Map<String, String> textsByKey(String name) {
    Node value = node(name).orElse(null);
    Map<String, String> texts = new LinkedHashMap<>();
    if (value == null) {
      return texts;
    }
    if (!(value instanceof MappingNode mapping)) {
      throw wrong(name, what, "a mapping, such as {env: production}", value);
    }
    for (NodeTuple entry : mapping.getValue()) {
      texts.put(text(name, entry.getKeyNode()), text(name, entry.getValueNode()));
    }
    return texts;
  }

  private String text(String name, Node item) {
    if (item instanceof ScalarNode scalar && !YamlDocument.isNull(item)) {
      return scalar.getValue();
    }
    throw wrong(name, what, "a list of texts", item);
  }
}
