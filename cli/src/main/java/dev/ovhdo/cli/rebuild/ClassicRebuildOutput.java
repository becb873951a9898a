package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.key.PublicKeyReader;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.SshKeyOption;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskProgress;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.cli.task.TaskWatcher;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions and output of the classic rebuild commands: a yes/no question on a terminal, no
 * question without a terminal, and percentages on standard output.
 */
final class ClassicRebuildOutput {
  private final CommandContext context;
  private final TaskOptions options;

  private ClassicRebuildOutput(CommandContext context, TaskOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * Rebuilds a VPS.
   *
   * @param key the name of the key in the account; null for the default of the original, or else
   *     the key that all commands select
   */
  static void run(
      CommandContext context,
      MachineChangeOptions options,
      SshOptions ssh,
      String vps,
      Rebuild rebuild,
      @Nullable String key) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options, ssh);
    String name = key == null ? PublicKeyReader.DEFAULT_NAME : key;
    String keyReason = "";
    RebuildPlan plan;
    try {
      plan = context.ovh().vps().plan(vps, rebuild.withSshKey(name));
    } catch (ResourceNotFoundException e) {
      if (key != null || !e.kind().equals("SSH key")) {
        throw e;
      }
      SshKeyOption.Selection selected = SshKeyOption.byRule(context);
      keyReason = selected.reason();
      plan =
          context
              .ovh()
              .vps()
              .plan(vps, new Rebuild(rebuild.image(), selected.choice(), false, false));
    }
    Plan text = RebuildFlow.text(plan, keyReason);
    RebuildPlan chosen = plan;
    String question = "Erase all data on " + RebuildFlow.label(chosen) + "?";
    ClassicRebuildOutput output = new ClassicRebuildOutput(context, options.task());
    RebuildFlow.prepare(context, flow, chosen, keyReason)
        .confirm(confirmation -> confirmation.confirmByQuestion(text, question))
        .waitBy(output::await)
        .result((finished, login) -> RebuildFlow.row(chosen, finished, login))
        .printBy(row -> context.results().text("", row))
        .run();
  }

  private Optional<Task> await(Task task) {
    if (options.noWait()) {
      context.results().text(path(task) + "\n", TaskRow.of(task));
      context.terminal().note(task + " has started. " + progressAdvice(task));
      return Optional.empty();
    }
    TaskProgress progress =
        context.results().isPlainText() ? TaskProgress.classic(context) : TaskProgress.on(context);
    context.terminal().interruptMessage("interrupted. " + continues(task));
    try {
      return Optional.of(
          context
              .ovh()
              .tasks()
              .await(task, options.waiting(context.isSandboxed()), progress::show));
    } catch (OvhException e) {
      throw TaskWatcher.failure(e, advice(task, e));
    } finally {
      progress.end();
      context.terminal().interruptMessage("");
    }
  }

  /** Returns advice other than to run the command again, which would erase the VPS once more. */
  private String advice(Task task, OvhException failure) {
    String name = task.reference().resource();
    if (failure instanceof TaskFailedException) {
      return name
          + " may have no working system: 'ovh-do get-console "
          + name
          + "' shows its screen; another rebuild may help";
    }
    return failure instanceof TaskTimeoutException ? progressAdvice(task) : continues(task);
  }

  private String continues(Task task) {
    return context.isSandboxed()
        ? "The rebuild ends with this sandbox"
        : "The rebuild continues at OVHcloud. " + progressAdvice(task);
  }

  private static String progressAdvice(Task task) {
    return TaskWatcher.waitForHostKeys(task) + " waits for its end and renews the host keys";
  }

  private static String path(Task task) {
    return "/vps/" + task.reference().resource() + "/tasks/" + task.id();
  }
}
