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
      description =
          "How long to wait for the new system's SSH server (default: 5m; 15m for a dedicated server)")
  Duration timeout;

  @Mixin SshPortOption port = new SshPortOption();

  /** Creates the options of a command for VPSes. */
  public SshOptions() {
    this(Duration.ofMinutes(5));
  }

  private SshOptions(Duration standard) {
    this.timeout = standard;
  }

  /**
   * Creates the options of a command for dedicated servers. A server was back 207 s after a reboot
   * that OVHcloud's command line measured in 2026, and servers with much memory take longer.
   */
  public static SshOptions ofServer() {
    return new SshOptions(Duration.ofMinutes(15));
  }

  /** Returns the maximum wait for the SSH server. */
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
