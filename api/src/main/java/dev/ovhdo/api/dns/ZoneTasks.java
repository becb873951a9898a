package dev.ovhdo.api.dns;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainTaskStatusEnum;
import dev.ovhdo.routes.domain.DomainZoneTask;
import dev.ovhdo.routes.domain.DomainZoneTaskQuery;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the unfinished tasks of zones. A refresh is a task since June 2026; it ends within seconds,
 * and is no reason to refuse an import.
 */
final class ZoneTasks {
  /** The type of the task of a refresh. */
  static final String REFRESH = "ZoneRefresh";

  private static final Set<String> REFRESHES = Set.of(REFRESH, "ZoneCheck");

  private final OvhClient client;

  ZoneTasks(OvhClient client) {
    this.client = client.withCurrentItems();
  }

  /** Returns whether a refresh is in progress. */
  boolean isRefreshing(String zone) {
    // In the order in which a task has these states, so that no task is missed.
    return Stream.of(DomainTaskStatusEnum.TODO, DomainTaskStatusEnum.DOING)
        .anyMatch(status -> ofStatus(zone, status).anyMatch(ZoneTasks::isRefresh));
  }

  /**
   * Returns the newest unfinished task that is no refresh. Tasks that cannot be understood are no
   * obstacle, because OVHcloud itself refuses a change of a busy zone.
   */
  Optional<Task> findBlocking(String zone) {
    try {
      return Stream.of(
              DomainTaskStatusEnum.TODO, DomainTaskStatusEnum.DOING, DomainTaskStatusEnum.PROBLEM)
          .flatMap(status -> ofStatus(zone, status))
          .filter(task -> !isRefresh(task))
          .map(task -> Task.ofZone(zone, task))
          .filter(task -> !task.isFinished())
          .max(Comparator.comparingLong(Task::id));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private Stream<DomainZoneTask> ofStatus(String zone, DomainTaskStatusEnum status) {
    return DomainRoutes.of(client)
        .zone()
        .zoneName(zone)
        .task()
        .all(DomainZoneTaskQuery.of().withStatus(status))
        .stream();
  }

  private static boolean isRefresh(DomainZoneTask task) {
    return task.optional(each -> each.function().value()).filter(REFRESHES::contains).isPresent();
  }
}
