package dev.ovhdo.cli.server;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.task.TaskRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server cancel}: cancels a task that has not started. */
@Command(
    footer = {
      "",
      "OVHcloud refuses to cancel a task that has started.",
      "",
      "Example:",
      "  ovh-do server cancel storage 42",
    })
@Calls({
  Calls.SERVER_BY_NAME,
  Calls.SERVER_TASK,
  "POST /dedicated/server/{serviceName}/task/{taskId}/cancel",
})
public final class ServerCancel implements CliCommand {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "The id of the task, as 'ovh-do server tasks' shows it")
  long id;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    Task task = context.ovh().tasks().get(TaskReference.ofServer(server, id));
    String name = task.reference().resource();
    Confirmation confirmation = new Confirmation(context, change);
    Plan plan =
        Plan.of(name, "cancel task " + id + " of " + name)
            .withFactIfKnown("type", task.type())
            .withFactIfKnown("state", task.state());
    confirmation.withoutQuestion(plan).servers().cancel(name, id);
    if (context.results().isRequested()) {
      context
          .results()
          .row(TaskRow.of(context.ovh().tasks().get(task.reference())), ServerTaskList.COLUMNS);
    }
    context.terminal().note("task " + id + " of " + name + " is cancelled");
  }
}
