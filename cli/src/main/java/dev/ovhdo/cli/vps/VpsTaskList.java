package dev.ovhdo.cli.vps;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.FilterValue;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.vps.VpsTaskStateEnum;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps tasks}: the tasks of a VPS that OVHcloud still lists. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps tasks vps-1 --watch",
    })
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/tasks", Calls.VPS_TASK})
public final class VpsTaskList extends WatchedListCommand<Task> {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only tasks in this state: todo, doing, done, error, …")
  @Nullable String state;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only tasks of this type: rebootVm, reinstallVm, setNetboot, …")
  @Nullable String type;

  public VpsTaskList() {
    super("id", "type", "state", "percent", "date=startedAt");
  }

  @Override
  protected Listing<Task> list(CommandContext context) {
    VpsTasksQuery query = VpsTasksQuery.of();
    if (state != null) {
      query =
          query.withState(
              FilterValue.checked(
                  context, "--state", VpsTaskStateEnum.of(state), VpsTaskStateEnum.known()));
    }
    if (type != null) {
      query =
          query.withType(
              FilterValue.checked(
                  context, "--type", VpsTaskTypeEnum.of(type), VpsTaskTypeEnum.known()));
    }
    return context.ovh().vps().tasks(vps, query);
  }

  @Override
  protected Row row(Task task) {
    return TaskRow.of(task);
  }
}
