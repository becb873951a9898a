package dev.ovhdo.client.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting is missing, incomplete, unknown or unreadable. The message names the file, the section
 * and the key, or the environment variable.
 */
public final class ConfigurationException extends OvhException {
  private static final long serialVersionUID = 1L;

  private final boolean credentialsMissing;

  /** The unknown value. */
  private final String given;

  /** The values that exist. */
  private final transient List<String> known;

  /**
   * Creates an exception for an unusable setting.
   *
   * @param message what is wrong, where, and what to do
   */
  public ConfigurationException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception for an unusable setting.
   *
   * @param message what is wrong, where, and what to do
   * @param cause the underlying failure
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    this(message, cause, false, "", List.of());
  }

  private ConfigurationException(
      String message,
      @Nullable Throwable cause,
      boolean credentialsMissing,
      String given,
      List<String> known) {
    super(message, cause);
    this.credentialsMissing = credentialsMissing;
    this.given = given;
    this.known = List.copyOf(known);
  }

  /**
   * Creates an exception for a setting whose value is not one of those that exist.
   *
   * @param message what is wrong, where, and what to do
   * @param given the value
   * @param known the values that exist, such as the names of the profiles
   */
  public static ConfigurationException unknownValue(
      String message, String given, List<String> known) {
    return new ConfigurationException(message, null, false, given, known);
  }

  /**
   * Creates an exception for missing credentials.
   *
   * @param message where credentials were searched for, and how to create them
   */
  public static ConfigurationException credentialsMissing(String message) {
    return new ConfigurationException(message, null, true, "", List.of());
  }

  /** Returns the value that is not one of {@link #known()}; empty for another problem. */
  public String given() {
    return given;
  }

  /** Returns the values that exist; empty for another problem. */
  public List<String> known() {
    return known;
  }

  /** Returns whether the only problem is that there are no credentials. */
  public boolean isCredentialsMissing() {
    return credentialsMissing;
  }
}
