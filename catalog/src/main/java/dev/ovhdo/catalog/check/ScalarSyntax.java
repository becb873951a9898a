package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The syntax of scalar values. The checks are lenient where OVHcloud is known to be lenient, or
 * where its schemas are known to be wrong, so that no call is rejected that OVHcloud accepts.
 */
public final class ScalarSyntax {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
              + "(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?");

  /** A date, optionally with a time after a T or a space, and optionally with an offset. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})"
              + "([T ]([0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?");

  private ScalarSyntax() {}

  /** Returns whether a JSON value is valid for the type. */
  public static boolean accepts(Scalar scalar, JsonNode given) {
    return switch (scalar) {
      case ANY -> true;
      case LONG -> given.isIntegralNumber() && given.canConvertToLong();
      case DOUBLE -> given.isNumber();
      case BOOLEAN -> given.isBoolean();
      default -> given.isString() && accepts(scalar, given.asString());
    };
  }

  /** Returns whether a text is valid for the type. */
  static boolean accepts(Scalar scalar, String text) {
    return switch (scalar) {
      case STRING, PASSWORD, EMAIL, PHONE_NUMBER, INTERNATIONAL_PHONE_NUMBER, ANY -> true;
      case LONG -> WHOLE.matcher(text).matches() && holds(text, Long::parseLong);
      case DOUBLE -> NUMBER.matcher(text).matches();
      case BOOLEAN -> text.equals("true") || text.equals("false");
      case DATETIME -> isMoment(text);
      case DATE -> holds(text, LocalDate::parse);
      case TIME -> holds(text, LocalTime::parse);
      case DURATION -> DURATION.matcher(text).matches();
      case UUID -> UUID.matcher(text).matches();
      case MAC_ADDRESS -> MAC.matcher(text).matches();
      case IP -> IpSyntax.isV4(text) || IpSyntax.isV6(text);
      case IPV4 -> IpSyntax.isV4(text);
      case IPV6 -> IpSyntax.isV6(text);
      case IP_BLOCK, IP_INTERFACE -> IpSyntax.isV4Block(text) || IpSyntax.isV6Block(text);
      case IPV4_BLOCK -> IpSyntax.isV4Block(text);
      case IPV6_BLOCK -> IpSyntax.isV6Block(text);
      case VOID -> false;
    };
  }

  private static boolean isMoment(String text) {
    Matcher moment = MOMENT.matcher(text);
    return moment.matches()
        && holds(moment.group(1), LocalDate::parse)
        && (moment.group(3) == null || holds(moment.group(3), LocalTime::parse));
  }

  private static boolean holds(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }
}
