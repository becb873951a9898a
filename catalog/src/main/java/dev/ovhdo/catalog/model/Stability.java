package dev.ovhdo.catalog.model;

import java.util.Locale;

/** How much a route can be relied on, in OVHcloud's own grades. */
public enum Stability {
  /** Stable. */
  PRODUCTION,
  /** May change in details. */
  BETA,
  /** May change altogether. */
  ALPHA,
  /** Will be removed; {@link Route#deprecation()} says when. */
  DEPRECATED,
  /** Meant for OVHcloud's own programs. */
  INTERNAL;

  /** Returns the name in lower case, as the catalogue's files write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the name in lower case.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Stability parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
