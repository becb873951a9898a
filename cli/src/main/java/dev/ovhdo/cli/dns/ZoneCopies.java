package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes zone files. */
final class ZoneCopies {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ZoneCopies() {}

  /** Writes a text to a file that the user named; replaces an existing file. */
  static void write(Path directory, String file, String text) {
    try {
      Files.writeString(directory.resolve(file), text, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new CommandException(ExitCode.USAGE, file + " cannot be written: " + e.getMessage());
    }
  }

  /**
   * Returns the file for a backup: in the working directory, or in the sandbox's temporary home.
   */
  static Path place(CommandContext session, String zone) {
    Path folder = session.isSandboxed() ? session.home() : session.environment().directory();
    String safe = zone.replace('/', '-');
    return folder.resolve(safe + "-" + SECOND.format(session.time().now()) + ".zone");
  }

  /**
   * Writes a backup of a zone; never replaces an existing file.
   *
   * @throws CommandException if the file exists or cannot be written; nothing was changed then
   */
  static void keep(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      String reason =
          e instanceof FileAlreadyExistsException ? "the file exists already" : e.getMessage();
      throw new CommandException(
          ExitCode.FAILED,
          "the current zone cannot be saved to "
              + file
              + ": "
              + reason
              + ". Nothing was changed; --no-backup skips the backup");
    }
  }
}
