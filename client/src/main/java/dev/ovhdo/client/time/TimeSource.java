package dev.ovhdo.client.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The clocks of the client: a wall clock, which can be changed by the user or by NTP, a monotonic
 * clock, and a sleep function. Immutable; as thread-safe as its components.
 *
 * @param wall the local wall clock
 * @param nanoTime the monotonic clock, in nanoseconds since an arbitrary time
 * @param sleeper the sleep function
 */
public record TimeSource(InstantSource wall, LongSupplier nanoTime, Sleeper sleeper) {
  private static final TimeSource SYSTEM =
      new TimeSource(
          InstantSource.system(),
          System::nanoTime,
          duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000));

  /** Checks the components. */
  public TimeSource {
    Objects.requireNonNull(wall, "wall");
    Objects.requireNonNull(nanoTime, "nanoTime");
    Objects.requireNonNull(sleeper, "sleeper");
  }

  /** Returns the clocks of this machine. */
  public static TimeSource system() {
    return SYSTEM;
  }

  /** Returns the time of the local wall clock. */
  public Instant now() {
    return wall.instant();
  }
}
