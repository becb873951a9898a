package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * An operation cannot continue without a decision of the caller: no image matches, a key is
 * missing, the machine is busy. The services of {@code dev.ovhdo.api} extend this class, with one
 * subclass for each case.
 */
public abstract non-sealed class OperationException extends OvhException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception; for subclasses in the services.
   *
   * @param message which operation cannot continue, why, and what to do
   * @param cause the underlying failure
   */
  protected OperationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
