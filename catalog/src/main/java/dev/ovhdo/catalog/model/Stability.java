package dev.ovhdo.catalog.model;

import java.util.Locale;

/** The stability of a route, in OVHcloud's grades. */
public enum Stability {
  /** Stable. */
  PRODUCTION,
  /** May change in details. */
  BETA,
  /** May change completely. */
  ALPHA,
  /** Will be removed; {@link Route#deprecation()} has the dates. */
  DEPRECATED,
  /** Meant for OVHcloud's own programs. */
  INTERNAL;

  /** Returns the name in lower case, as in the files of the catalogue. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Parses the name in lower case.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Stability parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
