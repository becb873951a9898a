package dev.ovhdo.cli.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    this(exitCode, message, null);
  }

  /**
   * Ends the command because of another failure.
   *
   * @param exitCode what to tell the shell
   * @param message what happened and what to do
   * @param cause shown with {@code --debug}
   */
  public CommandException(ExitCode exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
  }

  /** Returns what to tell the shell. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
