package dev.ovhdo.fleet.engine;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.store.LeaseLostException;
import dev.ovhdo.fleet.store.Outcome;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of waiting targets, and settles those that have ended. Of many machines, the
 * tasks that still run are found first, with a request for 50 machines. An interval has at most ten
 * such requests, however many targets wait: then each target is looked at in turn.
 */
final class TaskPoller {
  private static final Set<VpsStateEnum> BUSY =
      Set.of(VpsStateEnum.INSTALLING, VpsStateEnum.REBOOTING);

  private static final DedicatedServerTaskQuery DOING =
      DedicatedServerTaskQuery.of().withStatus(DedicatedTaskStatusEnum.DOING);

  /** Fewer tasks are read at once. */
  private static final int MANY = 6;

  /** The machines of eight requests. */
  private static final int AT_A_TIME = 400;

  /** A task that has failed may leave its VPS in a busy state. */
  private static final Duration DOUBT_AFTER = Duration.ofMinutes(10);

  /** The machines of one request for each state of a task. */
  private static final int DOUBTS_AT_A_TIME = 50;

  private final WorkerContext worker;
  private final Map<TaskReference, Instant> lastLook = new HashMap<>();
  private final Map<TaskReference, Instant> certain = new HashMap<>();

  TaskPoller(WorkerContext worker) {
    this.worker = worker;
  }

  synchronized void poll(List<Target> waiting) {
    Map<TaskReference, Target> byTask = new LinkedHashMap<>();
    for (Target target : waiting) {
      String task = target.task();
      if (task != null) {
        byTask.put(TaskReference.parse(task), target);
      }
    }
    lastLook.keySet().retainAll(byTask.keySet());
    certain.keySet().retainAll(byTask.keySet());
    if (byTask.isEmpty()) {
      return;
    }
    try {
      List<TaskReference> due = due(byTask);
      Listing<Task> tasks = worker.ovh().tasks().list(due);
      tasks.stream().forEach(task -> settle(byTask.get(task.reference()), task));
      tasks
          .unread()
          .forEach(
              unread -> {
                if (FailureKind.of(unread.reason()) == FailureKind.CREDENTIALS) {
                  worker.pauseFor(unread.reason());
                }
              });
      settleVanished(byTask, due, tasks);
    } catch (OvhException e) {
      if (FailureKind.of(e) == FailureKind.CREDENTIALS) {
        worker.pauseFor(e);
      }
      // Other failures of reading pass, or are visible as a task that exceeds its time limit.
    }
  }

  /** Returns the tasks that may have ended, and those that exceed their time limit. */
  private List<TaskReference> due(Map<TaskReference, Target> waiting) {
    if (waiting.size() < MANY) {
      return List.copyOf(waiting.keySet());
    }
    List<TaskReference> looked =
        waiting.keySet().stream()
            .sorted(Comparator.comparing(task -> lastLook.getOrDefault(task, Instant.MIN)))
            .limit(AT_A_TIME)
            .toList();
    looked.forEach(task -> lastLook.put(task, worker.now()));
    Set<TaskReference> due = new LinkedHashSet<>(looked);
    due.removeAll(onBusyVpses(ofKind(TaskReference.Kind.VPS, looked)));
    due.removeAll(listedAsDoing(ofKind(TaskReference.Kind.SERVER, looked)));
    waiting.forEach(
        (task, target) -> {
          if (worker.isOver(target.waitingSince(), worker.timing().taskTimeout())) {
            due.add(task);
          }
        });
    return List.copyOf(due);
  }

  private static List<TaskReference> ofKind(
      TaskReference.Kind kind, Collection<TaskReference> tasks) {
    return tasks.stream().filter(task -> task.kind() == kind).toList();
  }

  /** The task of a VPS that is being installed or rebooted has not ended, or has failed. */
  private Set<TaskReference> onBusyVpses(List<TaskReference> tasks) {
    Set<TaskReference> running =
        ofResources(
            tasks,
            worker
                .ovh()
                .client()
                .forEachId(
                    resources(tasks), (with, vps) -> VpsRoutes.of(with).serviceName(vps).get())
                .stream()
                .filter(
                    vps -> vps.item().flatMap(TaskPoller::state).filter(BUSY::contains).isPresent())
                .map(ListedItem::id)
                .toList());
    List<TaskReference> doubts =
        running.stream()
            .filter(
                task ->
                    worker.isOver(certain.computeIfAbsent(task, key -> worker.now()), DOUBT_AFTER))
            .limit(DOUBTS_AT_A_TIME)
            .toList();
    doubts.forEach(task -> certain.put(task, worker.now()));
    running.removeAll(
        ofResources(doubts, worker.ovh().tasks().idle(TaskReference.Kind.VPS, resources(doubts))));
    return running;
  }

  private static Optional<VpsStateEnum> state(Vps vps) {
    return vps.optional(Vps::state);
  }

  private static List<String> resources(Collection<TaskReference> tasks) {
    return tasks.stream().map(TaskReference::resource).distinct().toList();
  }

  private static Set<TaskReference> ofResources(
      Collection<TaskReference> tasks, Collection<String> resources) {
    Set<String> names = Set.copyOf(resources);
    return tasks.stream()
        .filter(task -> names.contains(task.resource()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A server whose list cannot be read has no listed task. */
  private Set<TaskReference> listedAsDoing(List<TaskReference> tasks) {
    return worker
        .ovh()
        .client()
        .forEachId(
            resources(tasks),
            (with, server) ->
                DedicatedServerRoutes.of(with).serviceName(server).task().get(DOING).stream()
                    .map(id -> new TaskReference(TaskReference.Kind.SERVER, server, id))
                    .toList())
        .stream()
        .flatMap(ListedItem::stream)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private void settle(@Nullable Target target, Task task) {
    if (target == null) {
      return;
    }
    if (task.isFinished()) {
      if (task.phase() == Task.Phase.DONE) {
        settle(target, Outcome.DONE, null);
      } else {
        String comment = task.comment();
        settle(
            target,
            Outcome.FAILED,
            "%s ended in the state %s%s"
                .formatted(task, task.state(), comment == null ? "" : ": " + comment));
      }
    } else if (worker.isOver(target.waitingSince(), worker.timing().taskTimeout())) {
      settle(
          target,
          Outcome.FAILED,
          "%s has not ended within %s s"
              .formatted(task, worker.timing().taskTimeout().toSeconds()));
    }
  }

  /** A new task may be missing for some minutes; an old task is removed by OVHcloud. */
  private void settleVanished(
      Map<TaskReference, Target> byTask, List<TaskReference> due, Listing<Task> tasks) {
    Set<TaskReference> read = tasks.stream().map(Task::reference).collect(Collectors.toSet());
    boolean isVanished =
        tasks.unread().stream().anyMatch(unread -> unread.reason() instanceof NotFoundException);
    for (TaskReference each : due) {
      Target target = byTask.get(each);
      if (isVanished
          && target != null
          && !read.contains(each)
          && worker.isOver(target.waitingSince(), worker.timing().retryPeriod())) {
        settle(
            target,
            Outcome.FAILED,
            "the outcome is in doubt, because OVHcloud does not list the task %s any more"
                .formatted(each));
      }
    }
  }

  private void settle(Target target, Outcome outcome, @Nullable String reason) {
    try {
      worker
          .store()
          .settle(
              worker.fleet(),
              target,
              worker.name(),
              outcome,
              reason,
              worker.plan().operations().size());
    } catch (LeaseLostException e) {
      // Another worker has settled the target.
    }
  }
}
