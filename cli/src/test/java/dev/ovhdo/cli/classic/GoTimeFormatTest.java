package dev.ovhdo.cli.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTimeFormatTest {
  @ParameterizedTest
  @CsvSource({
    "2022-09-09T21:56:00+02:00,2022-09-09 21:56:00 +0200 +0200",
    "2026-07-01T00:00:00Z,2026-07-01 00:00:00 +0000 UTC",
    "2026-07-01T00:00:00+00:00,2026-07-01 00:00:00 +0000 UTC",
    "2026-03-29T02:30:00.5+02:00,2026-03-29 02:30:00.5 +0200 +0200",
    "2026-03-29T02:30:00.120000+05:30,2026-03-29 02:30:00.12 +0530 +0530",
    "2026-03-29T02:30:00.000000001-09:30,2026-03-29 02:30:00.000000001 -0930 -0930",
  })
  void text_moment_printsTheOffsetTwice(String moment, String expected) {
    assertThat(GoTimeFormat.text(OffsetDateTime.parse(moment))).isEqualTo(expected);
  }

  @Test
  void text_noMoment_isTheZeroTimeOfGo() {
    assertThat(GoTimeFormat.text(null)).isEqualTo("0001-01-01 00:00:00 +0000 UTC");
  }
}
