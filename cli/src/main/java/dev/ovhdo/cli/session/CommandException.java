package dev.ovhdo.cli.session;

import java.util.Objects;

/**
 * A command cannot go on, for a reason that the library below knows nothing of. The message is for
 * the person, without the program's name in front.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * Ends the command.
   *
   * @param exitCode what to tell the shell
   * @param message what happened and what to do
   */
  public CommandException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
  }

  /** Returns what to tell the shell. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
