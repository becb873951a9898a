package dev.ovhdo.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeSpanTest {
  @ParameterizedTest
  @CsvSource({"300ms,PT0.3S", "5s,PT5S", "10m,PT10M", "1h30m,PT1H30M", "2h3m4s5ms,PT2H3M4.005S"})
  void convert_span_readsItAndTextWritesItBack(String text, String expected) {
    Duration span = new TimeSpan().convert(text);

    assertThat(span).isEqualTo(Duration.parse(expected));
    assertThat(TimeSpan.text(span)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5 s", "-5s", "1m1h", "5sec", "1.5h", "9999999999s"})
  void convert_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> new TimeSpan().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is no span of time, such as 300ms, 5s, 10m or 1h30m");
  }
}
