package dev.ovhdo.cli.ip;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.ip.ReverseTable.Line;
import dev.ovhdo.cli.yaml.YamlNode;
import dev.ovhdo.cli.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses and names from YAML or JSON: a map such as {@code 192.0.2.3: mail.example.com},
 * or a list of maps with {@code address} and {@code name}.
 */
final class ReverseYaml {
  private ReverseYaml() {}

  /**
   * Reads the lines; does not validate addresses and names.
   *
   * @throws InvalidInputException if the text is not YAML, or has another structure
   */
  static List<Line> lines(String text) {
    YamlNode root;
    try {
      root = YamlNode.parse(text);
    } catch (YamlSyntaxException e) {
      throw new InvalidInputException("line " + e.line() + ": invalid YAML: " + e.getMessage(), e);
    }
    if (root.isMap()) {
      return root.properties().entrySet().stream()
          .map(pair -> new Line(pair.getValue().line(), pair.getKey(), text(pair.getValue())))
          .toList();
    } else if (root.isList()) {
      return root.items().stream().map(ReverseYaml::line).toList();
    } else if (root.isNull()) {
      return List.of();
    }
    throw unexpectedShape(root);
  }

  private static Line line(YamlNode item) {
    if (!item.isMap()) {
      throw unexpectedShape(item);
    }
    String address = "";
    @Nullable String name = null;
    for (Map.Entry<String, YamlNode> property : item.properties().entrySet()) {
      String value = text(property.getValue());
      switch (property.getKey().toLowerCase(Locale.ROOT)) {
        case "address", "ipreverse" -> address = value;
        case "name", "reverse" -> name = value;
        default -> {
          // Other properties that 'ip reverse show -o yaml' prints, such as the block.
        }
      }
    }
    return new Line(item.line(), address, name);
  }

  /** Returns the text of a scalar; null becomes an empty text. */
  private static String text(YamlNode node) {
    if (node.isMap() || node.isList()) {
      throw unexpectedShape(node);
    }
    return node.text();
  }

  private static InvalidInputException unexpectedShape(YamlNode node) {
    return new InvalidInputException(
        "line "
            + node.line()
            + ": expected an address and its name, such as 192.0.2.3: mail.example.com");
  }
}
