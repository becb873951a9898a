package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneTask;
import dev.ovhdo.sandbox.state.ZoneTaskFunction;
import dev.ovhdo.sandbox.state.ZoneTaskState;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tasks of zones; each zone has one running task at most. Guarded by the account's monitor. */
public final class ZoneWork {
  private static final Duration USUAL = Duration.ofSeconds(1);

  private final Account account;
  private final TaskScheduler work;

  /** The effect of each task that ends as done, given the moment of its end. */
  private final Map<Long, Consumer<Instant>> effects = new HashMap<>();

  public ZoneWork(Account account, TaskScheduler work) {
    this.account = account;
    this.work = work;
  }

  /**
   * Begins a task.
   *
   * @param effect the effect if the task ends as done
   * @throws ApiError 409 if another task is not over
   */
  ZoneTask begin(Zone zone, ZoneTaskFunction function, Instant now, Consumer<Instant> effect) {
    refuseIfBusy(zone.name(), now);
    ZoneTask task =
        new ZoneTask(
            account.newId(),
            zone.name(),
            function,
            now,
            now,
            work.duration(USUAL),
            zone.quirks().taskEnd());
    effects.put(task.id(), effect);
    follow(task);
    return task;
  }

  void refuseIfBusy(String zone, Instant now) {
    if (of(zone).stream().anyMatch(task -> !task.status(now).isOver())) {
      throw ApiError.conflict("A task is already running on the zone " + zone);
    }
  }

  List<ZoneTask> of(String zone) {
    return account.zoneTasks().all().stream().filter(task -> task.zone().equals(zone)).toList();
  }

  /** Lets a waiting task begin now. */
  void accelerate(ZoneTask task, Instant now) {
    account.zoneTasks().put(task.accelerated(now));
  }

  /** Cancels a waiting task. */
  void cancel(ZoneTask task, Instant now) {
    account.zoneTasks().put(task.cancelled(now));
  }

  /** Begins a failed task again. */
  void relaunch(ZoneTask task, Instant now) {
    refuseIfBusy(task.zone(), now);
    follow(task.relaunched(now));
  }

  private void follow(ZoneTask task) {
    account.zoneTasks().put(task);
    work.onEnd(
        now -> known(task).status(now),
        end -> {
          if (end == ZoneTaskState.DONE) {
            effects.getOrDefault(task.id(), moment -> {}).accept(known(task).endsAt());
          }
        });
  }

  private ZoneTask known(ZoneTask task) {
    return account.zoneTasks().find(task.id()).orElse(task);
  }
}
