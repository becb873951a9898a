package dev.ovhdo.cli.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.ip.ReverseTable.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReverseYamlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.3: a.example.com\n192.0.2.4:\n",
        "- address: 192.0.2.3\n  name: a.example.com\n  block: 192.0.2.0/29\n- address: 192.0.2.4\n  name:\n",
        "- ipReverse: 192.0.2.3\n  reverse: a.example.com\n- ipReverse: 192.0.2.4\n  reverse: ''\n",
      })
  void lines_mapOrList_areTheSame(String text) {
    assertThat(ReverseYaml.lines(text))
        .extracting(Line::address, Line::name)
        .containsExactly(tuple("192.0.2.3", "a.example.com"), tuple("192.0.2.4", ""));
  }

  @Test
  void lines_emptyText_isEmpty() {
    assertThat(ReverseYaml.lines("# nothing yet\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.com",
        "\n- 192.0.2.3",
        "\n192.0.2.3: [a.example.com]",
        "\n- address: {a: b}"
      })
  void lines_anotherShape_isRefusedWithItsLine(String text) {
    assertThatThrownBy(() -> ReverseYaml.lines(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "line %s: expected an address and its name, such as 192.0.2.3: mail.example.com",
            text.startsWith("\n") ? 2 : 1);
  }

  @Test
  void lines_noYaml_isRefusedWithItsLine() {
    assertThatThrownBy(() -> ReverseYaml.lines("192.0.2.3: a\n192.0.2.4: \"b\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching("line [23]: invalid YAML: .+");
  }
}
