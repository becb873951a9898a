package dev.ovhdo.cli.rebuild;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.TimeSpan;
import dev.ovhdo.client.config.Setting;
import dev.ovhdo.client.task.WaitOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What both commands take beside their arguments. */
final class RebuildOptions {
  /** A rebuild in the sandbox is over in seconds. */
  private static final Duration SANDBOX_INTERVAL = Duration.ofMillis(300);

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before erasing the VPS")
  boolean yes;

  @Option(names = "--dry-run", description = "Show the plan and print the request; send nothing")
  boolean dryRun;

  @Option(
      names = "--no-wait",
      description = "Start the rebuild and print its task; known_hosts stays as it is")
  boolean noWait;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How often to look at the task (default: 5s)")
  @Nullable Duration interval;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      defaultValue = "60m",
      description = "How long to wait for the task (default: 60m)")
  Duration timeout = Duration.ofMinutes(60);

  @Option(
      names = "--ssh-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      defaultValue = "5m",
      description = "How long to wait for the new system's SSH server (default: 5m)")
  Duration sshTimeout = Duration.ofMinutes(5);

  @Option(
      names = "--ssh-port",
      paramLabel = "PORT",
      description = "The port of the SSH server (default: ssh_port of the configuration, else 22)")
  @Nullable Integer sshPort;

  WaitOptions waiting(boolean sandboxed) {
    WaitOptions standard = WaitOptions.standard().withDeadline(timeout);
    if (interval != null) {
      if (interval.isZero()) {
        throw new CommandException(ExitCode.USAGE, "--interval must be longer than nothing");
      }
      return standard.withInterval(interval);
    }
    return sandboxed ? standard.withInterval(SANDBOX_INTERVAL) : standard;
  }

  int port(Session session) {
    if (sshPort != null) {
      return checked(sshPort, "--ssh-port");
    }
    Setting setting = session.configuration().setting("ssh_port").orElse(null);
    if (setting == null) {
      return 22;
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
