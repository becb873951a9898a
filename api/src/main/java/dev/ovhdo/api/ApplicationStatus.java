package dev.ovhdo.api;

import java.util.Objects;
import java.util.Set;

/**
 * Whether an application may be used. The server may send states that this version has never heard
 * of: they are values like all others, only not {@linkplain #isKnown() known}. Immutable.
 *
 * @param value the API's own word
 */
public record ApplicationStatus(String value) {
  /** It may. */
  public static final ApplicationStatus ACTIVE = new ApplicationStatus("active");

  /** OVHcloud has locked it. */
  public static final ApplicationStatus BLOCKED = new ApplicationStatus("blocked");

  /** It is switched off. */
  public static final ApplicationStatus INACTIVE = new ApplicationStatus("inactive");

  /** It may, and OVHcloud vouches for it. */
  public static final ApplicationStatus TRUSTED = new ApplicationStatus("trusted");

  private static final Set<ApplicationStatus> KNOWN = Set.of(ACTIVE, BLOCKED, INACTIVE, TRUSTED);

  /** Checks that there is a word. */
  public ApplicationStatus {
    Objects.requireNonNull(value, "value");
  }

  /**
   * The state behind one of the API's words.
   *
   * @param value the word, in the API's spelling
   */
  public static ApplicationStatus of(String value) {
    return new ApplicationStatus(value);
  }

  /** Returns whether this version knows what the state means. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns the API's own word. */
  @Override
  public String toString() {
    return value;
  }
}
