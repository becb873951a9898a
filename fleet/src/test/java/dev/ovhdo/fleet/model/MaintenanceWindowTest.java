package dev.ovhdo.fleet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceWindowTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static MaintenanceWindow window(String text) {
    return MaintenanceWindow.parse(text, PARIS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22:00-04:00                    | 22:00-04:00 Europe/Paris",
        "sat 22:00-04:00 UTC            | Sat 22:00-04:00 UTC",
        "Mon-Wed,Sunday 01:30-02:00 UTC | Mon,Tue,Wed,Sun 01:30-02:00 UTC",
        "Fri-Mon 00:00-24:00 +02:00     | Mon,Fri,Sat,Sun 00:00-00:00 +02:00",
      })
  void parse_text_hasACanonicalForm(String text, String canonical) {
    assertThat(window(text)).hasToString(canonical);
    assertThat(window(canonical)).isEqualTo(window(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "night",
        "22:00",
        "25:00-26:00",
        "Caturday 22:00-04:00",
        "Mon-Tue-Wed 22:00-04:00",
        "Mon, 22:00-04:00",
        "22:00-04:00 Mars/Olympus"
      })
  void parse_otherText_isRefusedWithExamples(String text) {
    assertThatThrownBy(() -> window(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("\"" + text + "\" is no maintenance window. Examples: ");
  }

  /** 2026-11-21 is a Saturday. */
  @ParameterizedTest
  @CsvSource({
    "Sat 22:00-04:00, 2026-11-21T21:59:59, false",
    "Sat 22:00-04:00, 2026-11-21T22:00:00, true",
    "Sat 22:00-04:00, 2026-11-22T03:59:59, true",
    "Sat 22:00-04:00, 2026-11-22T04:00:00, false",
    "Sat 22:00-04:00, 2026-11-22T22:00:00, false",
    "Sat 01:00-05:00, 2026-11-21T03:00:00, true",
    "Sat 01:00-05:00, 2026-11-22T03:00:00, false",
    "00:00-24:00, 2026-11-22T00:00:00, true",
  })
  void isOpen_localTime_isInTheWindow(String text, String time, boolean isOpen) {
    Instant instant = ZonedDateTime.parse(time + "+01:00[Europe/Paris]").toInstant();

    assertThat(window(text).isOpen(instant)).isEqualTo(isOpen);
  }

  /**
   * The clocks are set from 02:00 to 03:00 on 2026-03-29, and from 03:00 to 02:00 on 2026-10-25.
   */
  @ParameterizedTest
  @CsvSource({
    "02:30-04:00, 2026-03-29T01:29:00Z, false",
    "02:30-04:00, 2026-03-29T01:31:00Z, true",
    "02:30-04:00, 2026-03-29T02:00:00Z, false",
    "01:00-02:30, 2026-10-25T00:29:00Z, true",
    "01:00-02:30, 2026-10-25T00:31:00Z, false",
  })
  void isOpen_changeOfTheClocks_isOpenAtTheLocalTimesThatExist(
      String text, Instant time, boolean isOpen) {
    assertThat(window(text).isOpen(time)).isEqualTo(isOpen);
  }

  @ParameterizedTest
  @CsvSource({
    "Sat 22:00-04:00 UTC, 2026-11-21T21:00:00Z, 2026-11-21T22:00:00Z",
    "Sat 22:00-04:00 UTC, 2026-11-21T22:00:00Z, 2026-11-28T22:00:00Z",
    "Sat 22:00-04:00 UTC, 2026-11-22T05:00:00Z, 2026-11-28T22:00:00Z",
    "22:00-04:00 UTC, 2026-11-22T05:00:00Z, 2026-11-22T22:00:00Z",
  })
  void nextOpening_time_isTheNextBegin(String text, Instant time, Instant opening) {
    assertThat(window(text).nextOpening(time)).isEqualTo(opening);
  }

  @Test
  void closedUntil_severalWindows_isTheFirstThatOpens() {
    Pace pace =
        Pace.standard()
            .withWindows(List.of(window("Sat 22:00-04:00 UTC"), window("Sun 10:00-12:00 UTC")));

    assertThat(pace.closedUntil(Instant.parse("2026-11-22T03:00:00Z"))).isEmpty();
    assertThat(pace.closedUntil(Instant.parse("2026-11-22T05:00:00Z")))
        .contains(ZonedDateTime.parse("2026-11-22T10:00:00Z[UTC]"));
    assertThat(Pace.standard().closedUntil(Instant.EPOCH)).isEmpty();
  }
}
