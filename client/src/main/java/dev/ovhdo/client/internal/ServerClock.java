package dev.ovhdo.client.internal;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the server. It is read when it is first needed, and then continued with the
 * monotonic clock. For signatures, whose time the server checks, the difference that an earlier
 * process has kept in a file is enough. If several threads need it at the same time, one thread
 * reads it and the others wait for the result.
 */
public final class ServerClock {
  private final TimeSource time;
  private final @Nullable ClockFile file;
  private final Function<ServerClock, Instant> reader;
  private final SingleFlight<Reading> readings = new SingleFlight<>();

  /**
   * Creates a clock that was not read yet.
   *
   * @param time the local clocks
   * @param file keeps the difference of the clocks for the next process; null for none
   * @param reader calls {@code /auth/time}; receives this clock
   */
  ServerClock(TimeSource time, @Nullable ClockFile file, Function<ServerClock, Instant> reader) {
    this.time = time;
    this.file = file;
    this.reader = reader;
  }

  /**
   * Returns the server's time; reads the clock if this process has not read it yet.
   *
   * @throws InterruptedException if the thread is interrupted while another thread reads the clock
   */
  public Instant now() throws InterruptedException {
    return readings.get(reading -> !reading.kept(), this::read).at(time.nanoTime().getAsLong());
  }

  /**
   * Returns how far the local clock is ahead of the server's clock; empty if the clock was not read
   * yet.
   */
  Optional<Duration> localClockAhead() {
    Reading known = readings.latest();
    if (known == null) {
      return Optional.empty();
    }
    Instant server = known.at(time.nanoTime().getAsLong());
    return Optional.of(Duration.between(server, time.now()));
  }

  /** Returns the last reading, of this or an earlier process; reads the clock if there is none. */
  Reading reading() throws InterruptedException {
    return readings.get(reading -> true, this::keptOrRead);
  }

  /**
   * Returns a reading that is newer than another; reads the clock unless another thread already
   * did.
   */
  Reading readingAfter(Reading stale) throws InterruptedException {
    return readings.get(reading -> !reading.equals(stale), this::read);
  }

  private Reading keptOrRead() {
    Instant kept = file == null ? null : file.serverTime(time.now());
    return kept == null ? read() : new Reading(kept, time.nanoTime().getAsLong(), true);
  }

  private Reading read() {
    Reading reading = new Reading(reader.apply(this), time.nanoTime().getAsLong(), false);
    if (file != null) {
      file.keep(reading.serverTime(), time.now());
    }
    return reading;
  }

  /**
   * The time of the server's clock at one value of the local monotonic clock, which cannot be set.
   *
   * @param serverTime the server's time, in whole seconds
   * @param nanoTime the value of the monotonic clock, in nanoseconds
   * @param kept whether an earlier process has read the clock
   */
  record Reading(Instant serverTime, long nanoTime, boolean kept) {

    /** Returns the server's time at another value of the monotonic clock. */
    Instant at(long moment) {
      return serverTime.plusNanos(moment - nanoTime);
    }

    /**
     * Returns whether the readings differ by more than rounding, which is one second. They do after
     * a suspend of the machine, because the monotonic clock may stop during it.
     */
    boolean differsFrom(Reading other) {
      Duration difference = Duration.between(other.at(nanoTime), serverTime).abs();
      return difference.compareTo(Duration.ofSeconds(2)) >= 0;
    }
  }
}
