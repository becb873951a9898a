package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.SshKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The SSH keys of the demonstration account. */
final class DemoSshKeys {

  /** The file names of default keys, in the same order as in the command line. */
  private static final List<String> DEFAULTS =
      List.of("id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub");

  private DemoSshKeys() {}

  /**
   * Returns the keys {@code laptop}, a generated pair in the folder, and {@code ovh-do-key}, the
   * default public key of the user or else another generated pair.
   */
  static List<SshKey> of(Path folder, Path home) {
    try {
      Optional<String> own = ownKey(home.resolve(".ssh"));
      return List.of(
          new SshKey("laptop", made(folder, "laptop"), true),
          SshKey.of("ovh-do-key", own.isPresent() ? own.get() : made(folder, "ovh-do-key")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the SSH keys of the demonstration account", e);
    }
  }

  private static String made(Path folder, String name) throws IOException {
    return SshKeyPairFile.ensurePublicKey(
        folder.resolve("id_ed25519_" + name), name + "@sandbox.example.com");
  }

  private static Optional<String> ownKey(Path folder) {
    return DEFAULTS.stream()
        .map(name -> content(folder.resolve(name)).strip())
        .filter(PublicKeyText::isKey)
        .findFirst();
  }

  /** Returns the content of a file, or an empty text if the file cannot be read. */
  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
