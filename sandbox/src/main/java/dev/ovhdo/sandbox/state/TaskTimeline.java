package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * The progress of a task over time. Status and percentage are functions of the time: the task waits
 * for a tenth of its duration, works for the rest and then has its end status. A task that does not
 * end as done stops at 60 %. A task whose end status is a waiting one stays at 0 %.
 *
 * @param start when the task was requested
 * @param duration from the start to the end of a task that ends as done
 * @param waiting the status before the task begins
 * @param working the status while the task runs
 * @param end the last status; a status that is not final means a task that never ends
 */
public record TaskTimeline<S extends TaskStatus>(
    Instant start, Duration duration, S waiting, S working, S end) {

  private static final int STUCK_AT = 60;

  /** Returns the percentage at a moment. */
  public int progress(Instant now) {
    Duration before = duration.dividedBy(10);
    Duration all = duration.minus(before);
    Duration worked = Duration.between(start, now).minus(before);
    if (end.phase() == TaskPhase.WAITING || worked.isNegative()) {
      return 0;
    }
    if (worked.compareTo(all) >= 0) {
      return limit();
    }
    return (int) Math.min(limit(), worked.toNanos() * 100 / all.toNanos());
  }

  private int limit() {
    return end.phase() == TaskPhase.DONE ? 100 : STUCK_AT;
  }

  /** Returns the status at a moment. */
  public S status(Instant now) {
    if (Duration.between(start, now).compareTo(duration.dividedBy(10)) < 0) {
      return waiting;
    }
    return end.phase() == TaskPhase.WAITING || progress(now) >= limit() ? end : working;
  }

  /** Returns the start of a timeline that begins to work at a moment. */
  public Instant startOfWorkAt(Instant now) {
    return now.minus(duration.dividedBy(10));
  }

  /**
   * Returns a copy that ends at a moment with another status.
   *
   * @param other a status of a task that failed or was cancelled
   */
  public TaskTimeline<S> endedAt(Instant now, S other) {
    // The longest duration with its waiting and 60 % of its work before now. A multiple of ten
    // nanoseconds avoids rounding.
    long elapsed = Math.max(0, Duration.between(start, now).toNanos());
    long whole = elapsed * 100 / (10 + 9 * STUCK_AT / 10);
    return new TaskTimeline<>(start, Duration.ofNanos(whole - whole % 10), waiting, working, other);
  }

  /** Returns the moment from which the task has its end status. */
  public Instant endsAt() {
    Duration before = duration.dividedBy(10);
    return start.plus(before).plus(duration.minus(before).multipliedBy(limit()).dividedBy(100));
  }
}
