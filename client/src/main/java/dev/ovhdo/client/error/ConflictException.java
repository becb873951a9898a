package dev.ovhdo.client.error;

/**
 * Something else is in the way: 409, 412 and 423. Another task holds the machine, the object exists
 * already, or it changed since it was read.
 */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes one refusal.
   *
   * @param call what was refused
   * @param error what the server said
   * @param advice what to do about it; may be empty
   */
  public ConflictException(FailedCall call, ApiError error, String advice) {
    super(call, error, advice);
  }
}
