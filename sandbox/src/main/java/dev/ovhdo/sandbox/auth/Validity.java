package dev.ovhdo.sandbox.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** For how long a consumer key is granted. */
enum Validity {
  DAY("1", "1 day"),
  WEEK("7", "7 days"),
  MONTH("30", "30 days"),
  UNLIMITED("0", "Unlimited");

  private final String value;
  private final String label;

  Validity(String value, String label) {
    this.value = value;
    this.label = label;
  }

  /** What the form sends: the number of days. */
  String value() {
    return value;
  }

  String label() {
    return label;
  }

  /** The end, unless there is none. */
  Optional<Instant> end(Instant from) {
    return this == UNLIMITED
        ? Optional.empty()
        : Optional.of(from.plus(Duration.ofDays(Long.parseLong(value))));
  }

  /** The choice that the form sent; a day if it sent none. */
  static Validity parse(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst().orElse(DAY);
  }
}
