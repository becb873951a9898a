package dev.ovhdo.catalog.model;

import java.util.Arrays;
import java.util.Optional;

/** A type without parts, under OVHcloud's own name for it. */
public enum Scalar implements Type {
  /** Text. */
  STRING("string"),
  /** A whole number of 64 bits; ids are larger than 2^31. */
  LONG("long"),
  /** A number. */
  DOUBLE("double"),
  /** True or false. */
  BOOLEAN("boolean"),
  /** A moment, ISO 8601 with an offset. */
  DATETIME("datetime"),
  /** A day, {@code 2026-01-31}. */
  DATE("date"),
  /** A time of the day, {@code 12:30:00}. */
  TIME("time"),
  /** A span of time, ISO 8601: {@code P1M}. */
  DURATION("duration"),
  /** A UUID. */
  UUID("uuid"),
  /** Text that must not be shown. */
  PASSWORD("password"),
  /** A mail address. */
  EMAIL("email"),
  /** An address of either version; the published format says IPv4 and is wrong. */
  IP("ip"),
  /** An IPv4 address. */
  IPV4("ipv4"),
  /** An IPv6 address. */
  IPV6("ipv6"),
  /** A block of either version: {@code 192.0.2.0/24}. */
  IP_BLOCK("ipBlock"),
  /** A block of IPv4 addresses. */
  IPV4_BLOCK("ipv4Block"),
  /** A block of IPv6 addresses. */
  IPV6_BLOCK("ipv6Block"),
  /** An address with the length of its network's prefix. */
  IP_INTERFACE("ipInterface"),
  /** A MAC address. */
  MAC_ADDRESS("macAddress"),
  /** A telephone number. */
  PHONE_NUMBER("phoneNumber"),
  /** A telephone number with the code of its country. */
  INTERNATIONAL_PHONE_NUMBER("internationalPhoneNumber"),
  /** Any JSON. */
  ANY("any"),
  /** No result: the answer is {@code null}, or empty. */
  VOID("void");

  private final String text;

  Scalar(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  /** Finds the type of this name. */
  public static Optional<Scalar> find(String name) {
    return Arrays.stream(values()).filter(scalar -> scalar.text.equals(name)).findFirst();
  }
}
