package dev.ovhdo.cli.output;

import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as text. Numbers keep their digits: {@code 1.10} stays so. Characters that control a
 * terminal are escaped.
 */
public final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonText() {}

  /** Reads JSON that this program wrote. */
  public static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  /**
   * Returns the JSON with two spaces for each level and one item on each line, without a final line
   * end.
   */
  public static String indented(JsonNode json) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return TerminalEscaper.escapeJson(MAPPER.writer().with(printer).writeValueAsString(json));
  }

  /** Returns the JSON on one line, without spaces. */
  public static String compact(JsonNode json) {
    return TerminalEscaper.escapeJson(MAPPER.writeValueAsString(json));
  }

  /** Returns each item of a list on its own line, and any other value on one line. */
  static String lines(JsonNode json) {
    StringBuilder text = new StringBuilder();
    for (JsonNode each : json.isArray() ? json : List.of(json)) {
      text.append(compact(each)).append('\n');
    }
    return text.toString();
  }
}
