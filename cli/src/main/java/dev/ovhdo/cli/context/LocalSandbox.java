package dev.ovhdo.cli.context;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sandbox of {@code --sandbox}, with a temporary home: nothing is written to the real home, and
 * the real configuration is not read. The temporary home is kept after the run, so that the user
 * can inspect it, unless it is empty.
 */
final class LocalSandbox implements AutoCloseable {
  private final Sandbox sandbox;
  private final Path home;

  private LocalSandbox(Sandbox sandbox, Path home) {
    this.sandbox = sandbox;
    this.home = home;
  }

  /**
   * Starts a sandbox.
   *
   * @param realHome the user's home; the account gets the user's public key from it
   */
  static LocalSandbox start(Path realHome) {
    try {
      Path home = Files.createTempDirectory("ovh-do-home-");
      return new LocalSandbox(Sandbox.builder().home(realHome).dns(false).start(), home);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED,
          "the sandbox has no temporary folder: %s cannot be written: %s"
              .formatted(System.getProperty("java.io.tmpdir"), IoErrorReason.of(e)),
          e);
    } catch (UncheckedIOException e) {
      throw new CommandException(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  URI url() {
    return sandbox.url();
  }

  /** Returns a warning for each part of the sandbox that does not work on this machine. */
  List<String> warnings() {
    return sandbox.warnings();
  }

  /** Returns the folder with the private keys that the sandbox generated. */
  Path keyFolder() {
    return sandbox.folder();
  }

  Path home() {
    return home;
  }

  /**
   * Returns a reader for the demonstration account's credentials that ignores the real environment.
   */
  ConfigurationReader configurationReader() {
    return ConfigurationReader.system()
        .withEnvironment(Map.of())
        .withHome(home)
        .withDirectory(home)
        .withSystemFile(sandbox.configuration());
  }

  @Override
  public void close() {
    sandbox.close();
    try (Stream<Path> left = Files.list(home)) {
      if (left.findAny().isEmpty()) {
        Files.delete(home);
      }
    } catch (IOException e) {
      // An empty folder among the temporary files does no harm.
    }
  }
}
