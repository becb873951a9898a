package dev.ovhdo.sandbox.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05+01:00, 2026-01-02T03:04:05+01:00",
    "2026-01-02T03:04:05.25Z, 2026-01-02T03:04:05.25+00:00",
    "2026-01-02 03:04:05+0530, 2026-01-02T03:04:05+05:30",
    "2026-01-02T03:04-02, 2026-01-02T03:04:00-02:00",
    "2026-01-02T03:04:05, 2026-01-02T03:04:05+01:00",
    "2026-07-02 03:04, 2026-07-02T03:04:00+02:00",
    "2026-07-02, 2026-07-02T00:00:00+02:00",
  })
  void parse_eachFormThatTheSchemaAccepts_isThatMoment(String text, String moment) {
    assertThat(Dates.parse(text).map(Dates::text)).hasValue(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30", "2026-01-02T03:04:05+99:99", "03:04"})
  void parse_otherText_isEmpty(String text) {
    assertThat(Dates.parse(text)).isEmpty();
  }
}
