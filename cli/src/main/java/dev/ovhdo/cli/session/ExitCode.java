package dev.ovhdo.cli.session;

/** What the program tells the shell when it ends. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** Declined at a question, or an error of ours. */
  FAILED(1),
  /** Wrong usage, invalid input, invalid configuration. */
  USAGE(2),
  /** Something that was named does not exist. */
  NOT_FOUND(3),
  /** The credentials or the rights do not suffice. */
  CREDENTIALS(4),
  /** Refused by the API or by a guard of ours. */
  REFUSED(5),
  /** No answer, or none that can be understood. */
  UNAVAILABLE(6),
  /** A task ended badly. */
  TASK_FAILED(7),
  /** A task was still running when the time was up. */
  STILL_RUNNING(8),
  /** Interrupted, as by Ctrl-C. */
  INTERRUPTED(130),
  /** Nobody reads standard output any more: what a shell shows for a program ended by SIGPIPE. */
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
