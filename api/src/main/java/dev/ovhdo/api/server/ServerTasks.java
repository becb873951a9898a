package dev.ovhdo.api.server;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the tasks of servers by service name. */
final class ServerTasks {
  /** The states of unfinished tasks. The API filters by one state. */
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

  ServerTask get(String name, long id) {
    return ServerTask.of(name, routes(name).taskId(id).get());
  }

  void cancel(String name, long id) {
    routes(name).taskId(id).cancel().post();
  }

  /** Finds an unfinished task. */
  Optional<ServerTask> unfinished(String name) {
    return unfinished(name, DedicatedServerTaskQuery.of());
  }

  /**
   * Finds an unfinished task that matches a query. A task may finish between the listing and the
   * reading.
   */
  Optional<ServerTask> unfinished(String name, DedicatedServerTaskQuery some) {
    return UNFINISHED.stream()
        .map(some::withStatus)
        .flatMap(query -> all(name, query).stream())
        .filter(task -> !task.isOver())
        .findFirst();
  }

  /**
   * Checks that a server has no unfinished task.
   *
   * @throws ResourceBusyException if a task is unfinished
   */
  void requireIdle(String name) {
    ResourceBusyException.requireNone(unfinished(name));
  }

  ServerTask await(ServerTask started, WaitOptions options, Consumer<? super ServerTask> observer) {
    return client
        .waiter()
        .await(started, () -> get(started.serviceName(), started.id()), options, observer);
  }

  private DedicatedServerRoutes.ServiceName.Task routes(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name).task();
  }
}
