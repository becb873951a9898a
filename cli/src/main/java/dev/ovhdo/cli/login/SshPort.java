package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.client.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where SSH servers listen. */
public final class SshPort {
  private static final int STANDARD = 22;

  @Option(
      names = "--ssh-port",
      paramLabel = "PORT",
      description = "The port of the SSH server (default: ssh_port of the configuration, else 22)")
  @Nullable Integer asked;

  /**
   * Returns the port.
   *
   * @throws CommandException if it is none
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
        ExitCode.USAGE, name + " is " + value + ", which is no port: 1 to 65535");
  }
}
