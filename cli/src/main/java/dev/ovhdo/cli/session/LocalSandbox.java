package dev.ovhdo.cli.session;

import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sandbox behind {@code --sandbox}, with a home of its own: nothing is written to the real one,
 * and its settings are not looked at. That home stays after the run, to be looked at, unless it is
 * empty.
 */
final class LocalSandbox implements AutoCloseable {
  private final Sandbox sandbox;
  private final Path home;

  private LocalSandbox(Sandbox sandbox, Path home) {
    this.sandbox = sandbox;
    this.home = home;
  }

  /**
   * Starts it.
   *
   * @param realHome where the person's own public key is, which the account then has
   */
  static LocalSandbox start(Path realHome) {
    try {
      Path home = Files.createTempDirectory("ovh-do-home-");
      return new LocalSandbox(Sandbox.builder().home(realHome).dns(false).start(), home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return sandbox.url();
  }

  /** Returns what does not work on this machine, if anything. */
  Optional<String> warning() {
    return sandbox.warning();
  }

  /** Returns where the private halves of the keys are that it made. */
  Path keys() {
    return sandbox.folder();
  }

  Path home() {
    return home;
  }

  /** Returns settings with the demonstration's keys, which nothing of the real world overrides. */
  ConfigurationReader settings() {
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
      // An empty folder among the temporary ones does no harm.
    }
  }
}
