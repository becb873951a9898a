package dev.ovhdo.fleet.engine;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.store.LeaseLostException;
import dev.ovhdo.fleet.store.Outcome;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of all waiting targets, and settles those that have ended. Many VPSes are read as
 * a list first, because one request returns the states of many VPSes: the task of a VPS that is
 * being installed or rebooted cannot have ended.
 */
final class TaskPoller {
  private static final Set<VpsStateEnum> BUSY =
      Set.of(VpsStateEnum.INSTALLING, VpsStateEnum.REBOOTING);

  /** With fewer VPSes, the list is not worth its requests. */
  private static final int MANY = 6;

  /** A task that has failed may leave its VPS in a busy state. */
  private static final Duration READ_ANYWAY = Duration.ofMinutes(2);

  private final WorkerContext worker;
  private final Map<TaskReference, Instant> lastRead = new ConcurrentHashMap<>();

  TaskPoller(WorkerContext worker) {
    this.worker = worker;
  }

  void poll(List<Target> waiting) {
    Map<TaskReference, Target> byTask = new HashMap<>();
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
      List<TaskReference> due = due(byTask);
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
  private List<TaskReference> due(Map<TaskReference, Target> byTask) {
    long vpses =
        byTask.keySet().stream().filter(task -> task.kind() == TaskReference.Kind.VPS).count();
    if (vpses < MANY) {
      return List.copyOf(byTask.keySet());
    }
    Set<String> busy =
        worker.ovh().vps().list().stream()
            .filter(vps -> vps.optional(Vps::state).filter(BUSY::contains).isPresent())
            .flatMap(vps -> vps.optional(Vps::name).stream())
            .collect(Collectors.toSet());
    return byTask.keySet().stream()
        .filter(
            task ->
                task.kind() != TaskReference.Kind.VPS
                    || !busy.contains(task.resource())
                    || worker.isOver(
                        lastRead.computeIfAbsent(task, key -> worker.now()), READ_ANYWAY))
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
