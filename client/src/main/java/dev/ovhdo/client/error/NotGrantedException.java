package dev.ovhdo.client.error;

/**
 * The credentials are valid, but do not allow this call: 403 with {@code NOT_GRANTED_CALL}, with
 * IAM actions, or with a message that the call or the user is not granted. The message names the
 * missing access rule or IAM actions. Any other 403 is a {@link ForbiddenException}.
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
