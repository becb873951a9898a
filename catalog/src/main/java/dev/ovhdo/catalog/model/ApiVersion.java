package dev.ovhdo.catalog.model;

import java.util.Arrays;

/** A branch of the API, with routes of its own. */
public enum ApiVersion {
  /** The first and larger one; its paths are written without a prefix. */
  V1("v1", ""),

  /** The second one, whose paths begin with {@code /v2}. */
  V2("v2", "/v2");

  private final String text;
  private final String prefix;

  ApiVersion(String text, String prefix) {
    this.text = text;
    this.prefix = prefix;
  }

  /** Returns what a path of this version begins with: nothing, or {@code /v2}. */
  public String prefix() {
    return prefix;
  }

  /** Returns {@code v1} or {@code v2}. */
  public String text() {
    return text;
  }

  /**
   * Reads {@code v1} or {@code v2}.
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
