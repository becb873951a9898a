package dev.ovhdo.client.error;

/**
 * The key, the secret, the signature or the time stamp was not accepted: 401, 403 with {@code
 * INVALID_KEY}, {@code NOT_CREDENTIAL} or {@code INVALID_CREDENTIAL}, 400 with {@code
 * INVALID_SIGNATURE} or {@code QUERY_TIME_OUT}. {@link #problem()} tells them apart.
 */
public final class InvalidCredentialException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public InvalidCredentialException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }

  /** Returns which part of the credential was not accepted. */
  public CredentialProblem problem() {
    return CredentialProblem.in(error()).orElse(CredentialProblem.UNNAMED);
  }

  @Override
  public boolean needsConsumerKey() {
    return problem() == CredentialProblem.CONSUMER_KEY;
  }
}
