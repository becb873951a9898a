package dev.ovhdo.client.error;

/**
 * The resource does not exist, or the route does not exist in this region: 404, {@code
 * Client::NotFound}.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public NotFoundException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
