package dev.ovhdo.api.task;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.ip.IpRoutes;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsTaskStateEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tasks of resources whose exact names are known. Thread-safe. */
final class TaskReader {
  /**
   * The states by which clients have filtered the tasks of VPSes; other filters may be refused. The
   * API filters by one state. The states are in the order in which a task has them, so that a task
   * that changes its state between two requests is found by the later request.
   */
  private static final List<VpsTaskStateEnum> UNFINISHED_VPS =
      List.of(VpsTaskStateEnum.TODO, VpsTaskStateEnum.DOING);

  /** The states of unfinished tasks of servers, in the order in which a task has them. */
  private static final List<DedicatedTaskStatusEnum> UNFINISHED_SERVER =
      List.of(
          DedicatedTaskStatusEnum.INIT,
          DedicatedTaskStatusEnum.TODO,
          DedicatedTaskStatusEnum.DOING);

  private final OvhClient client;

  TaskReader(OvhClient client) {
    this.client = client;
  }

  Task read(TaskReference reference) {
    return read(client, reference);
  }

  private static Task read(OvhClient client, TaskReference reference) {
    String name = reference.resource();
    long id = reference.id();
    return switch (reference.kind()) {
      case VPS -> Task.of(reference, VpsRoutes.of(client).serviceName(name).tasks().id(id).get());
      case SERVER ->
          Task.of(
              reference,
              DedicatedServerRoutes.of(client).serviceName(name).task().taskId(id).get());
      case ZONE ->
          Task.of(reference, DomainRoutes.of(client).zone().zoneName(name).task().id(id).get());
      case IP -> Task.of(reference, IpRoutes.of(client).ip(name).task().taskId(id).get());
    };
  }

  /**
   * Reads tasks, those of a resource with as few requests as the server allows; a task that cannot
   * be read is unread.
   */
  Listing<Task> list(List<TaskReference> references) {
    Map<TaskReference, ListedItem<Task>> read = new ConcurrentHashMap<>();
    client.inParallel(
        List.copyOf(
            references.stream()
                .collect(
                    Collectors.groupingBy(
                        each -> List.of(each.kind(), each.resource()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()),
        ofOne -> {
          TaskReference first = ofOne.get(0);
          read.putAll(read(first.kind(), first.resource(), ofOne));
          return true;
        });
    List<ListedItem<Task>> outcomes =
        references.stream().flatMap(each -> Stream.ofNullable(read.get(each))).toList();
    List<Task> items = outcomes.stream().flatMap(ListedItem::stream).toList();
    List<Unread> unread =
        outcomes.stream()
            .flatMap(each -> each.reason().map(reason -> new Unread(each.id(), reason)).stream())
            .toList();
    if (items.isEmpty()
        && !unread.isEmpty()
        && unread.stream().allMatch(item -> item.reason() instanceof NotGrantedException)) {
      throw unread.get(0).reason();
    }
    return new Listing<>(items, unread);
  }

  /**
   * Reads tasks of one resource.
   *
   * @param name the exact name of the resource, which the references may spell in another way
   */
  Map<TaskReference, ListedItem<Task>> read(
      TaskReference.Kind kind, String name, List<TaskReference> references) {
    Map<String, ListedItem<Task>> byId = new HashMap<>();
    client
        .forEachId(
            references.stream().map(each -> Long.toString(each.id())).distinct().toList(),
            (with, id) -> read(with, new TaskReference(kind, name, Long.parseLong(id))))
        .forEach(task -> byId.put(task.id(), task));
    Map<TaskReference, ListedItem<Task>> tasks = new LinkedHashMap<>();
    for (TaskReference each : references) {
      tasks.put(each, Objects.requireNonNull(byId.get(Long.toString(each.id()))));
    }
    return tasks;
  }

  /** Reads all listed tasks of a resource. */
  Listing<Task> list(TaskReference.Kind kind, String name) {
    return list(references(kind, name));
  }

  /** Reads the references of all listed tasks of a resource. */
  List<TaskReference> references(TaskReference.Kind kind, String name) {
    List<Long> ids =
        switch (kind) {
          case VPS -> VpsRoutes.of(client).serviceName(name).tasks().get();
          case SERVER -> DedicatedServerRoutes.of(client).serviceName(name).task().get();
          case ZONE -> DomainRoutes.of(client).zone().zoneName(name).task().get();
          case IP -> IpRoutes.of(client).ip(name).task().get();
        };
    return references(kind, name, ids);
  }

  private static List<TaskReference> references(
      TaskReference.Kind kind, String name, List<Long> ids) {
    return ids.stream().map(id -> new TaskReference(kind, name, id)).toList();
  }

  /** Finds an unfinished task; returns the newest of several for a zone or an IP block. */
  Optional<Task> findUnfinished(TaskReference.Kind kind, String name) {
    // A task may finish between the listing and the reading.
    Stream<Task> unfinished = listed(kind, name).filter(task -> !task.isFinished());
    return switch (kind) {
      case VPS, SERVER -> unfinished.findFirst();
      case ZONE, IP -> unfinished.max(Comparator.comparingLong(Task::id));
    };
  }

  /** Returns those of several VPSes or servers whose tasks were read and have ended. */
  List<String> idle(TaskReference.Kind kind, List<String> names) {
    List<String> idle = names.stream().filter(NameResolver::isPathSegment).toList();
    for (String state : unfinishedStates(kind)) {
      idle =
          client.forEachId(idle, (with, name) -> ids(with, kind, name, state)).stream()
              .filter(each -> each.item().filter(List::isEmpty).isPresent())
              .map(ListedItem::id)
              .toList();
    }
    return idle;
  }

  private Stream<Task> listed(TaskReference.Kind kind, String name) {
    return switch (kind) {
      case VPS, SERVER ->
          unfinishedStates(kind).stream()
              .flatMap(state -> withUnreadable(kind, name, ids(client, kind, name, state), state));
      case ZONE, IP -> list(kind, name).stream();
    };
  }

  private static List<String> unfinishedStates(TaskReference.Kind kind) {
    return switch (kind) {
      case VPS -> UNFINISHED_VPS.stream().map(VpsTaskStateEnum::value).toList();
      case SERVER -> UNFINISHED_SERVER.stream().map(DedicatedTaskStatusEnum::value).toList();
      case ZONE, IP ->
          throw new IllegalArgumentException("the tasks of " + kind + " have no filter by state");
    };
  }

  /** Lists the tasks of a machine in a state. */
  private static List<Long> ids(
      OvhClient client, TaskReference.Kind kind, String name, String state) {
    return kind == TaskReference.Kind.VPS
        ? VpsRoutes.of(client)
            .serviceName(name)
            .tasks()
            .get(VpsTasksQuery.of().withState(VpsTaskStateEnum.of(state)))
        : DedicatedServerRoutes.of(client)
            .serviceName(name)
            .task()
            .get(DedicatedServerTaskQuery.of().withStatus(DedicatedTaskStatusEnum.of(state)));
  }

  /** A listed task that cannot be read has the state of the filter all the same. */
  private Stream<Task> withUnreadable(
      TaskReference.Kind kind, String name, List<Long> ids, String state) {
    Listing<Task> tasks = list(references(kind, name, ids));
    Stream<Task> unreadable =
        tasks.unread().stream()
            .filter(item -> !item.isVanished())
            .map(item -> new TaskReference(kind, name, Long.parseLong(item.id())))
            .map(reference -> new Task(reference, null, state, null, null, null, null));
    return Stream.concat(tasks.stream(), unreadable);
  }
}
