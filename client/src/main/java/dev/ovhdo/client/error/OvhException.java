package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws on purpose. A message says what happened, where,
 * and what to do about it, and never contains a secret.
 */
public abstract sealed class OvhException extends RuntimeException
    permits ApiException,
        ConfigurationException,
        DecodeException,
        MissingCredentialException,
        OperationException,
        TaskException,
        TransportException {
  private static final long serialVersionUID = 1L;

  OvhException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns whether the call may succeed with another consumer key: there is none, or the one there
   * is unknown, expired, refused or not validated yet. A program at which a person sits may then
   * request a new one and repeat the call.
   */
  public boolean needsConsumerKey() {
    return false;
  }
}
