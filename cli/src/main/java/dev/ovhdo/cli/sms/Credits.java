package dev.ovhdo.cli.sms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats numbers of credits. */
final class Credits {
  private Credits() {}

  /** Formats with at most two decimals and without trailing zeros: {@code 1.5}, {@code 100}. */
  static String text(double credits) {
    return BigDecimal.valueOf(credits)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
