package dev.ovhdo.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The time of the account: the time of another clock and an offset, which {@link #advance}
 * increases. The clock can be stopped. Signatures use the other clock, because clients compare
 * their own time with the time of the server once, and not again after each advance. Thread-safe.
 */
final class SandboxClock implements InstantSource {
  private final InstantSource base;
  private Duration offset = Duration.ZERO;
  private @Nullable Instant stoppedAt;

  SandboxClock(InstantSource base) {
    this.base = base;
  }

  @Override
  public synchronized Instant instant() {
    Instant stopped = stoppedAt;
    return stopped == null ? base.instant().plus(offset) : stopped;
  }

  /** Returns the time that {@code /auth/time} shows. */
  Instant serverTime() {
    return base.instant();
  }

  synchronized void advance(Duration duration) {
    offset = offset.plus(duration);
    Instant stopped = stoppedAt;
    if (stopped != null) {
      stoppedAt = stopped.plus(duration);
    }
  }

  /** Advances to a moment; a moment of the past has no effect. */
  synchronized void advanceTo(Instant moment) {
    Duration missing = Duration.between(instant(), moment);
    if (!missing.isNegative()) {
      advance(missing);
    }
  }

  synchronized boolean isStopped() {
    return stoppedAt != null;
  }

  /** Stops the clock, or lets it continue from the moment at which it was stopped. */
  synchronized void setStopped(boolean stopped) {
    Instant since = stoppedAt;
    if (stopped) {
      stoppedAt = instant();
    } else if (since != null) {
      offset = Duration.between(base.instant(), since);
      stoppedAt = null;
    }
  }

  /** Saves the offset; the returned action restores it. */
  synchronized Runnable save() {
    Duration savedOffset = offset;
    Instant savedStop = stoppedAt;
    return () -> restore(savedOffset, savedStop);
  }

  private synchronized void restore(Duration savedOffset, @Nullable Instant savedStop) {
    offset = savedOffset;
    stoppedAt = savedStop;
  }
}
