package dev.ovhdo.cli.session;

/** The command was another program's; that has said all there is to say, its exit code is ours. */
public final class OtherExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** Ends the command with the exit code of another program. */
  public OtherExitException(int code) {
    super("exit code " + code, null, false, false);
    this.code = code;
  }

  /** Returns the exit code. */
  public int code() {
    return code;
  }
}
