package dev.ovhdo.cli.output;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** YAML as text. */
public final class YamlText {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .stringQuotingChecker(new Quoting())
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                  .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
                  .build())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private YamlText() {}

  /** Returns the document with a final line end. */
  public static String of(JsonNode json) {
    String text = MAPPER.writeValueAsString(json);
    return text.endsWith("\n") ? text : text + "\n";
  }

  /**
   * Quotes texts that any version of YAML could read as another type: {@code no}, {@code 1_000},
   * {@code 12:30}, {@code 2026-01-01}.
   */
  private static final class Quoting extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;
    private static final Pattern SAFE =
        Pattern.compile("[A-Za-z/_](?:[\\w /.@+-]|:(?! |$))*(?<! )", Pattern.DOTALL);
    private static final Set<String> WORDS =
        Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    @Override
    public boolean needToQuoteName(String name) {
      return isDangerous(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return value.indexOf('\n') < 0 && isDangerous(value);
    }

    private static boolean isDangerous(String text) {
      return !SAFE.matcher(text).matches() || WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
  }
}
