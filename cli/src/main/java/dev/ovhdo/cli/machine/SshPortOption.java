package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --ssh-port}, with {@code ssh_port} of the configuration as its default. */
public final class SshPortOption {
  private static final int DEFAULT_PORT = 22;

  @Option(
      names = "--ssh-port",
      paramLabel = "PORT",
      description = "The port of the SSH server (default: ssh_port of the configuration, else 22)")
  @Nullable Integer requestedPort;

  /**
   * Returns the port; 22 if neither the option nor the configuration sets it.
   *
   * @throws CommandException if the value is not a port
   */
  public int port(CommandContext context) {
    if (requestedPort != null) {
      return checked(requestedPort, "--ssh-port");
    }
    Setting setting = context.api().configuration().setting("ssh_port").orElse(null);
    if (setting == null) {
      return DEFAULT_PORT;
    }
    try {
      return checked(Integer.parseInt(setting.value()), "ssh_port");
    } catch (NumberFormatException e) {
      throw invalidPort("ssh_port", setting.value());
    }
  }

  private static int checked(int port, String name) {
    if (port < 1 || port > 65_535) {
      throw invalidPort(name, Integer.toString(port));
    }
    return port;
  }

  private static CommandException invalidPort(String name, String value) {
    return new CommandException(
        ExitCode.USAGE, name + " must be a port from 1 to 65535, not " + value);
  }
}
