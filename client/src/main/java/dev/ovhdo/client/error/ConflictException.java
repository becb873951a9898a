package dev.ovhdo.client.error;

/**
 * The state of the resource does not allow the request: 409, 412 and 423, {@code Client::Conflict},
 * {@code Client::PreconditionFailed} and {@code Client::Locked}. For example, another task is
 * running on the machine, the resource exists already, or it changed since it was read.
 */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public ConflictException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
