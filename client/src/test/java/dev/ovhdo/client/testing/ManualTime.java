package dev.ovhdo.client.testing;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Clocks that change only when a test advances them; a sleep advances them and is recorded. */
public final class ManualTime {
  private final AtomicReference<Instant> wall;
  private final AtomicLong nanos = new AtomicLong(-1_000_000_000_000L);
  private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

  public ManualTime(Instant wall) {
    this.wall = new AtomicReference<>(wall);
  }

  public TimeSource source() {
    return new TimeSource(wall::get, nanos::get, this::sleep);
  }

  /** Advances both clocks. */
  public void advance(Duration time) {
    wall.updateAndGet(now -> now.plus(time));
    nanos.addAndGet(time.toNanos());
  }

  /** Sets the wall clock only, as a user or NTP does. */
  public void setWall(Instant now) {
    wall.set(now);
  }

  public List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  private void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("sleep interrupted");
    }
    sleeps.add(time);
    advance(time);
  }
}
