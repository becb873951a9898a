package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions that this library throws for expected failures. A message states what
 * happened, where, and what to do, and never contains a secret.
 */
public abstract sealed class OvhException extends RuntimeException
    permits ApiException,
        ConfigurationException,
        DecodeException,
        MissingCredentialException,
        OperationException,
        TransportException,
        UrlValueException {
  private static final long serialVersionUID = 1L;

  OvhException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns whether the call may succeed with another consumer key: there is no consumer key, or it
   * is unknown, expired, refused or not validated yet. An interactive program can then request a
   * new key and repeat the call.
   */
  public boolean needsConsumerKey() {
    return false;
  }

  /**
   * Returns whether OVHcloud may have carried out a call that changes something although the call
   * failed: at least one of its attempts may have reached the server, and the outcome of this
   * attempt is unknown. Then check before you repeat the call. False if the call certainly changed
   * nothing, and for failures that describe no call.
   */
  public boolean mayHaveBeenCarriedOut() {
    return false;
  }
}
