package dev.ovhdo.cli.failure;

/** The exit codes of the program. */
public enum ExitCode {
  /** Success. */
  DONE(0, "done"),
  /** Declined at a question, or an internal error. */
  FAILED(1, "declined at a question, or an error in the program"),
  /** Wrong usage, invalid input, invalid configuration. */
  USAGE(2, "invalid arguments, input or configuration"),
  /** A named resource does not exist. */
  NOT_FOUND(3, "not found: VPS, key, zone, image"),
  /** The credentials or their rights are insufficient. */
  CREDENTIALS(4, "missing or invalid credentials, or missing rights"),
  /** Refused by the API or by a safety check of the program. */
  REFUSED(5, "refused by the API, or by a check before the request"),
  /** No response, or an invalid response. */
  UNAVAILABLE(6, "no usable response of OVHcloud; the outcome of a change is in doubt"),
  /** A task failed. */
  TASK_FAILED(7, "the task failed"),
  /** A task was still running at the timeout. */
  STILL_RUNNING(8, "the task was still running at the end of the waiting time"),
  /** Interrupted, as by Ctrl-C. */
  INTERRUPTED(130, "interrupted"),
  /**
   * Standard output is a closed pipe: the code that a shell shows for a program ended by SIGPIPE.
   */
  BROKEN_PIPE(141, "the reader of standard output has ended");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns the number. */
  public int code() {
    return code;
  }

  /** Returns the meaning in a few words, for the manual. */
  public String meaning() {
    return meaning;
  }
}
