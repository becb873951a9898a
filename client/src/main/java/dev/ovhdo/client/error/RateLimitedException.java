package dev.ovhdo.client.error;

/** OVHcloud received too many requests: 429, after the attempts that the retry policy allows. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public RateLimitedException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
