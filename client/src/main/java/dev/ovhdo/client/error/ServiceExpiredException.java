package dev.ovhdo.client.error;

/** The service has expired: 460. */
public final class ServiceExpiredException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public ServiceExpiredException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
