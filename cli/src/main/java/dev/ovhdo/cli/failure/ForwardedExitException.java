package dev.ovhdo.cli.failure;

/**
 * Ends the command with the exit code of another program, which has already printed its own
 * messages.
 */
public final class ForwardedExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** Ends the command with this exit code. */
  public ForwardedExitException(int code) {
    super("exit code " + code, null, false, false);
    this.code = code;
  }

  /** Returns the exit code. */
  public int code() {
    return code;
  }
}
