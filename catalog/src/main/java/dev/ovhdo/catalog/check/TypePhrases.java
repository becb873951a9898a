package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;

/** Descriptions of types for messages. */
final class TypePhrases {
  private TypePhrases() {}

  /** Returns a phrase that follows "must be". */
  static String of(Type type) {
    if (type instanceof Scalar scalar) {
      return of(scalar);
    }
    if (type instanceof Type.ListOf list) {
      return "a list (" + list.text() + ")";
    }
    return "an object (" + type.text() + ")";
  }

  private static String of(Scalar scalar) {
    return switch (scalar) {
      case STRING, PASSWORD -> "text";
      case LONG -> "a whole number";
      case DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case DATETIME -> "a moment such as 2026-01-31T12:00:00Z";
      case DATE -> "a day such as 2026-01-31";
      case TIME -> "a time such as 12:30:00";
      case DURATION -> "a duration such as P1M";
      case UUID -> "a UUID";
      case EMAIL -> "a mail address";
      case IP -> "an IP address";
      case IPV4 -> "an IPv4 address";
      case IPV6 -> "an IPv6 address";
      case IP_BLOCK -> "an IP block such as 192.0.2.0/24";
      case IPV4_BLOCK -> "an IPv4 block such as 192.0.2.0/24";
      case IPV6_BLOCK -> "an IPv6 block such as 2001:db8::/32";
      case IP_INTERFACE -> "an IP address with its prefix such as 192.0.2.1/24";
      case MAC_ADDRESS -> "a MAC address such as 00:00:5e:00:53:01";
      case PHONE_NUMBER, INTERNATIONAL_PHONE_NUMBER -> "a telephone number";
      case ANY -> "any value";
      case VOID -> "nothing";
    };
  }
}
