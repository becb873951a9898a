package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The SSH options of commands after which a machine has other host keys. */
public final class SshOptions {
  @Option(
      names = "--ssh-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      defaultValue = "5m",
      description = "How long to wait for the new system's SSH server (default: 5m)")
  Duration timeout = Duration.ofMinutes(5);

  @Mixin SshPort port = new SshPort();

  /** Returns the maximum wait for the SSH server; 5 minutes by default. */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns the port of the SSH server.
   *
   * @throws dev.ovhdo.cli.session.CommandException if the port is invalid
   */
  public int port(Session session) {
    return port.of(session);
  }
}
