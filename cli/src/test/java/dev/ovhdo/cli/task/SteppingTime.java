package dev.ovhdo.cli.task;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that advances only by sleeping; a sandbox shares it, so that no test waits. */
public final class SteppingTime {
  /** The moment at which the clock starts. */
  public static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;
  private int interruptAfter = Integer.MAX_VALUE;

  /** Returns the wall clock, for a sandbox. */
  public synchronized InstantSource clock() {
    return this::now;
  }

  /** Returns both clocks and the sleep, for the program. */
  public TimeSource source() {
    return new TimeSource(this::now, this::nanos, this::sleep);
  }

  /** Interrupts the sleep after that many. */
  public SteppingTime interruptAfter(int sleeps) {
    interruptAfter = sleeps;
    return this;
  }

  /** Returns how long each sleep was. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  private synchronized Instant now() {
    return now;
  }

  private synchronized long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  private synchronized void sleep(Duration pause) throws InterruptedException {
    if (pauses.size() == interruptAfter) {
      throw new InterruptedException();
    }
    pauses.add(pause);
    now = now.plus(pause);
  }
}
