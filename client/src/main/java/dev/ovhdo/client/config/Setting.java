package dev.ovhdo.client.config;

/**
 * The value of a setting and its origin.
 *
 * @param value the value, trimmed, without a comment
 * @param origin where it came from
 */
public record Setting(String value, Origin origin) {
  /** Returns the origin; the value may be a secret. */
  @Override
  public String toString() {
    return "Setting[" + origin + "]";
  }
}
