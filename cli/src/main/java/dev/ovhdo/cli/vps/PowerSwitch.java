package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskWatcher;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** What the commands share that do one thing to a VPS, by one task. */
final class PowerSwitch {
  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  /** Begins the work; returns no task where there is nothing to do. */
  @FunctionalInterface
  interface Work {
    Optional<Task> begin(Ovh ovh);
  }

  /** Prepares the change. */
  Confirmation changing(CommandContext context) {
    return new Confirmation(context, change);
  }

  /**
   * Begins the work and follows it to its end.
   *
   * @param ovh as the change gave it out
   * @param done what is true when all went well
   * @param already what is true when there was nothing to do
   */
  void run(CommandContext context, Ovh ovh, Work work, String done, String already) {
    run(context, ovh, work, done, already, () -> {});
  }

  /**
   * Begins the work, follows it to its end, and goes on from there.
   *
   * @param ovh as the change gave it out
   * @param done what is true when all went well
   * @param already what is true when there was nothing to do
   * @param next what is left to do when all went well
   */
  void run(CommandContext context, Ovh ovh, Work work, String done, String already, Runnable next) {
    Optional<Task> started = work.begin(ovh);
    if (started.isEmpty()) {
      context.terminal().note(already);
    } else if (!change.dryRun() && follow(context, started.get())) {
      context.terminal().note(done);
      next.run();
    }
  }

  /** Follows a task; returns whether it was waited for, and ended well. */
  boolean follow(CommandContext context, Task started) {
    return new TaskWatcher(context, task).awaitAndShow(started);
  }
}
