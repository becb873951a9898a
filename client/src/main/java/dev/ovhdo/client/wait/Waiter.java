package dev.ovhdo.client.wait;

import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits by polling. Thread-safe. */
public final class Waiter {
  private final TimeSource time;
  private final boolean isImmediate;

  /**
   * Creates a waiter with these clocks.
   *
   * @param time the source of the monotonic clock and of the sleep function
   */
  public Waiter(TimeSource time) {
    this(time, false);
  }

  private Waiter(TimeSource time, boolean isImmediate) {
    this.time = time;
    this.isImmediate = isImmediate;
  }

  /**
   * Creates a waiter for a dry run, in which no condition can come true: each wait ends with the
   * value that is already known, or else after the first poll, as if the condition held.
   *
   * @param time the source of the monotonic clock
   */
  public static Waiter immediate(TimeSource time) {
    return new Waiter(time, true);
  }

  /** Starts a stopwatch; the result returns the time since the start. */
  public Supplier<Duration> stopwatch() {
    long start = time.nanoTime().getAsLong();
    return () -> Duration.ofNanos(time.nanoTime().getAsLong() - start);
  }

  /**
   * Polls until a condition holds. The first poll is made at once, the last one at the deadline.
   *
   * <p>Polls may fail without ending the wait, as {@link WaitOptions#tolerates} describes.
   *
   * @param what what is waited for, for the message if the wait is interrupted: {@code for task 42
   *     of vps-1}, {@code until www.example.com. resolves}
   * @param poll reads the current value
   * @param done whether a value meets the condition; called once for each successful poll, also to
   *     observe the values; its exceptions end the wait
   * @param options deadline, interval and tolerance; with a deadline of zero, there is one poll
   * @return the last value, and whether it meets the condition
   * @throws OvhException the last failure of a poll, if it is not tolerated, or if no poll
   *     succeeded before the deadline
   * @throws TransportException if the thread is interrupted; its interrupt flag stays set
   */
  public <T> WaitResult<T> until(
      String what, Supplier<? extends T> poll, Predicate<? super T> done, WaitOptions options) {
    return new Polling<T>(what, poll, done, options).run(null);
  }

  /**
   * Polls until a condition holds, beginning with a value that is already known: the first poll is
   * made after one interval.
   *
   * @param first the known value; if it meets the condition, there is no poll
   * @see #until(String, Supplier, Predicate, WaitOptions)
   */
  public <T> WaitResult<T> until(
      String what,
      T first,
      Supplier<? extends T> poll,
      Predicate<? super T> done,
      WaitOptions options) {
    return new Polling<T>(what, poll, done, options).run(first);
  }

  private final class Polling<T> {
    private final String what;
    private final Supplier<? extends T> poll;
    private final Predicate<? super T> done;
    private final WaitOptions options;
    private final long begin = time.nanoTime().getAsLong();

    Polling(
        String what, Supplier<? extends T> poll, Predicate<? super T> done, WaitOptions options) {
      this.what = what;
      this.poll = poll;
      this.done = done;
      this.options = options;
    }

    WaitResult<T> run(@Nullable T first) {
      @Nullable T value = first;
      if (first != null && (isImmediate || done.test(first))) {
        return new WaitResult<>(first, true, Duration.ZERO, null);
      }
      @Nullable OvhException failure = null;
      boolean isPolled = first != null;
      while (true) {
        if (isPolled) {
          Duration left = options.deadline().minus(waited());
          if (left.isNegative() || left.isZero()) {
            return atDeadline(value, failure);
          }
          sleep(left.compareTo(options.interval()) < 0 ? left : options.interval());
        }
        isPolled = true;
        try {
          value = poll.get();
          failure = null;
        } catch (OvhException e) {
          if (isImmediate || !options.tolerates(e, waited())) {
            throw e;
          }
          failure = e;
          continue;
        }
        if (isImmediate || done.test(value)) {
          return new WaitResult<>(value, true, waited(), null);
        }
      }
    }

    private WaitResult<T> atDeadline(@Nullable T value, @Nullable OvhException failure) {
      if (value == null) {
        throw Objects.requireNonNull(failure, "without a value, the last poll has failed");
      }
      return new WaitResult<>(value, false, waited(), failure);
    }

    private void sleep(Duration pause) {
      try {
        time.sleeper().sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw TransportException.interrupted("The wait " + what + " was interrupted", e);
      }
    }

    private Duration waited() {
      return Duration.ofNanos(time.nanoTime().getAsLong() - begin);
    }
  }

  /**
   * Reads a value that OVHcloud may not have registered yet: polls while reads fail, within {@link
   * WaitOptions#notFoundGracePeriod} and before the deadline, with the tolerance of {@link
   * #until(String, Supplier, Predicate, WaitOptions)}.
   *
   * @param what what is waited for, for the message if the wait is interrupted: {@code for task 42}
   * @param poll reads the value
   * @param options deadline, interval and tolerance
   * @return the value
   * @throws dev.ovhdo.client.error.NotFoundException if the value does not exist
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; the flag stays
   *     set
   */
  public <T> T find(String what, Supplier<T> poll, WaitOptions options) {
    Duration limit = options.deadline();
    if (options.notFoundGracePeriod().compareTo(limit) < 0) {
      limit = options.notFoundGracePeriod();
    }
    return until(what, poll, any -> true, options.withDeadline(limit)).value();
  }

  /**
   * Polls a condition until it holds, without tolerance for failures.
   *
   * @param what the condition, as a clause for the message if the wait is interrupted: {@code
   *     www.example.com. resolves}
   * @param poll polls the condition; an exception ends the wait
   * @param deadline how long to wait at most; zero polls once
   * @param interval the time between two polls
   * @return the result of the last poll; empty if the condition did not hold at the deadline
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; the flag stays
   *     set
   */
  public <T> Optional<T> until(
      String what, Supplier<Optional<T>> poll, Duration deadline, Duration interval) {
    if (isImmediate) {
      return poll.get();
    }
    AtomicReference<Optional<T>> last = new AtomicReference<>(Optional.empty());
    until(
        "until " + what,
        () -> last,
        // Not in the poll: its failures may be tolerated.
        unused -> {
          last.set(poll.get());
          return last.get().isPresent();
        },
        new WaitOptions(deadline, interval, Duration.ZERO));
    return last.get();
  }
}
