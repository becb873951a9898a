package dev.ovhdo.api.error;

import dev.ovhdo.client.error.OperationException;
import org.jspecify.annotations.Nullable;

/**
 * An argument of the caller is invalid, which was detected before a request was sent: for example
 * an invalid regular expression, or a private key instead of a public key.
 */
public final class InvalidInputException extends OperationException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes an invalid input.
   *
   * @param message what is wrong with the input, and what is valid
   */
  public InvalidInputException(String message) {
    this(message, null);
  }

  /**
   * Describes an invalid input that another failure revealed.
   *
   * @param message what is wrong with the input, and what is valid
   * @param cause the failure that revealed it
   */
  public InvalidInputException(String message, @Nullable Throwable cause) {
    super(Category.INVALID_INPUT, message, cause);
  }
}
