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
final class DemoKeyring {

  /** In the order in which the command line looks for a default key, too. */
  private static final List<String> DEFAULTS =
      List.of("id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub");

  private DemoKeyring() {}

  /**
   * {@code laptop}, whose private half lies in the folder, and {@code ovh-do-key}, which is the
   * user's own default public key if there is one, and else lies in the folder too.
   */
  static List<SshKey> of(Path folder, Path home) {
    try {
      Optional<String> own = ownKey(home.resolve(".ssh"));
      return List.of(
          new SshKey("laptop", made(folder, "laptop"), true),
          SshKey.of("ovh-do-key", own.isPresent() ? own.get() : made(folder, "ovh-do-key")));
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration's SSH keys cannot be written", e);
    }
  }

  private static String made(Path folder, String name) throws IOException {
    return KeyPairFile.publicKey(
        folder.resolve("id_ed25519_" + name), name + "@sandbox.example.com");
  }

  private static Optional<String> ownKey(Path folder) {
    return DEFAULTS.stream()
        .map(name -> content(folder.resolve(name)).strip())
        .filter(PublicKeyText::isKey)
        .findFirst();
  }

  /** A file that cannot be read counts as empty: this is but a default. */
  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
