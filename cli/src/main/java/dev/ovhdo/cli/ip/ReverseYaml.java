package dev.ovhdo.cli.ip;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.ip.ReverseTable.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads addresses and names from YAML or JSON: a mapping such as {@code 192.0.2.3:
 * mail.example.com}, or a list of mappings with {@code address} and {@code name}.
 */
final class ReverseYaml {
  private ReverseYaml() {}

  /**
   * Reads the lines; does not validate addresses and names.
   *
   * @throws InvalidInputException if the text is not YAML, or has another structure
   */
  static List<Line> lines(String text) {
    try (JsonParser parser = new YAMLMapper().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return List.of();
      }
      return switch (first) {
        case START_OBJECT -> pairs(parser);
        case START_ARRAY -> sets(parser);
        default -> throw unexpectedShape(parser);
      };
    } catch (JacksonException e) {
      throw new InvalidInputException(
          "line "
              + line(e)
              + ": invalid YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    }
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static InvalidInputException unexpectedShape(JsonParser parser) {
    return new InvalidInputException(
        "line "
            + parser.currentTokenLocation().getLineNr()
            + ": expected an address and its name, such as 192.0.2.3: mail.example.com");
  }

  private static List<Line> pairs(JsonParser parser) {
    List<Line> lines = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      int number = parser.currentTokenLocation().getLineNr();
      String address = parser.currentName();
      lines.add(new Line(number, address, value(parser)));
    }
    return lines;
  }

  /** Reads the next scalar; null becomes an empty text. */
  private static String value(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == null || !token.isScalarValue()) {
      throw unexpectedShape(parser);
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  private static List<Line> sets(JsonParser parser) {
    List<Line> lines = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw unexpectedShape(parser);
      }
      lines.add(set(parser));
    }
    return lines;
  }

  private static Line set(JsonParser parser) {
    int number = parser.currentTokenLocation().getLineNr();
    String address = "";
    @Nullable String name = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String title = parser.currentName().toLowerCase(Locale.ROOT);
      String value = value(parser);
      switch (title) {
        case "address", "ipreverse" -> address = value;
        case "name", "reverse" -> name = value;
        default -> {
          // Other properties that 'ip reverse show -o yaml' prints, such as the block.
        }
      }
    }
    return new Line(number, address, name);
  }
}
