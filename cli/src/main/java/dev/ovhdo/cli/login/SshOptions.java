package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.TimeSpan;
import dev.ovhdo.client.config.Setting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes after which a machine has other host keys. */
public final class SshOptions {
  private static final int STANDARD = 22;

  @Option(
      names = "--ssh-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      defaultValue = "5m",
      description = "How long to wait for the new system's SSH server (default: 5m)")
  Duration timeout = Duration.ofMinutes(5);

  @Option(
      names = "--ssh-port",
      paramLabel = "PORT",
      description = "The port of the SSH server (default: ssh_port of the configuration, else 22)")
  @Nullable Integer port;

  /** Returns how long to wait for the SSH server. */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns where the SSH server listens.
   *
   * @throws CommandException if that is no port
   */
  public int port(Session session) {
    return port(session, port);
  }

  /**
   * Returns where SSH servers listen.
   *
   * @param asked what the person said; null if nothing
   * @throws CommandException if that is no port
   */
  static int port(Session session, @Nullable Integer asked) {
    if (asked != null) {
      return checked(asked, "--ssh-port");
    }
    Setting setting = session.configuration().setting("ssh_port").orElse(null);
    if (setting == null) {
      return STANDARD;
    }
    try {
      return checked(Integer.parseInt(setting.value()), "ssh_port");
    } catch (NumberFormatException e) {
      throw noPort("ssh_port", setting.value());
    }
  }

  private static int checked(int port, String name) {
    if (port < 1 || port > 65_535) {
      throw noPort(name, Integer.toString(port));
    }
    return port;
  }

  private static CommandException noPort(String name, String value) {
    return new CommandException(
        ExitCode.USAGE, name + " is " + value + ", which is no port: 1 to 65535");
  }
}
