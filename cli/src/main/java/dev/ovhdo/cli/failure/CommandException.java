package dev.ovhdo.cli.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command failed for a reason of its own, not for a reason of the library. The message is shown
 * to the user, without the program's name in front.
 */
public class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * Ends the command.
   *
   * @param exitCode the exit code of the program
   * @param message what happened and what the user can do
   */
  public CommandException(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  /**
   * Ends the command because of another failure.
   *
   * @param exitCode the exit code of the program
   * @param message what happened and what the user can do
   * @param cause shown with {@code --debug}
   */
  public CommandException(ExitCode exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
  }

  /** Returns the exit code of the program. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
