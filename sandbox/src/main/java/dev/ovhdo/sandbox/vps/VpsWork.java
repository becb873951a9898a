package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskState;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.VpsTask;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The tasks of the VPSes; each VPS has at most one running task. */
final class VpsWork {
  private final Account account;
  private final TaskScheduler work;

  VpsWork(Account account, TaskScheduler work) {
    this.account = account;
    this.work = work;
  }

  /**
   * Begins a task.
   *
   * @param meanwhile the state of the VPS until the task is over
   * @param ending what becomes of the VPS, by the way in which the task ended
   * @throws ApiError 409 if another task is not over
   */
  VpsTask begin(
      Vps vps,
      TaskType type,
      Duration usual,
      VpsState meanwhile,
      Instant now,
      Consumer<TaskState> ending) {
    synchronized (account) {
      refuseIfBusy(vps, now);
      VpsTask task =
          new VpsTask(account.newId(), vps.name(), type, now, work.duration(usual), vps.taskEnd());
      account.tasks().put(task);
      account.vps().update(vps.name(), each -> each.withState(meanwhile));
      work.onEnd(at -> state(task.id(), at), ending);
      return task;
    }
  }

  /** A task that is no longer there counts as cancelled. */
  private TaskState state(long id, Instant now) {
    return account.tasks().find(id).map(task -> task.status(now)).orElse(TaskState.CANCELLED);
  }

  /**
   * Refuses a second task.
   *
   * @throws ApiError 409 if another task is not over
   */
  void refuseIfBusy(Vps vps, Instant now) {
    boolean busy =
        account.tasksOf(vps.name()).stream().anyMatch(task -> !task.status(now).isOver());
    if (busy) {
      throw ApiError.conflict("A task is already running on the VPS " + vps.name());
    }
  }
}
