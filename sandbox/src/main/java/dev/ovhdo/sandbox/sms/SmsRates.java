package dev.ovhdo.sandbox.sms;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The price of a part of a message, by country. The prices are invented; a credit is 6 cents. */
final class SmsRates {
  private static final double OTHERS = 2;

  /** A country with its calling code. */
  record Rate(String country, String code, double credit) {}

  private static final List<Rate> RATES =
      List.of(
          new Rate("fr", "+33", 1),
          new Rate("be", "+32", 1.5),
          new Rate("ch", "+41", 1.2),
          new Rate("de", "+49", 1.4),
          new Rate("es", "+34", 1.1),
          new Rate("gb", "+44", 0.8),
          new Rate("it", "+39", 1.3),
          new Rate("ca", "+1", 0.5));

  private SmsRates() {}

  /** Returns the credits for a number in international form, with a plus sign. */
  static double to(String number) {
    return RATES.stream()
        .filter(rate -> number.startsWith(rate.code()))
        .max(Comparator.comparingInt(rate -> rate.code().length()))
        .map(Rate::credit)
        .orElse(OTHERS);
  }

  static double of(String country) {
    Optional<Rate> found =
        RATES.stream().filter(rate -> rate.country().equals(country)).findFirst();
    return found.map(Rate::credit).orElse(OTHERS);
  }

  /** Returns the English name of a country, as in OVHcloud's price list. */
  static String name(String country) {
    return new Locale.Builder()
        .setRegion(country.toUpperCase(Locale.ROOT))
        .build()
        .getDisplayCountry(Locale.ENGLISH);
  }
}
