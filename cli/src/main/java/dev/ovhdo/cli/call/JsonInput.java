package dev.ovhdo.cli.call;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON that the user wrote. Numbers keep their digits: {@code 1.10} stays {@code 1.10}. */
final class JsonInput {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonInput() {}

  /**
   * Parses one complete JSON text.
   *
   * @param source the name of the source in messages
   */
  static JsonNode parse(byte[] text, String source) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (!json.isMissingNode()) {
        return json;
      }
      throw new CommandException(ExitCode.USAGE, name(source) + " is empty, not JSON");
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new CommandException(
          ExitCode.USAGE,
          "%s is not JSON: line %s, column %s: %s"
              .formatted(name(source), at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
    }
  }

  private static String name(String source) {
    return source.equals("-") ? "standard input" : source;
  }
}
