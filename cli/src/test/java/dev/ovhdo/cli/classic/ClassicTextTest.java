package dev.ovhdo.cli.classic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassicTextTest {
  @Test
  void column_shortText_isPaddedToThirtyCharacters() {
    assertThat(ClassicText.column("été")).hasSize(30).startsWith("été ");
    assertThat(ClassicText.column("\uD83D\uDE00"))
        .hasSize(31); // one code point, two Java characters
  }

  @Test
  void column_longText_isNotCut() {
    assertThat(ClassicText.column("x".repeat(31))).isEqualTo("x".repeat(31));
  }
}
