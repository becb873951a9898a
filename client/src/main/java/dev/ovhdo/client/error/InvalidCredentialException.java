package dev.ovhdo.client.error;

/**
 * OVHcloud did not accept the key, the secret, the signature or the time stamp: 401; 403 with
 * {@code INVALID_KEY}, {@code NOT_CREDENTIAL} or {@code INVALID_CREDENTIAL}; 400 with {@code
 * INVALID_SIGNATURE} or {@code QUERY_TIME_OUT}. {@link #problem()} returns which.
 */
public final class InvalidCredentialException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public InvalidCredentialException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }

  /** Returns the part of the credentials that was not accepted. */
  public CredentialProblem problem() {
    return CredentialProblem.in(error()).orElse(CredentialProblem.UNSPECIFIED);
  }

  @Override
  public boolean needsConsumerKey() {
    return problem() == CredentialProblem.CONSUMER_KEY;
  }
}
