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
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of all waiting targets, and settles those that have ended. Of many machines, the
 * tasks that still run are found by lists first, which need one request for many machines.
 */
final class TaskPoller {
  private static final Set<VpsStateEnum> BUSY =
      Set.of(VpsStateEnum.INSTALLING, VpsStateEnum.REBOOTING);

  private static final DedicatedServerTaskQuery DOING =
      DedicatedServerTaskQuery.of().withStatus(DedicatedTaskStatusEnum.DOING);

  /** With fewer machines of a kind, a list is not worth its requests. */
  private static final int MANY = 6;

  /** A task that has failed may leave its VPS in a busy state, and a list may be out of date. */
  private static final Duration READ_ANYWAY = Duration.ofMinutes(10);

  private final WorkerContext worker;
  private final Map<TaskReference, Instant> lastRead = new ConcurrentHashMap<>();

  TaskPoller(WorkerContext worker) {
    this.worker = worker;
  }

  void poll(List<Target> waiting) {
    Map<TaskReference, Target> byTask = new LinkedHashMap<>();
    for (Target target : waiting) {
      String task = target.task();
      if (task != null) {
        byTask.put(TaskReference.parse(task), target);
      }
    }
    if (byTask.isEmpty()) {
      return;
    }
    try {
      List<TaskReference> due = due(byTask.keySet());
      Listing<Task> tasks = worker.ovh().tasks().list(due);
      due.forEach(each -> lastRead.put(each, worker.now()));
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

  /** Returns the tasks that may have ended. */
  private List<TaskReference> due(Set<TaskReference> waiting) {
    Set<TaskReference> running =
        new HashSet<>(onBusyVpses(ofKind(TaskReference.Kind.VPS, waiting)));
    running.addAll(listedAsDoing(ofKind(TaskReference.Kind.SERVER, waiting)));
    return waiting.stream()
        .filter(
            task ->
                !running.contains(task)
                    || worker.isOver(
                        lastRead.computeIfAbsent(task, key -> worker.now()), READ_ANYWAY))
        .toList();
  }

  private static List<TaskReference> ofKind(
      TaskReference.Kind kind, Collection<TaskReference> tasks) {
    return tasks.stream().filter(task -> task.kind() == kind).toList();
  }

  /** The task of a VPS that is being installed or rebooted cannot have ended. */
  private List<TaskReference> onBusyVpses(List<TaskReference> tasks) {
    if (tasks.size() < MANY) {
      return List.of();
    }
    Set<String> busy =
        worker.ovh().vps().list().stream()
            .filter(vps -> vps.optional(Vps::state).filter(BUSY::contains).isPresent())
            .flatMap(vps -> vps.optional(Vps::name).stream())
            .collect(Collectors.toSet());
    return tasks.stream().filter(task -> busy.contains(task.resource())).toList();
  }

  /** A server whose list cannot be read has no listed task. */
  private List<TaskReference> listedAsDoing(List<TaskReference> tasks) {
    if (tasks.size() < MANY) {
      return List.of();
    }
    return worker
        .ovh()
        .client()
        .forEachId(
            tasks.stream().map(TaskReference::resource).distinct().toList(),
            (with, server) ->
                DedicatedServerRoutes.of(with).serviceName(server).task().get(DOING).stream()
                    .map(id -> new TaskReference(TaskReference.Kind.SERVER, server, id))
                    .toList())
        .stream()
        .flatMap(ListedItem::stream)
        .flatMap(List::stream)
        .toList();
  }

  private void settle(@Nullable Target target, Task task) {
    if (target == null) {
      return;
    }
    if (task.isFinished()) {
      lastRead.remove(task.reference());
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
