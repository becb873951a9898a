package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tasks of servers by service name, for the services that start and follow them. */
final class ServerTasks {
  /** The states of a task that has not ended. The API filters by one at a time. */
  private static final List<DedicatedTaskStatusEnum> UNFINISHED =
      List.of(
          DedicatedTaskStatusEnum.DOING,
          DedicatedTaskStatusEnum.TODO,
          DedicatedTaskStatusEnum.INIT);

  private final OvhClient client;

  ServerTasks(OvhClient client) {
    this.client = client;
  }

  Listing<ServerTask> all(String name, DedicatedServerTaskQuery query) {
    return routes(name).all(query).map(task -> ServerTask.of(name, task));
  }

  ServerTask one(String name, long id) {
    return ServerTask.of(name, routes(name).taskId(id).get());
  }

  void cancel(String name, long id) {
    routes(name).taskId(id).cancel().post();
  }

  /** Finds a task that has not ended. */
  Optional<ServerTask> unfinished(String name) {
    return unfinished(name, DedicatedServerTaskQuery.of());
  }

  /** Finds one of some tasks that has not ended. Read again, it may have since it was listed. */
  Optional<ServerTask> unfinished(String name, DedicatedServerTaskQuery some) {
    return UNFINISHED.stream()
        .map(some::withStatus)
        .flatMap(query -> all(name, query).stream())
        .filter(task -> !task.isOver())
        .findFirst();
  }

  /**
   * Refuses to go on with a server that is at work.
   *
   * @throws MachineBusyException if a task has not ended
   */
  void refuseIfBusy(String name) {
    MachineBusyException.throwIfAny(unfinished(name));
  }

  ServerTask await(ServerTask started, WaitOptions options, Consumer<? super ServerTask> observer) {
    return client
        .waiting()
        .await(started, () -> one(started.serviceName(), started.id()), options, observer);
  }

  private DedicatedServerRoutes.ServiceName.Task routes(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name).task();
  }
}
