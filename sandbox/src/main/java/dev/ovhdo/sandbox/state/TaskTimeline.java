package dev.ovhdo.sandbox.state;

import dev.ovhdo.sandbox.state.TaskStatus.Phase;
import java.time.Duration;
import java.time.Instant;

/**
 * The progress of a task over time. Status and percentage are functions of the time: the task waits
 * for a tenth of its duration, works for the rest and then has its end status. A task that does not
 * end as done stops at 60 %. A task whose end status means waiting stays at 0 %.
 *
 * @param start when the task was requested
 * @param duration from the start to the end of a task that ends as done
 * @param end the last status; a status that is not final means a task that never ends
 */
public record TaskTimeline(Instant start, Duration duration, TaskStatus end) {

  private static final int STUCK_AT = 60;

  /** Returns the percentage at a moment. */
  public int percent(Instant now) {
    Duration worked = Duration.between(start, now).minus(waiting());
    if (end.phase() == Phase.WAITING || worked.isNegative()) {
      return 0;
    }
    if (worked.compareTo(working()) >= 0) {
      return limit();
    }
    return (int) Math.min(limit(), worked.toNanos() * 100 / working().toNanos());
  }

  private Duration waiting() {
    return duration.dividedBy(10);
  }

  private Duration working() {
    return duration.minus(waiting());
  }

  private int limit() {
    return end.phase() == Phase.DONE ? 100 : STUCK_AT;
  }

  /** Returns the status at a moment. */
  public TaskStatus status(Instant now) {
    if (Duration.between(start, now).compareTo(waiting()) < 0) {
      return TaskStatus.TODO;
    }
    return end.phase() == Phase.WAITING || percent(now) >= limit() ? end : TaskStatus.DOING;
  }

  /** Returns the moment from which the task has its end status. */
  public Instant endsAt() {
    return start.plus(waiting()).plus(working().multipliedBy(limit()).dividedBy(100));
  }

  /** Returns a copy that begins to work at a moment. */
  public TaskTimeline withWorkFrom(Instant now) {
    return new TaskTimeline(now.minus(waiting()), duration, end);
  }

  /**
   * Returns a copy that ends at a moment with another status.
   *
   * @param other a status of a task that failed or was cancelled
   */
  public TaskTimeline withEnd(Instant now, TaskStatus other) {
    // The longest duration with its waiting and 60 % of its work before now. A multiple of ten
    // nanoseconds avoids rounding.
    long elapsed = Math.max(0, Duration.between(start, now).toNanos());
    long whole = elapsed * 100 / (10 + 9 * STUCK_AT / 10);
    return new TaskTimeline(start, Duration.ofNanos(whole - whole % 10), other);
  }
}
