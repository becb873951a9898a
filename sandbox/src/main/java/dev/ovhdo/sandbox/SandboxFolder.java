package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.account.PrivateFile;
import dev.ovhdo.sandbox.http.LocalCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the files of a sandbox. A temporary folder is deleted when the sandbox closes.
 */
final class SandboxFolder implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private SandboxFolder(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * Opens a folder.
   *
   * @param folder the folder, which is created if it does not exist; null for a new temporary
   *     folder
   */
  static SandboxFolder open(@Nullable Path folder) {
    try {
      return folder == null
          ? new SandboxFolder(Files.createTempDirectory("ovh-do-sandbox-"), true)
          : new SandboxFolder(Files.createDirectories(folder), false);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot create the folder of the sandbox: " + e.getMessage(), e);
    }
  }

  Path path() {
    return path;
  }

  Path configuration() {
    return path.resolve("ovh.conf");
  }

  /** Returns the file with the certificate of a sandbox that serves HTTPS, in PEM format. */
  Path certificate() {
    return path.resolve("certificate.pem");
  }

  /** Returns the file with the same certificate as a Java trust store. */
  Path trustStore() {
    return path.resolve("trust.jks");
  }

  /** Writes the certificate in both formats. The private key is never written to a file. */
  void write(LocalCertificate certificate) {
    try {
      certificate.writePem(certificate());
      certificate.writeTrustStore(trustStore());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + certificate(), e);
    }
  }

  /** Writes the configuration file for the clients of the sandbox, readable by its owner only. */
  void writeConfiguration(URI url, DemoKeys keys, int sshPort, String sshKey) {
    StringBuilder text = new StringBuilder();
    text.append("[default]\nendpoint=").append(url).append("\n\n[").append(url).append("]\n");
    text.append("application_key=").append(keys.applicationKey()).append('\n');
    text.append("application_secret=").append(keys.applicationSecret()).append('\n');
    if (!keys.consumerKey().isEmpty()) {
      text.append("consumer_key=").append(keys.consumerKey()).append('\n');
    }
    if (sshPort != 0) {
      text.append("ssh_port=").append(sshPort).append('\n');
    }
    if (!sshKey.isEmpty()) {
      text.append("ssh_key=").append(sshKey).append('\n');
    }
    try {
      PrivateFile.write(configuration(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + configuration(), e);
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
