package dev.ovhdo.cli.task;

import dev.ovhdo.client.wait.WaitOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that starts a task. */
public final class TaskOptions {
  @Option(
      names = "--no-wait",
      description = "Do not wait for the task: print it, for 'ovh-do wait' to take up again")
  boolean noWait;

  @Mixin WaitingOptions times = new WaitingOptions();

  /** Returns options that wait in this way. */
  static TaskOptions of(WaitingOptions times) {
    TaskOptions options = new TaskOptions();
    options.times = times;
    return options;
  }

  /** Returns whether the command is over as soon as the task has begun. */
  public boolean noWait() {
    return noWait;
  }

  /**
   * Returns how to wait.
   *
   * @param sandboxed whether nothing is real, and all is fast
   */
  public WaitOptions waiting(boolean sandboxed) {
    return times.waiting(sandboxed);
  }
}
