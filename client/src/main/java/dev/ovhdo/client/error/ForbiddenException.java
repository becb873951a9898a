package dev.ovhdo.client.error;

/**
 * OVHcloud does not allow this call for a reason other than missing rights of the credentials: 403.
 * For example, the hardware does not support it, or the contract of the service excludes it. The
 * message of the server states the reason.
 */
public final class ForbiddenException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public ForbiddenException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
