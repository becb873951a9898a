package dev.ovhdo.client.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The time as the client sees it: a wall clock that people may set, a monotonic one that nobody
 * can, and a way to wait. Immutable; as thread-safe as its parts.
 *
 * @param wall the local clock
 * @param nanoTime the monotonic clock, in nanoseconds from an arbitrary start
 * @param sleeper how to wait
 */
public record TimeSource(InstantSource wall, LongSupplier nanoTime, Sleeper sleeper) {
  private static final TimeSource SYSTEM =
      new TimeSource(
          InstantSource.system(),
          System::nanoTime,
          duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000));

  /** Checks the parts. */
  public TimeSource {
    Objects.requireNonNull(wall, "wall");
    Objects.requireNonNull(nanoTime, "nanoTime");
    Objects.requireNonNull(sleeper, "sleeper");
  }

  /** Returns the clocks of this machine. */
  public static TimeSource system() {
    return SYSTEM;
  }

  /** Returns what the local clock shows. */
  public Instant now() {
    return wall.instant();
  }
}
