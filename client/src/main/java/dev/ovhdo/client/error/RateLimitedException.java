package dev.ovhdo.client.error;

/** OVHcloud received too many requests: 429, after the attempts that the retry policy allows. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public RateLimitedException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
