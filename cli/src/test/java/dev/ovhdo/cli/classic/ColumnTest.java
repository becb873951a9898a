package dev.ovhdo.cli.classic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {
  @Test
  void of_shortText_isPaddedToThirtyCharacters() {
    assertThat(Column.of("été")).hasSize(30).startsWith("été ");
    assertThat(Column.of("\uD83D\uDE00")).hasSize(31); // one code point, two Java characters
  }

  @Test
  void of_longText_isNotCut() {
    assertThat(Column.of("x".repeat(31))).isEqualTo("x".repeat(31));
  }
}
