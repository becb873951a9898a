package dev.ovhdo.sandbox.task;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The running tasks of an account. The status of a task is a function of the time; its effect
 * happens in the first call of {@link #advance} after its end. Guarded by the account's monitor.
 */
public final class TaskScheduler {
  private static final System.Logger LOG = System.getLogger(TaskScheduler.class.getName());

  private final Account account;
  private final double speed;
  private final Duration hidden;
  private final List<Pending<?>> pending = new ArrayList<>();

  private record Pending<S extends TaskStatus>(
      Function<? super Instant, S> state, Consumer<? super S> ending) {

    /** Returns whether the task has ended. An exception of one effect does not stop the others. */
    boolean end(Instant now) {
      S reached = state.apply(now);
      if (!reached.isOver()) {
        return false;
      }
      try {
        ending.accept(reached);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the effect of a task failed in the sandbox", e);
      }
      return true;
    }
  }

  /**
   * Creates the scheduler of an account.
   *
   * @param speed the factor by which tasks are faster than the default
   * @param hidden how long the route of a new task answers 404 after its creation
   */
  public TaskScheduler(Account account, double speed, Duration hidden) {
    this.account = account;
    this.speed = speed;
    this.hidden = hidden;
  }

  /** Creates the scheduler of an account in which a new task is visible at once. */
  public TaskScheduler(Account account, double speed) {
    this(account, speed, Duration.ZERO);
  }

  /** Whether the route of a task that was created at a moment finds it now. */
  public boolean isVisible(Instant made, Instant now) {
    return !now.isBefore(made.plus(hidden));
  }

  /** The duration of a task at this speed, at least one nanosecond. */
  public Duration duration(Duration usual) {
    return Duration.ofNanos(Math.max(1, Math.round(usual.toNanos() / speed)));
  }

  /**
   * Registers the effect of a task.
   *
   * @param state the status of the task at a moment
   * @param ending the effect, given the status in which the task ended
   */
  public <S extends TaskStatus> void onEnd(
      Function<? super Instant, S> state, Consumer<? super S> ending) {
    synchronized (account) {
      pending.add(new Pending<>(state, ending));
    }
  }

  /** Runs the effects of the tasks that have ended, in the order in which the tasks began. */
  public void advance(Instant now) {
    synchronized (account) {
      for (Pending<?> each : List.copyOf(pending)) {
        if (each.end(now)) {
          pending.remove(each);
        }
      }
    }
  }
}
