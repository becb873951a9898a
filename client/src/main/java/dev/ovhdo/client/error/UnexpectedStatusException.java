package dev.ovhdo.client.error;

/** The status is neither a success nor an error: 1xx and 3xx. The usual cause is a proxy. */
public final class UnexpectedStatusException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public UnexpectedStatusException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
