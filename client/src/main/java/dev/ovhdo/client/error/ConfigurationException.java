package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A setting is missing, incomplete, unknown or unreadable. The message names the file, the section
 * and the key, or the environment variable.
 */
public final class ConfigurationException extends OvhException {
  private static final long serialVersionUID = 1L;

  private final boolean credentialsMissing;

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
    this(message, cause, false);
  }

  private ConfigurationException(
      String message, @Nullable Throwable cause, boolean credentialsMissing) {
    super(message, cause);
    this.credentialsMissing = credentialsMissing;
  }

  /**
   * Creates an exception for missing credentials.
   *
   * @param message where credentials were searched for, and how to create them
   */
  public static ConfigurationException credentialsMissing(String message) {
    return new ConfigurationException(message, null, true);
  }

  /** Returns whether the only problem is that there are no credentials. */
  public boolean isCredentialsMissing() {
    return credentialsMissing;
  }
}
