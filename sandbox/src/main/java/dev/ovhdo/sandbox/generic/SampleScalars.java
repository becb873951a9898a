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

/** Generates values of scalar types. */
final class SampleScalars {
  /** The begin of the two years that contain all generated dates. */
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");

  private static final long SPAN = Duration.ofDays(2 * 365).toSeconds();

  /** Ids are larger than 2^31, as some ids of OVHcloud, and exact in JavaScript. */
  private static final long FIRST_ID = 1L << 32;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final List<String> DURATIONS = List.of("P1M", "P1Y", "P30D", "P1DT12H", "PT6H");

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
      case PASSWORD -> SampleTexts.password(seed);
      case EMAIL -> SampleTexts.email(seed);
      case IP -> SampleAddresses.ip(seed);
      case IPV4 -> SampleAddresses.v4(seed);
      case IPV6 -> SampleAddresses.v6(seed);
      case IP_BLOCK -> SampleAddresses.block(seed);
      case IPV4_BLOCK -> SampleAddresses.v4Block(seed);
      case IPV6_BLOCK -> SampleAddresses.v6Block(seed);
      case IP_INTERFACE -> SampleAddresses.withPrefix(seed);
      case MAC_ADDRESS -> SampleAddresses.mac(seed);
      case PHONE_NUMBER -> SampleTexts.phone("00", seed);
      case INTERNATIONAL_PHONE_NUMBER -> SampleTexts.phone("+", seed);
      default -> SampleTexts.named(name, seed);
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
}
