package dev.ovhdo.client.error;

import org.jspecify.annotations.Nullable;

/**
 * An operation can't go on, and nobody but the caller can decide what to do: no image matches, a
 * key is missing, the machine is busy. The services of {@code dev.ovhdo.api} extend it, one class
 * for each case.
 */
public abstract non-sealed class OperationException extends OvhException {
  private static final long serialVersionUID = 1L;

  /**
   * For the services.
   *
   * @param message what can't go on, why, and what to do
   * @param cause the failure underneath
   */
  protected OperationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
