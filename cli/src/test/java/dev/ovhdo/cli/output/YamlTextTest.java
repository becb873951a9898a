package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "Yes",
        "NULL",
        "on",
        "~",
        "1",
        "1_000",
        "0x1f",
        "1e3",
        ".5",
        "12:30:45",
        "2026-01-01",
        "- x",
        "a: b",
        "a:",
        "# x",
        "a #b",
        "@x",
        "`x",
        "%x",
        "x ",
        " x",
        "{a}",
        "[a]",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "'x'",
        "\\",
        "=",
        "<<",
        "é",
        "a\tb",
        "\u001b",
        "?"
      })
  void of_textThatLooksLikeAnotherType_isQuoted(String text) {
    String yaml = YamlText.of(StringNode.valueOf(text));

    assertThat(yaml).startsWith("\"").endsWith("\"\n");
    assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(StringNode.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vps-1", "Debian 12 - Docker", "/vps", "ssh-rsa AAA+/ me@x", "vps:reboot"})
  void of_plainText_isNotQuoted(String text) {
    assertThat(YamlText.of(StringNode.valueOf(text))).isEqualTo(text + "\n");
  }

  @Test
  void of_lines_areABlockThatKeepsTheText() {
    JsonNode zone =
        JsonMapper.shared().readTree("{\"zoneFile\": \"$TTL 60\\n@\\tIN A 192.0.2.1\\n\"}");

    assertThat(new YAMLMapper().readTree(YamlText.of(zone))).isEqualTo(zone);
  }
}
