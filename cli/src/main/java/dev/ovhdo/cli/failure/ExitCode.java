package dev.ovhdo.cli.failure;

/** The exit codes of the program. */
public enum ExitCode {
  /** Success. */
  DONE(0),
  /** Declined at a question, or an internal error. */
  FAILED(1),
  /** Wrong usage, invalid input, invalid configuration. */
  USAGE(2),
  /** A named resource does not exist. */
  NOT_FOUND(3),
  /** The credentials or their rights are insufficient. */
  CREDENTIALS(4),
  /** Refused by the API or by a safety check of the program. */
  REFUSED(5),
  /** No response, or an invalid response. */
  UNAVAILABLE(6),
  /** A task failed. */
  TASK_FAILED(7),
  /** A task was still running at the timeout. */
  STILL_RUNNING(8),
  /** Interrupted, as by Ctrl-C. */
  INTERRUPTED(130),
  /**
   * Standard output is a closed pipe: the code that a shell shows for a program ended by SIGPIPE.
   */
  BROKEN_PIPE(141);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the number. */
  public int code() {
    return code;
  }
}
