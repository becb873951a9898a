package dev.ovhdo.api.vps;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsTaskStateEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the tasks of VPSes by service name. */
final class VpsTasks {
  /** The states of unfinished tasks. The API filters by one state. */
  private static final List<VpsTaskStateEnum> UNFINISHED =
      List.of(
          VpsTaskStateEnum.DOING,
          VpsTaskStateEnum.TODO,
          VpsTaskStateEnum.BLOCKED,
          VpsTaskStateEnum.PAUSED,
          VpsTaskStateEnum.WAITING_ACK);

  private final OvhClient client;

  VpsTasks(OvhClient client) {
    this.client = client;
  }

  Listing<VpsTask> all(String name, VpsTasksQuery query) {
    return routes(name).all(query).map(task -> VpsTask.of(name, task));
  }

  List<Long> ids(String name, VpsTasksQuery query) {
    return routes(name).get(query);
  }

  VpsTask get(String name, long id) {
    return VpsTask.of(name, routes(name).id(id).get());
  }

  /** Finds an unfinished task. A task may finish between the listing and the reading. */
  Optional<VpsTask> unfinished(String name) {
    return UNFINISHED.stream()
        .map(state -> VpsTasksQuery.of().withState(state))
        .flatMap(query -> all(name, query).stream())
        .filter(task -> !task.isOver())
        .findFirst();
  }

  /**
   * Checks that a VPS has no unfinished task.
   *
   * @throws ResourceBusyException if a task is unfinished
   */
  void requireIdle(String name) {
    ResourceBusyException.requireNone(unfinished(name));
  }

  VpsTask await(VpsTask started, WaitOptions options, Consumer<? super VpsTask> observer) {
    return client
        .waiter()
        .await(started, () -> get(started.serviceName(), started.id()), options, observer);
  }

  private VpsRoutes.ServiceName.Tasks routes(String name) {
    return VpsRoutes.of(client).serviceName(name).tasks();
  }
}
