package dev.ovhdo.client.wait;

import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for tasks, and for other conditions, by polling. Thread-safe. */
public final class Waiter {
  private final TimeSource time;

  /**
   * Creates a waiter with these clocks.
   *
   * @param time the source of the monotonic clock and of the sleep function
   */
  public Waiter(TimeSource time) {
    this.time = time;
  }

  /**
   * Waits until a task has ended. The last poll is at the deadline.
   *
   * @param started the task as it was returned by the call that started it
   * @param look reads the task again
   * @param options deadline, interval and tolerance
   * @param observer receives {@code started}, and then the task after each poll
   * @return the task as it ended, in the phase {@link TaskPhase#DONE}
   * @throws dev.ovhdo.client.error.TaskFailedException if the task failed or was cancelled
   * @throws dev.ovhdo.client.error.TaskTimeoutException if the task was still running at the
   *     deadline
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; the flag stays
   *     set
   */
  public <T extends Task> T await(
      T started, Supplier<T> look, WaitOptions options, Consumer<? super T> observer) {
    long begin = time.nanoTime().getAsLong();
    @Nullable OvhException lastFailure = null;
    T task = started;
    observer.accept(task);
    while (!hasEnded(task)) {
      Duration left = options.deadline().minus(since(begin));
      if (left.isNegative() || left.isZero()) {
        throw timeout(task, since(begin), lastFailure);
      }
      sleep(task.toString(), left.compareTo(options.interval()) < 0 ? left : options.interval());
      try {
        task = look.get();
        lastFailure = null;
      } catch (OvhException e) {
        if (!passes(e, since(begin), options)) {
          throw e;
        }
        lastFailure = e;
        continue;
      }
      observer.accept(task);
    }
    return task;
  }

  /**
   * Reads a task that was started elsewhere. A 404 is tolerated as long as OVHcloud may not have
   * registered the task: within {@link WaitOptions#notFoundGracePeriod} and before the deadline.
   * Network failures are tolerated for the same time.
   *
   * @param look reads the task
   * @param options deadline, interval and tolerance
   * @return the task as it was first read, ended or not
   * @throws dev.ovhdo.client.error.NotFoundException if the task does not exist
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; the flag stays
   *     set
   */
  public <T extends Task> T find(Supplier<T> look, WaitOptions options) {
    long begin = time.nanoTime().getAsLong();
    while (true) {
      try {
        return look.get();
      } catch (OvhException e) {
        Duration left = options.deadline().minus(since(begin));
        boolean isLate = left.isNegative() || left.isZero();
        if (isLate || !isEarly(since(begin), options) || !passes(e, since(begin), options)) {
          throw e;
        }
        sleep("a task", left.compareTo(options.interval()) < 0 ? left : options.interval());
      }
    }
  }

  /**
   * Polls a condition that is not a task until it holds. The last poll is at the deadline.
   *
   * @param what the condition, as a clause for the message if the wait is interrupted: {@code
   *     www.example.com. resolves}
   * @param look polls the condition; an exception ends the wait
   * @param deadline how long to wait at most; zero polls once
   * @param interval the time between two polls
   * @return the result of the last poll; empty if the condition did not hold at the deadline
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; the flag stays
   *     set
   */
  public <T> Optional<T> until(
      String what, Supplier<Optional<T>> look, Duration deadline, Duration interval) {
    long begin = time.nanoTime().getAsLong();
    while (true) {
      Optional<T> found = look.get();
      Duration left = deadline.minus(since(begin));
      if (found.isPresent() || left.isNegative() || left.isZero()) {
        return found;
      }
      pause(
          "The wait until " + what + " was interrupted",
          left.compareTo(interval) < 0 ? left : interval);
    }
  }

  private static boolean hasEnded(Task task) {
    return switch (task.phase()) {
      case DONE -> true;
      case FAILED -> throw new TaskFailedException(task);
      case RUNNING, STALLED -> false;
    };
  }

  /**
   * OVHcloud registers a task some time after it has returned the task: reads answer 404 or 500
   * until then.
   */
  private static boolean passes(OvhException failure, Duration waited, WaitOptions options) {
    boolean early = isEarly(waited, options);
    if (failure instanceof NotFoundException) {
      return early;
    }
    if (failure instanceof ServerErrorException error) {
      return early || error.status() != 500;
    }
    return failure instanceof RateLimitedException
        || (failure instanceof TransportException && !Thread.currentThread().isInterrupted());
  }

  private static boolean isEarly(Duration waited, WaitOptions options) {
    return waited.compareTo(options.notFoundGracePeriod()) <= 0;
  }

  private void sleep(String what, Duration pause) {
    pause("The wait for " + what + " was interrupted. It goes on at OVHcloud", pause);
  }

  private void pause(String interrupted, Duration pause) {
    try {
      time.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(interrupted, e);
    }
  }

  private Duration since(long begin) {
    return Duration.ofNanos(time.nanoTime().getAsLong() - begin);
  }

  private static TaskTimeoutException timeout(
      Task task, Duration waited, @Nullable OvhException lastFailure) {
    TaskTimeoutException timeout = new TaskTimeoutException(task, waited);
    if (lastFailure != null) {
      timeout.addSuppressed(lastFailure);
    }
    return timeout;
  }
}
