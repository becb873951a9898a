package dev.ovhdo.sandbox.task;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts the tasks of an account and runs their effects. The status of a task is a function of the
 * time; its effect happens in the first call of {@link #advance} after its end. Guarded by the
 * account's monitor.
 */
public final class TaskScheduler {
  /** The finished tasks that a resource keeps; OVHcloud shows finished tasks for a while, too. */
  private static final int FINISHED_TASKS = 500;

  private static final System.Logger LOG = System.getLogger(TaskScheduler.class.getName());

  private final Account account;
  private final double speed;
  private final Duration hidden;
  private final Map<Long, Effect> effects;
  private final List<Pending> pending;

  /** The effect of a task. */
  @FunctionalInterface
  public interface Effect {
    /**
     * Changes the account at the end of a task.
     *
     * @param end the status in which the task ended
     * @param at the moment of the end, which is before the current one
     */
    void apply(TaskStatus end, Instant at);
  }

  /**
   * An effect that has not happened yet.
   *
   * @param subject the resource of its task; null for an effect without a task
   */
  private record Pending(
      @Nullable String subject, Function<Instant, TaskTimeline> timeline, Effect effect) {

    /** Returns the moment of the effect; empty for a task that never ends. */
    Optional<Instant> due(Instant now) {
      TaskTimeline reached = timeline.apply(now);
      return reached.end().isOver() ? Optional.of(reached.endsAt()) : Optional.empty();
    }

    /** Returns whether the task has ended. An exception of one effect does not stop the others. */
    boolean end(Instant now) {
      TaskTimeline reached = timeline.apply(now);
      TaskStatus status = reached.status(now);
      if (!status.isOver()) {
        return false;
      }
      try {
        effect.apply(status, reached.endsAt());
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
    this.effects = account.kept(new HashMap<>());
    this.pending = account.kept(new ArrayList<>());
  }

  /** Creates the scheduler of an account in which a new task is visible at once. */
  public TaskScheduler(Account account, double speed) {
    this(account, speed, Duration.ZERO);
  }

  /** Returns the duration of a task at this speed, at least one nanosecond. */
  public Duration duration(Duration usual) {
    return Duration.ofNanos(Math.max(1, Math.round(usual.toNanos() / speed)));
  }

  /**
   * Starts a task. The caller checks before that the subject has no running task.
   *
   * @param usual the duration at speed 1
   * @param end the status in which the task will end
   */
  public Task start(
      String subject, TaskType type, Duration usual, TaskStatus end, Instant now, Effect effect) {
    synchronized (account) {
      TaskTimeline timeline = new TaskTimeline(now, duration(usual), end);
      Task task = new Task(account.newId(), subject, type, now, timeline, null);
      effects.put(task.id(), effect);
      schedule(task);
      return task;
    }
  }

  /** Starts a failed task again; it will end as done. */
  public void restart(Task task, Instant now) {
    synchronized (account) {
      schedule(
          task.withTimeline(new TaskTimeline(now, task.timeline().duration(), TaskStatus.DONE)));
    }
  }

  private void schedule(Task task) {
    account.tasks().put(task);
    Effect effect = effects.getOrDefault(task.id(), (end, at) -> {});
    pending.add(new Pending(task.subject(), now -> current(task, now).timeline(), effect));
  }

  /** A task that was removed from the account counts as cancelled. */
  private Task current(Task task, Instant now) {
    return account
        .tasks()
        .find(task.id())
        .orElseGet(() -> task.withTimeline(task.timeline().withEnd(now, TaskStatus.CANCELLED)));
  }

  /** Registers an effect of the time that is not a task of the API. */
  public void onEnd(TaskTimeline timeline, Effect effect) {
    synchronized (account) {
      pending.add(new Pending(null, now -> timeline, effect));
    }
  }

  /**
   * Registers an effect that follows the end of the latest task of a subject. A newer task cancels
   * the effect.
   *
   * @param delay the time between the end of the task and the effect, at speed 1
   */
  public void afterLatestTask(String subject, Instant taskEnd, Duration delay, Runnable effect) {
    synchronized (account) {
      long latest = latestTask(subject);
      onEnd(
          new TaskTimeline(taskEnd, duration(delay), TaskStatus.DONE),
          (end, at) -> {
            if (latestTask(subject) == latest) {
              effect.run();
            }
          });
    }
  }

  private long latestTask(String subject) {
    return account.tasksOf(subject).stream().mapToLong(Task::id).max().orElse(0);
  }

  /** Returns the running task of a subject, if any. */
  public Optional<Task> running(String subject, Instant now) {
    return account.tasksOf(subject).stream().filter(task -> !task.status(now).isOver()).findFirst();
  }

  /** Returns the task of a subject with this id, if any. */
  public Optional<Task> find(String subject, long id) {
    return account.tasks().find(id).filter(task -> task.subject().equals(subject));
  }

  /** Returns whether the route of a task finds it already. */
  public boolean isVisible(Task task, Instant now) {
    return !now.isBefore(task.requested().plus(hidden));
  }

  /**
   * Returns the ids of the tasks of a subject.
   *
   * @param type the only type to list, if any
   * @param status the only status to list, if any
   */
  public List<Long> ids(
      String subject, Optional<String> type, Optional<String> status, Instant now) {
    return account.tasksOf(subject).stream()
        .filter(task -> type.isEmpty() || type.get().equals(task.type().text()))
        .filter(task -> status.isEmpty() || status.get().equals(task.status(now).text()))
        .map(Task::id)
        .toList();
  }

  /**
   * Runs the effects of the tasks that have ended, in the order in which the tasks began. Of the
   * finished tasks of a resource, the newest 500 are kept.
   */
  public void advance(Instant now) {
    synchronized (account) {
      Set<String> ended = new HashSet<>();
      for (Pending each : List.copyOf(pending)) {
        if (each.end(now)) {
          pending.remove(each);
          String subject = each.subject();
          if (subject != null) {
            ended.add(subject);
          }
        }
      }
      ended.forEach(subject -> forgetOldTasks(subject, now));
    }
  }

  /** Returns the moment of the next effect, if any; tasks that never end are left out. */
  public Optional<Instant> nextEffect(Instant now) {
    synchronized (account) {
      return pending.stream().flatMap(each -> each.due(now).stream()).min(Instant::compareTo);
    }
  }

  /** Returns the number of tasks that have not ended. */
  public long runningTasks(Instant now) {
    return account.tasks().all().stream().filter(task -> !task.status(now).isOver()).count();
  }

  /** Returns how many tasks are remembered with their effect, for a restart. */
  int rememberedEffects() {
    return effects.size();
  }

  private void forgetOldTasks(String subject, Instant now) {
    List<Task> finished =
        account.tasksOf(subject).stream().filter(task -> task.status(now).isOver()).toList();
    finished.stream()
        .limit(Math.max(0, finished.size() - FINISHED_TASKS))
        .forEach(
            task -> {
              account.tasks().remove(task.id());
              effects.remove(task.id());
            });
  }
}
