package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
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

/** Zone files that commands write. */
final class ZoneCopies {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ZoneCopies() {}

  /** Writes a text to where the person wants it, over what may be there. */
  static void write(Path directory, String file, String text) {
    try {
      Files.writeString(directory.resolve(file), text, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new CommandException(ExitCode.USAGE, file + " cannot be written: " + e.getMessage());
    }
  }

  /**
   * Returns where a copy of a zone would go: into the working directory, unless nothing is real.
   */
  static Path place(Session session, String zone) {
    Path folder = session.sandboxed() ? session.home() : session.environment().directory();
    String safe = zone.replace('/', '-');
    return folder.resolve(safe + "-" + SECOND.format(session.time().now()) + ".zone");
  }

  /**
   * Writes a copy of a zone; never over another one.
   *
   * @throws CommandException if that is not possible; nothing was changed then
   */
  static void keep(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      String reason =
          e instanceof FileAlreadyExistsException ? "it exists already" : e.getMessage();
      throw new CommandException(
          ExitCode.FAILED,
          "the zone as it is cannot be kept in "
              + file
              + ": "
              + reason
              + "; nothing was changed. --no-backup goes ahead without");
    }
  }
}
