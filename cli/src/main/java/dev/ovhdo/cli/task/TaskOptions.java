package dev.ovhdo.cli.task;

import dev.ovhdo.client.wait.WaitOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that start a task. */
public final class TaskOptions {
  @Option(names = "--no-wait", description = "Do not wait for the task; print it for 'ovh-do wait'")
  boolean noWait;

  @Mixin WaitingOptions times = new WaitingOptions();

  /** Returns the options of a command that always waits. */
  public static TaskOptions of(WaitingOptions times) {
    TaskOptions options = new TaskOptions();
    options.times = times;
    return options;
  }

  /** Returns whether the command ends as soon as the task has started. */
  public boolean noWait() {
    return noWait;
  }

  /**
   * Returns the options of the wait.
   *
   * @param sandboxed whether the command runs against a sandbox, where tasks take seconds
   */
  public WaitOptions waiting(boolean sandboxed) {
    return times.waiting(sandboxed);
  }
}
