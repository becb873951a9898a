package dev.ovhdo.client.error;

/** The service has expired: 460. */
public final class ServiceExpiredException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public ServiceExpiredException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
