package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.Environment;
import dev.ovhdo.cli.session.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the public key that a person means. Whether it is one, the library checks. */
final class PublicKeys {
  /** In this order the original looks for the person's own key. */
  private static final List<String> OWN =
      List.of("id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub");

  private final Environment environment;

  PublicKeys(Environment environment) {
    this.environment = environment;
  }

  /** Returns the person's own key. */
  String ofThisPerson() {
    Path folder = environment.home().resolve(".ssh");
    Path file =
        OWN.stream()
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> noneIn(folder));
    return read(file);
  }

  /** Returns the content of this file, or this text if it is a key itself. */
  String from(String fileOrKey) {
    Optional<Path> file = file(fileOrKey);
    if (file.isPresent()) {
      return read(file.get());
    } else if (fileOrKey.strip().contains(" ")) {
      return fileOrKey;
    }
    throw new CommandException(
        ExitCode.USAGE, "\"" + fileOrKey + "\" is neither a file nor a public key");
  }

  private Optional<Path> file(String text) {
    try {
      // The shell expands a leading ~, except where it is quoted.
      Path path =
          text.startsWith("~/")
              ? environment.home().resolve(text.substring(2))
              : environment.directory().resolve(text);
      return Optional.of(path).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandException(ExitCode.USAGE, file + " cannot be read: " + e.getMessage());
    }
  }

  private static CommandException noneIn(Path folder) {
    return new CommandException(
        ExitCode.NOT_FOUND,
        folder
            + " has none of "
            + String.join(", ", OWN)
            + ". Make a key with ssh-keygen, or name a file");
  }
}
