package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes after which a machine has other host keys. */
public final class SshOptions {
  @Option(
      names = "--ssh-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      defaultValue = "5m",
      description = "How long to wait for the new system's SSH server (default: 5m)")
  Duration timeout = Duration.ofMinutes(5);

  @Mixin SshPort port = new SshPort();

  /** Returns how long to wait for the SSH server. */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns where the SSH server listens.
   *
   * @throws dev.ovhdo.cli.session.CommandException if that is no port
   */
  public int port(Session session) {
    return port.of(session);
  }
}
