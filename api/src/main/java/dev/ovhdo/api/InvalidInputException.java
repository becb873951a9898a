package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import org.jspecify.annotations.Nullable;

/**
 * What the caller handed over can't be used, and that showed before anything was sent: a regular
 * expression that is none, a private key in the place of a public one.
 */
public final class InvalidInputException extends OperationException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses an input.
   *
   * @param message what is wrong with it, and what would be right
   */
  public InvalidInputException(String message) {
    this(message, null);
  }

  /**
   * Refuses an input because of another failure.
   *
   * @param message what is wrong with it, and what would be right
   * @param cause how that showed
   */
  public InvalidInputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
