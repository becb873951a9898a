package dev.ovhdo.cli.task;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wait}: takes up a task where it is, started by this program, another one or the web. */
@Command(
    footer = {
      "",
      "TASK is vps/VPS/task/ID, server/SERVER/task/ID, zone/ZONE/task/ID or",
      "ip/BLOCK/task/ID, or the API's path of a task. In a block, a slash is %%2F.",
      "A VPS or a server may go by its display name. -o json prints the ended task.",
      "",
      "Exit code: 0 done, 3 unknown, 7 failed, 8 still running, 130 interrupted.",
      "",
      "Examples:",
      "  ovh-do wait vps/vps-1/task/42 --timeout 30m",
      "  ovh-do wait ip/192.0.2.0%%2F29/task/42",
      "  ovh-do wait /dedicated/server/ns1.example.net/task/42",
    })
@Calls({
  Calls.VPS_BY_NAME,
  Calls.VPS_TASK,
  Calls.SERVER_BY_NAME,
  Calls.SERVER_TASK,
  "GET /domain/zone/{zoneName}/task/{id}",
  "GET /ip/{ip}/task/{taskId}"
})
public final class WaitForTask implements CliCommand {
  @Parameters(paramLabel = "TASK", description = "What --no-wait printed")
  String task = "";

  @Mixin WaitingOptions times = new WaitingOptions();

  @Override
  public void run(CommandContext context) {
    TaskReference reference = TaskReference.parse(task);
    WaitOptions options = times.waiting(context.isSandboxed());
    Following following = new Following(context, TaskOptions.of(times));
    ServiceTask seen = look(context, reference, options);
    try {
      following.follow(seen);
    } catch (CommandException e) {
      if (e.getCause() instanceof TaskFailedException failed
          && failed.task() instanceof ServiceTask ended
          && context.results().isRequested()) {
        following.show(ended);
      }
      throw e;
    }
    context.terminal().note(seen + " has ended well");
  }

  /** Right after a task was started OVHcloud may not know it yet. */
  private static ServiceTask look(
      CommandContext context, TaskReference reference, WaitOptions options) {
    Ovh ovh = context.ovh();
    try {
      return ovh.tasks().get(reference);
    } catch (NotFoundException | ServerErrorException e) {
      Duration patience = options.notFoundGracePeriod();
      Duration deadline = options.deadline();
      context
          .terminal()
          .note(
              "OVHcloud does not show "
                  + reference
                  + " yet; looking again for up to "
                  + DurationConverter.format(
                      deadline.compareTo(patience) < 0 ? deadline : patience));
      return ovh.tasks().find(reference, options);
    }
  }
}
