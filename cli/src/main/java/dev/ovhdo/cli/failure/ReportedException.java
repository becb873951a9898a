package dev.ovhdo.cli.failure;

import java.util.Objects;

/** Ends a command whose failures are already printed; the program prints no further message. */
public final class ReportedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /** Ends the command with this exit code. */
  public ReportedException(ExitCode exitCode) {
    super(exitCode.name(), null, false, false);
    this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
  }

  /** Returns the exit code of the program. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
