package dev.ovhdo.cli.key;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.Environment;
import dev.ovhdo.cli.session.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the public key that a person means. Whether it is one, the library checks. */
public final class PublicKeys {
  /** In this order the original looks for the person's own key. */
  private static final List<String> OWN =
      List.of("id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub");

  private final Environment environment;

  /** Looks in this environment's home, working directory and standard input. */
  public PublicKeys(Environment environment) {
    this.environment = environment;
  }

  /**
   * Returns the person's own key.
   *
   * @throws CommandException if there is none in {@code ~/.ssh}, or it can't be read
   */
  public String ofThisPerson() {
    return find().orElseThrow(() -> noneIn(environment.home().resolve(".ssh")));
  }

  /**
   * Returns the person's own key, if there is one in {@code ~/.ssh}.
   *
   * @throws CommandException if it can't be read
   */
  public Optional<String> find() {
    Path folder = environment.home().resolve(".ssh");
    return OWN.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(PublicKeys::read);
  }

  /**
   * Returns whether a text is meant as a file or a key, and not as the name of a key of the
   * account: names have neither slashes nor spaces.
   */
  public static boolean isFileOrKey(String text) {
    return text.equals("-") || text.endsWith(".pub") || text.matches("(?s).*[/\\s].*");
  }

  /**
   * Returns the content of this file, or this text if it is a key itself.
   *
   * @param fileOrKey a file's name, a key, or {@code -} for what stands on standard input
   * @throws CommandException if it is nothing of these, or can't be read
   */
  public String from(String fileOrKey) {
    if (fileOrKey.equals("-")) {
      return standardInput();
    }
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

  private String standardInput() {
    try {
      return new String(environment.in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.USAGE, "standard input cannot be read: " + e.getMessage());
    }
  }

  /** A key is a short text: what is no text at all is decoded to something that is no key. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
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
