package dev.ovhdo.sandbox.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The duration for which a consumer key is granted. */
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

  /** Returns the value in the form: the number of days, or 0 for no end. */
  String value() {
    return value;
  }

  String label() {
    return label;
  }

  /** Returns the expiration; empty for an unlimited validity. */
  Optional<Instant> end(Instant from) {
    return this == UNLIMITED
        ? Optional.empty()
        : Optional.of(from.plus(Duration.ofDays(Long.parseLong(value))));
  }

  /** Returns the validity that the form sent; one day if the value is missing or unknown. */
  static Validity parse(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst().orElse(DAY);
  }
}
