package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.task.TaskOptions;
import picocli.CommandLine.Mixin;

/** The options of commands that change a machine by a task. */
public final class MachineChangeOptions {
  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  /** Returns the options of a command that continues with a task of another run. */
  static MachineChangeOptions of(TaskOptions task) {
    MachineChangeOptions options = new MachineChangeOptions();
    options.task = task;
    return options;
  }

  /** Prepares the confirmation of a change without a task. */
  public Confirmation confirmation(CommandContext context) {
    return new Confirmation(context, change);
  }

  /** Returns how to wait for the task. */
  public TaskOptions task() {
    return task;
  }
}
