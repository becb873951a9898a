package dev.ovhdo.cli.server;

import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.task.TaskRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server task}: one task of a server. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server task storage 42",
    })
@Calls({Calls.SERVER_BY_NAME, Calls.SERVER_TASK})
public final class ServerTaskShow implements CliCommand {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The id of the task")
  long id;

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .row(
            TaskRow.of(context.ovh().tasks().get(TaskReference.ofServer(server, id))),
            ServerTaskList.COLUMNS);
  }
}
