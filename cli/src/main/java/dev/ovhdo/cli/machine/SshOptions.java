package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The SSH options of commands after which a machine has other host keys. */
public final class SshOptions {
  @Option(
      names = "--ssh-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "5m",
      description = "How long to wait for the new system's SSH server (default: 5m)")
  Duration timeout = Duration.ofMinutes(5);

  @Mixin SshPortOption port = new SshPortOption();

  /** Returns the maximum wait for the SSH server; 5 minutes by default. */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns the port of the SSH server.
   *
   * @throws dev.ovhdo.cli.failure.CommandException if the port is invalid
   */
  public int port(CommandContext context) {
    return port.port(context);
  }
}
