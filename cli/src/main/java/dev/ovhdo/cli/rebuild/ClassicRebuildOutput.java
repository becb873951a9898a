package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.TaskProgress;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;

/**
 * Questions and output of the classic rebuild commands: a yes/no question on a terminal, no
 * question without a terminal, and percentages on standard output.
 */
final class ClassicRebuildOutput implements Manner {
  private final CommandContext context;
  private final RebuildOptions options;
  private final Confirmation changing;

  ClassicRebuildOutput(CommandContext context, RebuildOptions options) {
    this.context = context;
    this.options = options;
    this.changing = new Confirmation(context, options.change);
  }

  @Override
  public Ovh agreed(RebuildPlan plan) {
    return changing.confirmByQuestion(
        RebuildPlanText.of(plan), "Erase all data on " + RebuildPlanText.name(plan.vps()) + "?");
  }

  @Override
  public boolean isRehearsed() {
    return changing.isDryRun();
  }

  @Override
  public Optional<Task> follow(Task task) {
    if (options.task.noWait()) {
      context.results().text(path(task) + "\n", TaskRow.of(task));
      context.terminal().note(task + " has started. " + howToLook(task));
      return Optional.empty();
    }
    context.terminal().interruptMessage("interrupted. " + goesOn(task));
    try {
      return Optional.of(follow(context.ovh(), task));
    } finally {
      context.terminal().interruptMessage("");
    }
  }

  @Override
  public void show(Row result) {
    context.results().text("", result);
  }

  /**
   * Waits for the end of the task. An error message from here on must not suggest to run the
   * command again: that would erase the VPS once more.
   */
  private Task follow(Ovh ovh, Task task) {
    boolean percentages = context.results().isPlainText();
    TaskProgress progress = percentages ? TaskProgress.classic(context) : TaskProgress.on(context);
    try {
      Task ended =
          ovh.tasks().await(task, options.task.waiting(context.isSandboxed()), progress::show);
      progress.end();
      return ended;
    } catch (OvhException e) {
      progress.end();
      throw told(task, e);
    }
  }

  private CommandException told(Task task, OvhException failure) {
    String advice =
        failure instanceof TaskFailedException
            ? task.reference().resource()
                + " may have no working system: 'ovh-do get-console "
                + task.reference().resource()
                + "' shows its screen; another rebuild may help"
            : failure instanceof TaskTimeoutException ? howToLook(task) : goesOn(task);
    boolean interrupted = Thread.currentThread().isInterrupted();
    return new CommandException(
        interrupted ? ExitCode.INTERRUPTED : Failures.exitCode(failure),
        (interrupted ? "interrupted" : sentence(failure)) + ". " + advice,
        failure);
  }

  private static String sentence(OvhException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
  }

  private String goesOn(Task task) {
    return context.isSandboxed()
        ? "The rebuild ends with this sandbox"
        : "The rebuild continues at OVHcloud. " + howToLook(task);
  }

  private static String howToLook(Task task) {
    return "'ovh-do api GET " + path(task) + "' shows its progress";
  }

  private static String path(Task task) {
    return "/vps/" + task.reference().resource() + "/tasks/" + task.id();
  }
}
