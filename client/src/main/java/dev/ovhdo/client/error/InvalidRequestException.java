package dev.ovhdo.client.error;

/**
 * The server rejects the request as invalid: 400, {@code Client::BadRequest}, {@code
 * Client::ValidationError} and the 4xx codes without an exception of their own.
 */
public final class InvalidRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public InvalidRequestException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
