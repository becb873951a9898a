package dev.ovhdo.catalog.model;

import java.util.Arrays;
import java.util.Optional;

/** A scalar type, with OVHcloud's name for it. */
public enum Scalar implements Type {
  /** Text. */
  STRING("string"),
  /** A whole number of 64 bits; ids are larger than 2^31. */
  LONG("long"),
  /** A number. */
  DOUBLE("double"),
  /** True or false. */
  BOOLEAN("boolean"),
  /** A date with time, ISO 8601 with an offset. */
  DATETIME("datetime"),
  /** A date, {@code 2026-01-31}. */
  DATE("date"),
  /** A time of day, {@code 12:30:00}. */
  TIME("time"),
  /** A duration, ISO 8601: {@code P1M}. */
  DURATION("duration"),
  /** A UUID. */
  UUID("uuid"),
  /** Text that must not be shown. */
  PASSWORD("password"),
  /** An e-mail address. */
  EMAIL("email"),
  /** An IPv4 or IPv6 address; the format in OVHcloud's schemas, IPv4, is wrong. */
  IP("ip"),
  /** An IPv4 address. */
  IPV4("ipv4"),
  /** An IPv6 address. */
  IPV6("ipv6"),
  /** A block of IPv4 or IPv6 addresses: {@code 192.0.2.0/24}. */
  IP_BLOCK("ipBlock"),
  /** A block of IPv4 addresses. */
  IPV4_BLOCK("ipv4Block"),
  /** A block of IPv6 addresses. */
  IPV6_BLOCK("ipv6Block"),
  /** An IP address with the prefix length of its network. */
  IP_INTERFACE("ipInterface"),
  /** A MAC address. */
  MAC_ADDRESS("macAddress"),
  /** A telephone number. */
  PHONE_NUMBER("phoneNumber"),
  /** A telephone number with country code. */
  INTERNATIONAL_PHONE_NUMBER("internationalPhoneNumber"),
  /** Any JSON. */
  ANY("any"),
  /** No value: the response is {@code null} or empty. */
  VOID("void");

  private final String text;

  Scalar(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  /** Returns the scalar type with this name. */
  public static Optional<Scalar> find(String name) {
    return Arrays.stream(values()).filter(scalar -> scalar.text.equals(name)).findFirst();
  }
}
