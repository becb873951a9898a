package dev.ovhdo.catalog.model;

import java.util.Arrays;

/** A version of the API. Each version has its own routes. */
public enum ApiVersion {
  /** The first and larger version; its paths have no prefix. */
  V1("v1", ""),

  /** The second version; its paths begin with {@code /v2}. */
  V2("v2", "/v2");

  private final String text;
  private final String prefix;

  ApiVersion(String text, String prefix) {
    this.text = text;
    this.prefix = prefix;
  }

  /** Returns the prefix of the paths: empty, or {@code /v2}. */
  public String prefix() {
    return prefix;
  }

  /** Returns {@code v1} or {@code v2}. */
  public String text() {
    return text;
  }

  /**
   * Parses {@code v1} or {@code v2}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static ApiVersion parse(String text) {
    return Arrays.stream(values())
        .filter(version -> version.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a version of the API: " + text));
  }
}
