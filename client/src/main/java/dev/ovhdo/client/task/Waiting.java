package dev.ovhdo.client.task;

import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for tasks by looking at them again and again. Safe for use by many threads. */
public final class Waiting {
  private final TimeSource time;

  /**
   * Waits with these clocks.
   *
   * @param time the monotonic clock and the sleep of this are used
   */
  public Waiting(TimeSource time) {
    this.time = time;
  }

  /**
   * Waits until a task has ended. The last look is taken at the deadline.
   *
   * @param started the task as the call that started it returned it
   * @param look reads the task again
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, in the phase {@link TaskPhase#DONE}
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
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
   * Looks for a task that was started elsewhere, again and again for as long as OVHcloud may not
   * have filed it: as long as {@linkplain WaitOptions#patience patience} lasts and the deadline
   * allows. Network trouble is borne for as long.
   *
   * @param look reads the task
   * @param options how long, how often, how patient
   * @return the task as it was first seen, ended or not
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
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
   * Looks for something that is no task, again and again until it is there. The last look is taken
   * at the deadline.
   *
   * @param what what is waited for, a clause for the message when the wait is interrupted: {@code
   *     www.example.com. resolves}
   * @param look looks for it; what it throws ends the wait
   * @param deadline how long at most; zero looks once
   * @param interval between two looks
   * @return what was found; empty where it was not there at the deadline
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

  /** OVHcloud files a task some time after it has answered with it: 404 and 500 until then. */
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
    return waited.compareTo(options.patience()) <= 0;
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
