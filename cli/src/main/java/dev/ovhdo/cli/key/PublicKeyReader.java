package dev.ovhdo.cli.key;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the public key that the user names. The library validates it. */
public final class PublicKeyReader {
  /** The default name of a key in the account: {@code add-key} uses it, and rebuilds. */
  public static final String DEFAULT_NAME = "ovh-do-key";

  /** The user's default keys, in the order in which the original ovh-do looks for them. */
  private static final List<String> OWN =
      List.of("id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub");

  /** The user's own keys, best first: the default names of OpenSSH. */
  private static final List<String> SSH_NAMES =
      List.of(
          "id_ed25519.pub", "id_ed25519_sk.pub", "id_ecdsa.pub", "id_ecdsa_sk.pub", "id_rsa.pub");

  private final Environment environment;

  /** Reads from this environment's home, working directory and standard input. */
  public PublicKeyReader(Environment environment) {
    this.environment = environment;
  }

  /**
   * Returns the user's default key.
   *
   * @throws CommandException if {@code ~/.ssh} has no default key, or it cannot be read
   */
  public String requireDefault() {
    return findDefault().orElseThrow(() -> noDefaultKey(environment.home().resolve(".ssh")));
  }

  private Optional<String> findDefault() {
    Path folder = environment.home().resolve(".ssh");
    return OWN.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(PublicKeyReader::read);
  }

  /**
   * A public key of the user.
   *
   * @param file its file, as the user would name it
   * @param key its line
   */
  public record OwnKey(String file, String key) {}

  /**
   * Returns the user's own key with which ssh logs in by default. Files that no server would accept
   * as a key are left out.
   */
  public Optional<OwnKey> findOwn() {
    Path folder = environment.home().resolve(".ssh");
    return SSH_NAMES.stream()
        .filter(name -> Files.isRegularFile(folder.resolve(name)))
        .map(name -> new OwnKey("~/.ssh/" + name, read(folder.resolve(name))))
        .filter(own -> isUsable(own.key()))
        .findFirst();
  }

  private static boolean isUsable(String key) {
    try {
      SshPublicKey.parse(key);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  /**
   * Returns whether a text is a file or a key, and not the name of a key of the account: names have
   * neither slashes nor spaces.
   */
  public static boolean isFileOrKey(String text) {
    return text.equals("-") || text.endsWith(".pub") || text.matches("(?s).*[/\\s].*");
  }

  /**
   * Returns the content of a file, or the text itself if it is a key.
   *
   * @param fileOrKey a file name, a key, or {@code -} for standard input
   * @throws CommandException if the text is neither, or the file cannot be read
   */
  public String readFileOrKey(String fileOrKey) {
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
          ExitCode.USAGE, "standard input cannot be read: " + IoErrorReason.of(e));
    }
  }

  /** Decodes leniently: a file that is not text becomes a text that is not a valid key. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException(ExitCode.USAGE, file + " cannot be read: " + IoErrorReason.of(e));
    }
  }

  private static CommandException noDefaultKey(Path folder) {
    return new CommandException(
        ExitCode.NOT_FOUND,
        folder
            + " has none of "
            + String.join(", ", OWN)
            + ". Create a key with ssh-keygen, or name a file");
  }
}
