package dev.ovhdo.client.error;

/** The status is neither a success nor an error: 1xx and 3xx. The usual cause is a proxy. */
public final class UnexpectedStatusException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public UnexpectedStatusException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
