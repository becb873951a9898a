package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
  private final DurationConverter spans = new DurationConverter();

  @ParameterizedTest
  @CsvSource({
    "300ms, PT0.3S, 300ms",
    "5s, PT5S, 5s",
    "10m, PT10M, 10m",
    "90m, PT1H30M, 1h30m",
    "1h30m, PT1H30M, 1h30m",
    "1h2m3s4ms, PT1H2M3.004S, 1h2m3s4ms",
    "0s, PT0S, 0s"
  })
  void convert_duration_isParsedAndFormatted(String text, Duration span, String written) {
    assertThat(spans.convert(text)).isEqualTo(span);
    assertThat(DurationConverter.format(span)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "5x", "-5s", "5 s", "5s10m", "1.5h", "12345678901s"})
  void convert_invalidText_isRefused(String text) {
    assertThatThrownBy(() -> spans.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is not a duration, such as 300ms, 5s, 10m or 1h30m");
  }

  @Test
  void convert_moreThanAYear_isRefused() {
    assertThat(spans.convert("8784h")).isEqualTo(Duration.ofDays(366));
    assertThatThrownBy(() -> spans.convert("8784h1ms"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'8784h1ms' is longer than a year");
  }

  @Test
  void convert_positive_refusesZero() {
    DurationConverter.Positive positive = new DurationConverter.Positive();

    assertThat(positive.convert("1ms")).isEqualTo(Duration.ofMillis(1));
    assertThatThrownBy(() -> positive.convert("0s"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'0s' must be greater than zero");
  }
}
