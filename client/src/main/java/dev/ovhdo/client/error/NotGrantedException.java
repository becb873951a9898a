package dev.ovhdo.client.error;

/**
 * The credentials are valid, but do not allow this call: 403. The message names the missing access
 * rule or IAM actions.
 */
public final class NotGrantedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public NotGrantedException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
