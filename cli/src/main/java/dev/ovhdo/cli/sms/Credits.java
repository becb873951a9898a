package dev.ovhdo.cli.sms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Credits as people read them. */
final class Credits {
  private Credits() {}

  /** Returns at most two decimals, and none that say nothing: {@code 1.5}, {@code 100}. */
  static String text(double credits) {
    return BigDecimal.valueOf(credits)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
