package dev.ovhdo.cli.rebuild;

import dev.ovhdo.cli.login.SshOptions;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.TimeSpan;
import dev.ovhdo.client.task.WaitOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

  @Mixin SshOptions ssh = new SshOptions();

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
}
