package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Generates values of scalar types. Texts are recognizably artificial: hosts are under example.com,
 * telephone numbers are fictional, and addresses are from the ranges that are reserved for
 * documentation (RFC 5737, 3849 and 7042).
 */
final class SampleScalars {
  /** The beginning of the two years that contain all generated dates. */
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");

  private static final long SPAN = Duration.ofDays(2 * 365).toSeconds();

  /** Ids are larger than 2^31, as some ids of OVHcloud, and exact in JavaScript. */
  private static final long FIRST_ID = 1L << 32;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final List<String> DURATIONS = List.of("P1M", "P1Y", "P30D", "P1DT12H", "PT6H");

  /** The networks that are reserved for documentation: RFC 5737. */
  private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

  private static final List<String> SECRETS = List.of("password", "secret", "token", "passphrase");
  private static final List<String> LINKS = List.of("url", "uri", "href", "link");
  private static final List<String> PHONES = List.of("phone", "phonenumber", "fax");
  private static final List<String> HOSTS =
      List.of("domain", "fqdn", "host", "hostname", "reverse", "servicename", "zone", "zonename");

  private SampleScalars() {}

  /**
   * Generates a value.
   *
   * @param name the name of the property or parameter
   */
  static JsonNode value(Scalar type, String name, Seed seed) {
    return switch (type) {
      case LONG -> Json.number(number(name, seed));
      case DOUBLE -> JsonNodeFactory.instance.numberNode(seed.below(1000) + 0.25);
      case BOOLEAN -> JsonNodeFactory.instance.booleanNode(seed.below(2) == 0);
      case VOID -> Json.nullNode();
      default -> Json.string(text(type, name, seed));
    };
  }

  private static long number(String name, Seed seed) {
    return isId(name) ? FIRST_ID + seed.below(FIRST_ID) : 1 + seed.below(100);
  }

  private static boolean isId(String name) {
    return name.equalsIgnoreCase("id") || name.endsWith("Id") || name.endsWith("ID");
  }

  private static String text(Scalar type, String name, Seed seed) {
    return switch (type) {
      case DATETIME -> Dates.text(Dates.at(moment(seed)));
      case DATE -> day(seed).toString();
      case TIME -> LocalTime.ofSecondOfDay(60 * seed.below(24 * 60)).format(CLOCK);
      case DURATION -> seed.pick(DURATIONS);
      case UUID -> uuid(seed).toString();
      case PASSWORD -> password(seed);
      case EMAIL -> email(seed);
      case IP -> ip(seed);
      case IPV4 -> ipv4(seed);
      case IPV6 -> ipv6(seed);
      case IP_BLOCK -> ipBlock(seed);
      case IPV4_BLOCK -> ipv4Block(seed);
      case IPV6_BLOCK -> ipv6Block(seed);
      case IP_INTERFACE -> ipInterface(seed);
      case MAC_ADDRESS -> macAddress(seed);
      case PHONE_NUMBER -> phone("00", seed);
      case INTERNATIONAL_PHONE_NUMBER -> phone("+", seed);
      default -> named(name, seed);
    };
  }

  private static Instant moment(Seed seed) {
    return FROM.plusSeconds(seed.below(SPAN));
  }

  private static LocalDate day(Seed seed) {
    return LocalDate.ofInstant(moment(seed), ZoneOffset.UTC);
  }

  /** Returns a UUID of version 4. */
  private static UUID uuid(Seed seed) {
    long high = (seed.state() & ~0xf000L) | 0x4000L;
    long low = (seed.at("low").state() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Returns a text that fits the name of the property or parameter. */
  private static String named(String name, Seed seed) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SECRETS.stream().anyMatch(lower::contains)) {
      return password(seed);
    }
    if (lower.endsWith("mail")) {
      return email(seed);
    }
    if (LINKS.stream().anyMatch(lower::endsWith)) {
      return "https://example.com/" + seed.hex(8);
    }
    if (PHONES.contains(lower)) {
      return phone("00", seed);
    }
    String plain = lower.replaceAll("[^a-z0-9]", "") + "-" + seed.hex(6);
    return HOSTS.contains(lower) ? plain + ".example.com" : plain;
  }

  private static String password(Seed seed) {
    return "not-a-password-" + seed.hex(6);
  }

  private static String email(Seed seed) {
    return "user-" + seed.hex(6) + "@example.com";
  }

  /** Returns a number from the French range for works of fiction, 01 99 00 XX XX. */
  private static String phone(String prefix, Seed seed) {
    return prefix + "3319900" + seed.digits(4);
  }

  private static String ip(Seed seed) {
    return seed.at("version").below(4) == 0 ? ipv6(seed) : ipv4(seed);
  }

  private static String ipv4(Seed seed) {
    return network(seed) + (1 + seed.below(254));
  }

  /** Returns an IPv6 address in compressed form. The last group is never zero. */
  private static String ipv6(Seed seed) {
    return "2001:db8::" + group(seed);
  }

  private static String ipBlock(Seed seed) {
    return seed.at("version").below(4) == 0 ? ipv6Block(seed) : ipv4Block(seed);
  }

  private static String ipv4Block(Seed seed) {
    return network(seed) + 16 * seed.below(16) + "/28";
  }

  private static String ipv6Block(Seed seed) {
    return "2001:db8:" + group(seed) + "::/64";
  }

  private static String ipInterface(Seed seed) {
    return ipv4(seed) + "/24";
  }

  private static String macAddress(Seed seed) {
    return "00:00:5e:00:53:" + seed.hex(2);
  }

  private static String network(Seed seed) {
    return seed.at("network").pick(NETWORKS);
  }

  private static String group(Seed seed) {
    return Long.toHexString(1 + seed.below(0xffff));
  }
}
