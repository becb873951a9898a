package dev.ovhdo.client.error;

/**
 * The credential is good, but not for this call: 403. The message names the access rule or the IAM
 * actions that are missing.
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
