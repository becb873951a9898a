package dev.ovhdo.client.error;

/**
 * The server rejects the request as invalid: 400 and the 4xx codes without a class of their own.
 */
public final class InvalidRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public InvalidRequestException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
