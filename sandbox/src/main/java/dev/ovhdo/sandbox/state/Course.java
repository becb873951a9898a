package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * How a task goes. How far it has come follows from the moment at which one looks: it waits for a
 * tenth of its time, works for the rest, and comes to rest in its end state. An end state other
 * than one that is done is reached at 60 %; one that is waiting is never left.
 *
 * @param start when it was asked for
 * @param duration how long it takes
 * @param waiting what its family calls a task that has not begun
 * @param working what its family calls a task that is being done
 * @param end the state in which it comes to rest; one that is not over is a task without end
 */
public record Course<S extends TaskWord>(
    Instant start, Duration duration, S waiting, S working, S end) {

  private static final int STUCK_AT = 60;

  /** The percentage at that moment. */
  public int progress(Instant now) {
    Duration before = duration.dividedBy(10);
    Duration all = duration.minus(before);
    Duration worked = Duration.between(start, now).minus(before);
    if (end.stage() == Stage.WAITING || worked.isNegative()) {
      return 0;
    }
    if (worked.compareTo(all) >= 0) {
      return limit();
    }
    return (int) Math.min(limit(), worked.toNanos() * 100 / all.toNanos());
  }

  private int limit() {
    return end.stage() == Stage.DONE ? 100 : STUCK_AT;
  }

  /** The state at that moment. */
  public S state(Instant now) {
    if (Duration.between(start, now).compareTo(duration.dividedBy(10)) < 0) {
      return waiting;
    }
    return end.stage() == Stage.WAITING || progress(now) >= limit() ? end : working;
  }

  /** The start of one that begins to work at that moment. */
  public Instant startOfWorkAt(Instant now) {
    return now.minus(duration.dividedBy(10));
  }

  /**
   * One that comes to rest at that moment, in another end state.
   *
   * @param other one that is over without being done
   */
  public Course<S> endedAt(Instant now, S other) {
    // The longest whose waiting and 60 % of its work are behind it; tens leave no fractions.
    long elapsed = Math.max(0, Duration.between(start, now).toNanos());
    long whole = elapsed * 100 / (10 + 9 * STUCK_AT / 10);
    return new Course<>(start, Duration.ofNanos(whole - whole % 10), waiting, working, other);
  }

  /** When it comes to rest. */
  public Instant rest() {
    Duration before = duration.dividedBy(10);
    return start.plus(before).plus(duration.minus(before).multipliedBy(limit()).dividedBy(100));
  }
}
