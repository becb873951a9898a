package dev.ovhdo.client.error;

/** The resource does not exist, or the route does not exist in this region: 404. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public NotFoundException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
