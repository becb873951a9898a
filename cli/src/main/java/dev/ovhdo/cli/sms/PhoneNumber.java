package dev.ovhdo.cli.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ovhdo.api.InvalidInputException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of any country.
 *
 * @param text as E.164 has it: {@code +33612345678}
 * @param region the two letters of its country
 */
record PhoneNumber(String text, String region) {
  /**
   * Reads a number as people write it: {@code +33 6 12 34 56 78}, {@code 0033612345678}, or, with a
   * region, {@code 06 12 34 56 78}.
   *
   * @param region the two letters of the country that a national number is of; null for none
   * @throws InvalidInputException if it is none
   */
  static PhoneNumber parse(String text, @Nullable String region) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    String bare = text.strip();
    String international = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    if (!international.startsWith("+") && region == null) {
      throw refused(text, "it has no country; write +33 and so on, or add --region");
    }
    String country = region == null ? null : region.toUpperCase(Locale.ROOT);
    if (country != null && !numbers.getSupportedRegions().contains(country)) {
      throw new InvalidInputException(
          "--region is two letters of a country such as FR, not " + region);
    }
    try {
      Phonenumber.PhoneNumber number = numbers.parse(international, country);
      if (!numbers.isValidNumber(number)) {
        throw refused(text, "no country has such a number");
      }
      return new PhoneNumber(
          numbers.format(number, PhoneNumberFormat.E164),
          String.valueOf(numbers.getRegionCodeForNumber(number)));
    } catch (NumberParseException e) {
      throw refused(text, "it is no number, or its country does not exist");
    }
  }

  /** Returns whether a number needs no region. */
  static boolean isInternational(String text) {
    String bare = text.strip();
    return bare.startsWith("+") || bare.startsWith("00");
  }

  private static InvalidInputException refused(String text, String why) {
    return new InvalidInputException("\"" + text + "\" is no telephone number: " + why);
  }
}
