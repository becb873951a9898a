package dev.ovhdo.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.output.JsonText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1.10", "9007199254740993", "0.1", "\"é\\n\"", "null", "true", "[]", "{}", "\"\""})
  void indented_anyValue_keepsItsDigitsAndLetters(String text) {
    assertThat(JsonText.indented(JsonInput.parse(bytes(text), "x"))).isEqualTo(text);
  }

  @Test
  void indented_nested_hasTwoSpacesPerLevelAndOneItemPerLine() {
    assertThat(JsonText.indented(JsonInput.parse(bytes("{\"a\":[1,{\"b\":{}}],\"c\":\"d\"}"), "x")))
        .isEqualTo(
            """
            {
              "a": [
                1,
                {
                  "b": {}
                }
              ],
              "c": "d"
            }\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "1 2", "nul", "{'a':1}", "[1,]"})
  void parse_invalidJson_isRefusedWithItsPosition(String text) {
    assertThatThrownBy(() -> JsonInput.parse(bytes(text), "body.json"))
        .isInstanceOf(CommandException.class)
        .hasMessageMatching("body[.]json is not JSON: line 1, column \\d+: (?s).+");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
