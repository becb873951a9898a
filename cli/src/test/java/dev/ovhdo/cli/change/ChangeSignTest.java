package dev.ovhdo.cli.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSignTest {
  @ParameterizedTest
  @CsvSource({"ADD, 32, +", "CHANGE, 33, ~", "REMOVE, 31, -"})
  void line_withColours_isColouredAsAWhole(ChangeSign sign, String colour, String text) {
    assertThat(sign.line("www A", true))
        .isEqualTo("\u001b[" + colour + "m" + text + " www A\u001b[0m");
    assertThat(sign.line("www A", false)).isEqualTo(text + " www A");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void line_noChange_hasNoColour(boolean colours) {
    assertThat(ChangeSign.KEEP.line("www A", colours)).isEqualTo("= www A");
  }
}
