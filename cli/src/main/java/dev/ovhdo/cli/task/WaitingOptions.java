package dev.ovhdo.cli.task;

import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the deadline and the interval of a wait for a task. */
public final class WaitingOptions {
  /** A task in the sandbox takes seconds. */
  private static final Duration SANDBOX_INTERVAL = Duration.ofMillis(300);

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "Time between two polls of the task (default: 5s)")
  @Nullable Duration interval;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "Time limit of the wait (default: 60m)")
  @Nullable Duration timeout;

  /**
   * Returns the options of the wait.
   *
   * @param sandboxed whether the command runs against a sandbox, where tasks take seconds
   */
  public WaitOptions waiting(boolean sandboxed) {
    WaitOptions options = WaitOptions.standard();
    if (timeout != null) {
      options = options.withDeadline(timeout);
    }
    if (interval != null) {
      return options.withInterval(interval);
    }
    return sandboxed ? options.withInterval(SANDBOX_INTERVAL) : options;
  }
}
