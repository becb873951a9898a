package dev.ovhdo.cli.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTest {

  @Test
  void parse_nestedYaml_hasTheLineOfEachValue() {
    YamlNode root =
        YamlNode.parse(
            """
            # a comment
            sizes: [1.10, "null"]
            disks:
              - name: root
                raid:
              - text
            """);

    assertThat(text(root))
        .isEqualTo(
            "2{sizes: 2[2'1.10', 2'null'], disks: 3[4{name: 4'root', raid: 5null}, 6'text']}");
  }

  @Test
  void parse_json_isYaml() {
    YamlNode root = YamlNode.parse("{\n\t\"a\": [true, null],\n\t\"b\": {}\n}");

    assertThat(text(root)).isEqualTo("1{a: 2[2'true', 2null], b: 3{}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# a comment\n", "---\n", "~", "null"})
  void parse_noValue_isNull(String text) {
    assertThat(YamlNode.parse(text).isNull()).isTrue();
  }

  @Test
  void property_unknownName_isEmpty() {
    YamlNode root = YamlNode.parse("a: 1");

    assertThat(root.property("a").orElseThrow().text()).isEqualTo("1");
    assertThat(root.property("b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"[1].b.c, 4", "[1].b, 3", "[1].x.y, 2", "[0].b, 1", "[7], 1", "'', 1"})
  void lineOf_path_isTheLineOfTheLastPartThatExists(String path, int line) {
    assertThat(YamlNode.parse("- a\n- a: 1\n  b:\n    c: 2\n").lineOf(path)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: 1\\na: 2         | line 2: duplicate \"a\"",
        "a: &x 1\\nb: *x     | line 2: aliases are not supported: repeat the value",
        "? [a]\\n: 1         | line 1: a name must be a text",
        "a: 1\\n---\\nb: 2   | line 2: there is more than one document",
        "www: [              | line 1: while parsing a flow node; expected the node content, but"
            + " found '<stream end>'",
        "a: 1\\nb: c: d      | line 2: mapping values are not allowed here",
      })
  void parse_invalidText_isReportedWithItsLine(String text, String message) {
    assertThat(problem(text.replace("\\n", "\n"))).isEqualTo(message);
  }

  @Test
  void parse_controlCharacter_isReported() {
    assertThat(problem("a: \u0001")).isEqualTo("line 1: special characters are not allowed");
  }

  @Test
  void parse_deepNesting_isReported() {
    assertThat(problem("[".repeat(100_000))).isEqualTo("line 1: the nesting is too deep");
  }

  private static String problem(String text) {
    YamlSyntaxException e =
        catchThrowableOfType(YamlSyntaxException.class, () -> YamlNode.parse(text));
    return "line " + e.line() + ": " + e.getMessage();
  }

  private static String text(YamlNode node) {
    String value =
        node.isMap()
            ? node.properties().entrySet().stream()
                .map(each -> each.getKey() + ": " + text(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"))
            : node.isList()
                ? node.items().stream()
                    .map(YamlNodeTest::text)
                    .collect(Collectors.joining(", ", "[", "]"))
                : node.isNull() ? "null" : "'" + node.text() + "'";
    return node.line() + value;
  }

  @Test
  void parse_emojiAtAnyPosition_isRead() {
    for (int before = 1000; before < 1060; before++) {
      String text = "x".repeat(before) + "\ud83d\ude00";

      assertThat(YamlNode.parse("a: " + text).property("a"))
          .hasValueSatisfying(value -> assertThat(value.text()).isEqualTo(text));
    }
  }
}
