package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTextTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S,now",
    "PT0.9S,now",
    "PT1S,in 1 second",
    "-PT59S,59 seconds ago",
    "-PT1M,1 minute ago",
    "PT59M59S,in 59 minutes",
    "PT1H,in 1 hour",
    "PT23H,in 23 hours",
    "-PT47H59M,47 hours ago",
    "-P2D,2 days ago",
    "P59D,in 59 days",
    "P61D,in 2 months",
    "-P365D,11 months ago",
    "P731D,in 2 years",
    "-P36525D,100 years ago",
  })
  void of_distance_isInItsLargestWholeUnit(Duration distance, String expected) {
    assertThat(AgeText.of(NOW.plus(distance), NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T12:00:00Z",
    "2026-11-01T13:00:00+01:00",
    "2026-11-01T13:00:00+0100",
    "2026-11-01T12:00:00.000000Z",
    "2026-11-01T12:00Z",
  })
  void moment_textsOfTheApi_areRead(String text) {
    assertThat(AgeText.moment(text)).hasValue(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-11-01", "2026-13-01T12:00:00Z", "12:00", "vps-2026-11-01T12:00Z"})
  void moment_otherTexts_areNone(String text) {
    assertThat(AgeText.moment(text)).isEmpty();
  }
}
