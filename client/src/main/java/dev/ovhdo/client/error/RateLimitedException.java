package dev.ovhdo.client.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OVHcloud received too many requests: 429, after the attempts that the retry policy allows. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** How long the server asks to wait; null if it does not say. */
  private final @Nullable Duration retryAfter;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   * @param retryAfter how long the server asks to wait; null if it does not say
   */
  public RateLimitedException(
      FailedCall call, ApiError error, String advice, @Nullable Duration retryAfter) {
    super(call, error, advice);
    this.retryAfter = retryAfter;
  }

  /** Returns how long to wait before the next request, as the {@code Retry-After} header says. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
