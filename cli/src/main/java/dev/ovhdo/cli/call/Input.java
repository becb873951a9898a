package dev.ovhdo.cli.call;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.Environment;
import dev.ovhdo.cli.session.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Reads what a person gives as {@code FILE|-}. */
final class Input {
  private Input() {}

  /** Returns the bytes of a file, or of standard input for {@code -}. */
  static byte[] read(String fileOrDash, Environment environment) {
    try {
      return fileOrDash.equals("-")
          ? environment.in().readAllBytes()
          : Files.readAllBytes(environment.directory().resolve(fileOrDash));
    } catch (IOException | InvalidPathException e) {
      throw new CommandException(ExitCode.USAGE, fileOrDash + " cannot be read: " + reason(e));
    }
  }

  private static String reason(Exception e) {
    return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
  }
}
