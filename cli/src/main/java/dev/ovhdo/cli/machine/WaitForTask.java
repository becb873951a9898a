package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskWatcher;
import dev.ovhdo.cli.task.WaitingOptions;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wait}: waits for tasks, whichever programs have started them. */
@Command(
    footer = {
      "",
      "TASK is vps/VPS/task/ID, server/SERVER/task/ID, zone/ZONE/task/ID or",
      "ip/BLOCK/task/ID, or the API's path of a task. In a block, a slash is %%2F.",
      "A VPS or a server may be given by its display name. -o json prints the finished",
      "task.",
      "",
      "--host-keys completes a rebuild, a reinstallation or a reboot of which only the",
      "task was started: the new host keys are added to ~/.ssh/known_hosts, and the",
      "login is printed.",
      "",
      "Several tasks are awaited at the same time. The first failure, in the order of",
      "the arguments, determines the exit code: 0 done, 3 unknown, 7 failed, 8 still",
      "running, 130 interrupted.",
      "",
      "Examples:",
      "  ovh-do wait vps/vps-1/task/42 --timeout 30m",
      "  ovh-do wait vps/vps-1/task/42 --host-keys",
      "  ovh-do wait vps/vps-1/task/42 vps/vps-2/task/43",
      "  ovh-do wait ip/192.0.2.0%%2F29/task/42",
      "  ovh-do wait /dedicated/server/ns1.example.net/task/42",
    })
@Calls({
  Calls.VPS_BY_NAME,
  Calls.VPS_TASK,
  "GET /vps/{serviceName}/ips, GET /vps/{serviceName}/images/current",
  Calls.SERVER_BY_NAME,
  Calls.SERVER_TASK,
  "GET /dedicated/server/{serviceName}/ips, GET /dedicated/server/{serviceName}/boot/{bootId}",
  "GET /dedicated/server/{serviceName}/task",
  "GET /domain/zone/{zoneName}/task/{id}",
  "GET /ip/{ip}/task/{taskId}"
})
public final class WaitForTask implements CliCommand {
  /**
   * OVHcloud may not return a new task yet. This run has not started the task, so the id may be
   * mistyped, and the grace period is short.
   */
  private static final Duration GRACE_PERIOD = Duration.ofSeconds(30);

  @Parameters(arity = "1..*", paramLabel = "TASK", description = "What --no-wait printed")
  List<String> tasks = List.of();

  @Option(
      names = "--host-keys",
      description = "Afterwards, renew the host keys of the VPS or server in known_hosts")
  boolean hostKeys;

  @Mixin WaitingOptions times = new WaitingOptions();

  @Mixin SshOptions ssh = SshOptions.ofServer();

  @Override
  public void run(CommandContext context) {
    List<TaskReference> references = tasks.stream().map(TaskReference::parse).distinct().toList();
    WaitOptions options =
        times.waiting(context.isSandboxed()).withNotFoundGracePeriod(GRACE_PERIOD);
    boolean isSingle = references.size() == 1;
    if (hostKeys) {
      references.forEach(TaskCompletion::requireMachine);
    }
    if (hostKeys && isSingle) {
      complete(context, references.get(0), options);
    } else if (hostKeys) {
      // One after the other; the tasks run at the same time.
      context.forEach(references, reference -> complete(context, reference, options));
    } else if (isSingle) {
      await(context, references.get(0), options);
    } else {
      new TaskWatcher(context, TaskOptions.of(times)).awaitAllAndShow(references, options);
    }
  }

  private void complete(CommandContext context, TaskReference reference, WaitOptions options) {
    MachineChangeFlow flow =
        new MachineChangeFlow(context, MachineChangeOptions.of(TaskOptions.of(times)), ssh);
    Task found = find(context, reference, options);
    new TaskCompletion(context.ovh(), flow).run(found);
  }

  private void await(CommandContext context, TaskReference reference, WaitOptions options) {
    TaskWatcher watcher = new TaskWatcher(context, TaskOptions.of(times));
    Task found = find(context, reference, options);
    try {
      watcher.awaitAndShow(found);
    } catch (CommandException e) {
      if (e.getCause() instanceof TaskFailedException failed && context.results().isRequested()) {
        watcher.show(failed.task());
      }
      throw e;
    }
    context.terminal().note(found + " has finished successfully");
  }

  private static Task find(CommandContext context, TaskReference reference, WaitOptions options) {
    Ovh ovh = context.ovh();
    try {
      return ovh.tasks().get(reference);
    } catch (NotFoundException | ServerErrorException e) {
      Duration grace = options.notFoundGracePeriod();
      Duration deadline = options.deadline();
      context
          .terminal()
          .note(
              "OVHcloud does not return "
                  + reference
                  + " yet; polling for up to "
                  + DurationConverter.format(deadline.compareTo(grace) < 0 ? deadline : grace));
      return ovh.tasks().find(reference, options);
    }
  }
}
