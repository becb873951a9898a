package dev.ovhdo.client.error;

/** OVHcloud or a load balancer in front of it failed: 5xx, 408 and {@code Server::…}. */
public final class ServerErrorException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for an error response.
   *
   * @param call the failed call
   * @param error the error that the server returned
   * @param advice the advice for the user; may be empty
   */
  public ServerErrorException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
