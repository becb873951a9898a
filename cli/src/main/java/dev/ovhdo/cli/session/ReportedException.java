package dev.ovhdo.cli.session;

import java.util.Objects;

/** Ends a command whose failures have been printed already; nothing more is said. */
public final class ReportedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /** Ends the command with this exit code. */
  public ReportedException(ExitCode exitCode) {
    super(exitCode.name(), null, false, false);
    this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
  }

  /** Returns what to tell the shell. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
