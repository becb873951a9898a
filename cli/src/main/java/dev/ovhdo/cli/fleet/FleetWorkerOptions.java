package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.machine.SshPortOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that work on a fleet. */
public final class FleetWorkerOptions {
  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Mixin SshPortOption ssh = new SshPortOption();

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "Time between two polls of the running tasks (default: 10s)")
  @Nullable Duration interval;
}
