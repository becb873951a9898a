package dev.ovhdo.client.error;

/**
 * The credentials are valid, but do not allow this call: 403. The message names the missing access
 * rule or IAM actions.
 */
public final class NotGrantedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public NotGrantedException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
