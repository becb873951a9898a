package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private static Credential until(OffsetDateTime end) {
    return new Credential(
        1L,
        2L,
        CredentialState.VALIDATED,
        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
        end,
        null,
        List.of(),
        List.of(),
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-06T04:00:00Z, 14",
    "2026-12-06T03:59:59Z, 13",
    "2026-12-06T05:00:00+01:00, 14",
    "2026-11-23T03:00:00Z, 0",
    "2026-11-22T04:00:00Z, 0",
    "2026-02-01T03:04:05+01:00, 0",
    "9999-12-31T23:59:59Z, 2912117",
  })
  void daysLeft_anEnd_isInWholeDays(String end, long days) {
    assertThat(until(OffsetDateTime.parse(end)).daysLeft(NOW)).hasValue(days);
  }

  @Test
  void daysLeft_noEnd_isEmpty() {
    assertThat(until(null).daysLeft(NOW)).isEmpty();
  }
}
