package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskState;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.VpsTask;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * What is being done to the VPSes. A task's own state follows from the clock; what it leads to
 * happens when somebody calls {@link #advance} after it is over. Guarded by the account's monitor.
 */
public final class VpsWork {
  private final Account account;
  private final double speed;
  private final Map<Long, Ending> endings = new HashMap<>();

  /** What becomes of the VPS, by the way in which the task ended. */
  interface Ending {
    void happens(TaskState end);
  }

  /**
   * Makes the work of an account.
   *
   * @param speed how many times as fast as usual tasks go
   */
  public VpsWork(Account account, double speed) {
    this.account = account;
    this.speed = speed;
  }

  /**
   * Begins a task.
   *
   * @param meanwhile the state of the VPS until the task is over
   * @throws Refusal 409 if another task is not over
   */
  VpsTask begin(
      Vps vps, TaskType type, Duration usual, VpsState meanwhile, Instant now, Ending ending) {
    synchronized (account) {
      refuseIfBusy(vps, now);
      VpsTask task =
          new VpsTask(account.newId(), vps.name(), type, now, spedUp(usual), vps.taskEnd());
      account.tasks().put(task);
      account.vps().update(vps.name(), each -> each.withState(meanwhile));
      endings.put(task.id(), ending);
      return task;
    }
  }

  private void refuseIfBusy(Vps vps, Instant now) {
    boolean busy = account.tasksOf(vps.name()).stream().anyMatch(task -> !task.state(now).isOver());
    if (busy) {
      throw Refusal.conflict("A task is already running on the VPS " + vps.name());
    }
  }

  private Duration spedUp(Duration usual) {
    return Duration.ofNanos(Math.max(1, Math.round(usual.toNanos() / speed)));
  }

  /** Lets what is over have its effect. */
  public void advance(Instant now) {
    synchronized (account) {
      Iterator<Map.Entry<Long, Ending>> each = endings.entrySet().iterator();
      while (each.hasNext()) {
        Map.Entry<Long, Ending> entry = each.next();
        TaskState state =
            account.tasks().find(entry.getKey()).map(t -> t.state(now)).orElse(TaskState.CANCELLED);
        if (state.isOver()) {
          each.remove();
          entry.getValue().happens(state);
        }
      }
    }
  }
}
