package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A setting is missing, half given, unknown or unreadable. The message names the file, the section
 * and the key, or the environment variable.
 */
public final class ConfigurationException extends OvhException {
  private static final long serialVersionUID = 1L;

  private final boolean credentialsMissing;

  /**
   * Describes a setting that can't be used.
   *
   * @param message what is wrong, where, and what to do
   */
  public ConfigurationException(String message) {
    this(message, null);
  }

  /**
   * Describes a setting that can't be used.
   *
   * @param message what is wrong, where, and what to do
   * @param cause the failure underneath
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private ConfigurationException(
      String message, @Nullable Throwable cause, boolean credentialsMissing) {
    super(message, cause);
    this.credentialsMissing = credentialsMissing;
  }

  /**
   * Describes that there are no credentials at all.
   *
   * @param message where they were looked for, and how to get some
   */
  public static ConfigurationException credentialsMissing(String message) {
    return new ConfigurationException(message, null, true);
  }

  /** Returns whether nothing is wrong but that there are no credentials at all. */
  public boolean isCredentialsMissing() {
    return credentialsMissing;
  }
}
