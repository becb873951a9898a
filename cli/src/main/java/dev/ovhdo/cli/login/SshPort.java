package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.client.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --ssh-port}, with {@code ssh_port} of the configuration as its default. */
public final class SshPort {
  private static final int STANDARD = 22;

  @Option(
      names = "--ssh-port",
      paramLabel = "PORT",
      description = "The port of the SSH server (default: ssh_port of the configuration, else 22)")
  @Nullable Integer asked;

  /**
   * Returns the port; 22 if neither the option nor the configuration sets it.
   *
   * @throws CommandException if the value is not a port
   */
  public int of(Session session) {
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
        ExitCode.USAGE, name + " must be a port from 1 to 65535, not " + value);
  }
}
