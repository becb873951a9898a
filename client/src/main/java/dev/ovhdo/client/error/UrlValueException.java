package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A request was not sent, because a value cannot be part of its URL: it is blank, it would name
 * another route, or it is not valid text. The value may come from a response of OVHcloud.
 */
public final class UrlValueException extends OvhException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a value.
   *
   * @param message which value cannot be sent, and why
   * @param cause the underlying failure
   */
  public UrlValueException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
