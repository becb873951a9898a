package dev.ovhdo.junit;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that a sandbox and its client share. The clock begins with the time of this machine,
 * continues with it, and advances at once when the client sleeps. Thread-safe.
 */
final class SandboxTime implements InstantSource {
  private Duration slept = Duration.ZERO;

  @Override
  public synchronized Instant instant() {
    return Instant.now().plus(slept);
  }

  private synchronized long nanoTime() {
    return System.nanoTime() + slept.toNanos();
  }

  private synchronized void sleep(Duration pause) {
    slept = slept.plus(pause);
  }

  /** Returns both clocks and the sleep, for a client. */
  TimeSource source() {
    return new TimeSource(this, this::nanoTime, this::sleep);
  }
}
