package dev.ovhdo.cli.context;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;

/** Reads the files and the standard input of arguments {@code FILE|-}. */
public final class InputFiles {
  private final Environment environment;
  private boolean standardInputRead;

  /** Reads files relative to the working directory of this environment. */
  public InputFiles(Environment environment) {
    this.environment = environment;
  }

  /**
   * Returns the bytes of a file, or of standard input for {@code -}.
   *
   * @throws CommandException if the file cannot be read, or standard input was already read
   */
  public byte[] read(String fileOrDash) {
    try {
      return fileOrDash.equals("-")
          ? standardInput()
          : Files.readAllBytes(environment.directory().resolve(fileOrDash));
    } catch (IOException e) {
      throw unreadable(fileOrDash, IoErrorReason.of(e));
    } catch (InvalidPathException e) {
      throw unreadable(fileOrDash, String.valueOf(e.getMessage()));
    }
  }

  private byte[] standardInput() throws IOException {
    if (standardInputRead) {
      throw new CommandException(ExitCode.USAGE, "standard input can be read only once");
    }
    standardInputRead = true;
    return environment.in().readAllBytes();
  }

  private static CommandException unreadable(String file, String reason) {
    return new CommandException(ExitCode.USAGE, file + " cannot be read: " + reason);
  }
}
