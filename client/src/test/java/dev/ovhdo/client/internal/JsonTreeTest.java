package dev.ovhdo.client.internal;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.testing.Fuzzing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

class JsonTreeTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"b\":[1,-2147483649,18446744073709551616,true,false,null]},\"é\":\"\\ud83d\\ude00\\n\"}",
        "[]",
        "{}",
        " \"text\" ",
        "10.10",
        "-0.0",
        "1e3",
        "12345678901234567890.123456789012345678901234567890",
        "{\"a\":1,\"a\":2}",
        "null"
      })
  void read_json_isTheTreeOfAMapper(String json) {
    assertThat(JsonTree.read(json.getBytes(UTF_8)))
        .isEqualTo(MAPPER.readTree(json.getBytes(UTF_8)));
    assertThat(JsonTree.read(json.getBytes(UTF_16BE)))
        .isEqualTo(MAPPER.readTree(json.getBytes(UTF_16BE)));
  }

  @Test
  void read_decimals_keepTheirDigits() {
    assertThat(JsonTree.read("[10.10,1.000]".getBytes(UTF_8))).hasToString("[10.10,1.000]");
  }

  @Test
  void read_whiteSpaceOnly_isNull() {
    assertThat(JsonTree.read(new byte[0])).isEqualTo(NullNode.getInstance());
    assertThat(JsonTree.read(" \n".getBytes(UTF_8))).isEqualTo(NullNode.getInstance());
  }

  @Test
  void read_secondValue_isRefusedAtItsPlace() {
    assertThatThrownBy(() -> JsonTree.read("{} []".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            StreamReadException.class,
            e -> {
              assertThat(e.getOriginalMessage()).isEqualTo("There is more than one value");
              assertThat(e.getLocation().getByteOffset()).isEqualTo(3);
            });
  }

  @Test
  void read_501Levels_areRefused() {
    String deep = "[".repeat(500) + "]".repeat(500);
    assertThat(JsonTree.read(deep.getBytes(UTF_8)).isArray()).isTrue();
    assertThatThrownBy(() -> JsonTree.read(("[" + deep + "]").getBytes(UTF_8)))
        .isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  void read_anyInput_isReadOrRefusedLikeAMapper() {
    Fuzzing.run(
        List.of(
            "{\"class\":\"Client::BadRequest\",\"details\":{\"a\":[1,2.50,null,true,1e5]}}",
            "[1,2.5,\"three\\u00e9\",null,true,{\"four\":[[]]}]"),
        input -> {
          byte[] bytes = input.getBytes(UTF_8);
          assertThat(tree(bytes)).as(input).isEqualTo(mapped(bytes));
        },
        IllegalStateException.class);
  }

  private static @Nullable JsonNode tree(byte[] bytes) {
    try {
      return JsonTree.read(bytes);
    } catch (JacksonException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable JsonNode mapped(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      return node.isMissingNode() ? NullNode.getInstance() : node;
    } catch (JacksonException | NumberFormatException e) {
      return null;
    }
  }
}
