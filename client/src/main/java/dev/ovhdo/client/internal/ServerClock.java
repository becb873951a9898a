package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the server. It is read when it is first needed, and then continued with the
 * monotonic clock. If several threads need it at the same time, one thread reads it and the others
 * wait for the result.
 */
public final class ServerClock {
  private final TimeSource time;
  private final Function<ServerClock, Instant> ask;
  private final AtomicReference<@Nullable CompletableFuture<ClockReading>> latest =
      new AtomicReference<>();

  /**
   * Creates a clock that was not read yet.
   *
   * @param time the local clocks
   * @param ask calls {@code /auth/time}; receives this clock
   */
  ServerClock(TimeSource time, Function<ServerClock, Instant> ask) {
    this.time = time;
    this.ask = ask;
  }

  /**
   * Returns the server's time; reads the clock if it was not read yet.
   *
   * @throws InterruptedException if the thread is interrupted while another thread reads the clock
   */
  public Instant now() throws InterruptedException {
    return reading().at(time.nanoTime().getAsLong());
  }

  /**
   * Returns how far the local clock is ahead of the server's clock; empty if the clock was not read
   * yet.
   */
  Optional<Duration> localClockAhead() {
    CompletableFuture<ClockReading> known = latest.get();
    if (known == null || !isAnswered(known)) {
      return Optional.empty();
    }
    Instant server = known.join().at(time.nanoTime().getAsLong());
    return Optional.of(Duration.between(server, time.now()));
  }

  /** Returns the last reading; reads the clock if there is none. */
  ClockReading reading() throws InterruptedException {
    return readingOtherThan(null);
  }

  /**
   * Returns a reading that is newer than another; reads the clock unless another thread already
   * did.
   */
  ClockReading readingAfter(ClockReading stale) throws InterruptedException {
    return readingOtherThan(stale);
  }

  private ClockReading readingOtherThan(@Nullable ClockReading stale) throws InterruptedException {
    while (true) {
      CompletableFuture<ClockReading> known = latest.get();
      if (known == null || (isAnswered(known) && known.join().equals(stale))) {
        CompletableFuture<ClockReading> mine = new CompletableFuture<>();
        if (latest.compareAndSet(known, mine)) {
          return ask(mine, known);
        }
      } else {
        try {
          return known.get();
        } catch (CancellationException e) {
          // The thread that read the clock was interrupted, so this thread reads it.
          latest.compareAndSet(known, null);
        } catch (ExecutionException e) {
          throw e.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(e.getCause());
        }
      }
    }
  }

  private ClockReading ask(
      CompletableFuture<ClockReading> mine, @Nullable CompletableFuture<ClockReading> before) {
    try {
      ClockReading reading = new ClockReading(ask.apply(this), time.nanoTime().getAsLong());
      mine.complete(reading);
      return reading;
    } catch (RuntimeException e) {
      latest.compareAndSet(mine, before);
      if (Thread.currentThread().isInterrupted()) {
        mine.cancel(false);
      } else {
        mine.completeExceptionally(e);
      }
      throw e;
    }
  }

  private static boolean isAnswered(CompletableFuture<ClockReading> reading) {
    return reading.isDone() && !reading.isCompletedExceptionally();
  }
}
