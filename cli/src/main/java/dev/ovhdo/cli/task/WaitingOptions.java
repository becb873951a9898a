package dev.ovhdo.cli.task;

import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long and how often a command looks at a task. */
public final class WaitingOptions {
  /** A task in the sandbox is over in seconds. */
  private static final Duration SANDBOX_INTERVAL = Duration.ofMillis(300);

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "How often to look at the task (default: 5s)")
  @Nullable Duration interval;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "How long to wait for the task (default: 60m)")
  @Nullable Duration timeout;

  /**
   * Returns how to wait.
   *
   * @param sandboxed whether nothing is real, and all is fast
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
