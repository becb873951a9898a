package dev.ovhdo.client.error;

/** OVHcloud or a load balancer in front of it failed: 5xx and 408. */
public final class ServerErrorException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public ServerErrorException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
