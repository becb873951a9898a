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
 * The server's clock, asked when it is first needed and then carried on by the monotonic clock.
 * However many threads want to know at once, one asks and the others wait for its answer.
 */
public final class ServerClock {
  private final TimeSource time;
  private final Function<ServerClock, Instant> ask;
  private final AtomicReference<@Nullable CompletableFuture<ClockReading>> latest =
      new AtomicReference<>();

  /**
   * A clock that has not been asked yet.
   *
   * @param time the local clocks
   * @param ask makes the call to {@code /auth/time}; given this clock
   */
  ServerClock(TimeSource time, Function<ServerClock, Instant> ask) {
    this.time = time;
    this.ask = ask;
  }

  /**
   * Returns the server's time; asks if it never was asked.
   *
   * @throws InterruptedException when the thread is interrupted while another one asks
   */
  public Instant now() throws InterruptedException {
    return reading().at(time.nanoTime().getAsLong());
  }

  /** Returns by how much the local clock is ahead of the server's; empty where never asked. */
  Optional<Duration> localClockAhead() {
    CompletableFuture<ClockReading> known = latest.get();
    if (known == null || !isAnswered(known)) {
      return Optional.empty();
    }
    Instant server = known.join().at(time.nanoTime().getAsLong());
    return Optional.of(Duration.between(server, time.now()));
  }

  /** Returns the last reading; asks if there is none. */
  ClockReading reading() throws InterruptedException {
    return readingOtherThan(null);
  }

  /** Returns a reading taken after this one, by asking unless another thread already has. */
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
          // The thread that asked was interrupted, which is no concern of this one: ask instead.
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
