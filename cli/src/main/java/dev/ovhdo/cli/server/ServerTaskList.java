package dev.ovhdo.cli.server;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.FilterValue;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server tasks}: the tasks of a server that OVHcloud still lists. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server tasks storage --state doing",
    })
@Calls({Calls.SERVER_BY_NAME, "GET /dedicated/server/{serviceName}/task", Calls.SERVER_TASK})
public final class ServerTaskList extends WatchedListCommand<Task> {
  static final String[] COLUMNS = {
    "id", "type", "state", "start=startedAt", "done=endedAt", "remark=comment"
  };

  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only tasks in this state: init, todo, doing, done, ovhError, …")
  @Nullable String state;

  @Option(
      names = "--function",
      paramLabel = "FUNCTION",
      description = "Only tasks with this function: hardReboot, reinstallServer, …")
  @Nullable String function;

  public ServerTaskList() {
    super(COLUMNS);
  }

  @Override
  protected Listing<Task> list(CommandContext context) {
    DedicatedServerTaskQuery query = DedicatedServerTaskQuery.of();
    if (state != null) {
      query =
          query.withStatus(
              FilterValue.checked(
                  context,
                  "--state",
                  DedicatedTaskStatusEnum.of(state),
                  DedicatedTaskStatusEnum.known()));
    }
    if (function != null) {
      query =
          query.withFunction(
              FilterValue.checked(
                  context,
                  "--function",
                  DedicatedTaskFunctionEnum.of(function),
                  DedicatedTaskFunctionEnum.known()));
    }
    return context.ovh().servers().tasks(server, query);
  }

  @Override
  protected Row row(Task task) {
    return TaskRow.of(task);
  }
}
