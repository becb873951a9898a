package dev.ovhdo.client.error;

/**
 * A status that is neither success nor failure: 1xx and 3xx. A proxy in between is the usual cause.
 */
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
