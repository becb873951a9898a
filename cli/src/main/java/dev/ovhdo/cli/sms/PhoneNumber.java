package dev.ovhdo.cli.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ovhdo.api.error.InvalidInputException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A phone number of any country.
 *
 * @param e164 the number in E.164 format: {@code +33612345678}
 * @param region the two-letter code of its country
 */
record PhoneNumber(String e164, String region) {
  /**
   * Parses a number in a usual notation: {@code +33 6 12 34 56 78}, {@code 0033612345678}, or, with
   * a region, {@code 06 12 34 56 78}.
   *
   * @param region the two-letter code of the country of national numbers; null for none
   * @throws InvalidInputException if the text is not a valid number
   */
  static PhoneNumber parse(String text, @Nullable String region) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    String bare = text.strip();
    String international = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    if (!international.startsWith("+") && region == null) {
      throw invalid(
          text, "the country is missing; begin with + and a country code, or add --region");
    }
    String country = region == null ? null : region.toUpperCase(Locale.ROOT);
    if (country != null && !numbers.getSupportedRegions().contains(country)) {
      throw new InvalidInputException(
          "--region takes the two-letter code of a country, such as FR, not " + region);
    }
    try {
      Phonenumber.PhoneNumber number = numbers.parse(international, country);
      if (!numbers.isValidNumber(number)) {
        throw invalid(text, "the number does not exist in this country's numbering plan");
      }
      return new PhoneNumber(
          numbers.format(number, PhoneNumberFormat.E164),
          String.valueOf(numbers.getRegionCodeForNumber(number)));
    } catch (NumberParseException e) {
      throw invalid(text, "the number or its country code cannot be read");
    }
  }

  /** Returns whether a number begins with a country code. */
  static boolean isInternational(String text) {
    String bare = text.strip();
    return bare.startsWith("+") || bare.startsWith("00");
  }

  private static InvalidInputException invalid(String text, String why) {
    return new InvalidInputException("\"" + text + "\" is not a valid phone number: " + why);
  }
}
