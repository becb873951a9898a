package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is being done to a VPS. How far it has come follows from the moment at which one
 * looks: it waits for a tenth of its time, works for the rest, and comes to rest in its end state;
 * every other end than {@link TaskState#DONE} and {@link TaskState#TODO} is reached at 60 %.
 *
 * @param vps the service name
 * @param date when it was asked for
 * @param duration how long it takes
 * @param end the state in which it comes to rest; {@link TaskState#DOING} for a task without end
 */
public record VpsTask(
    long id, String vps, TaskType type, Instant date, Duration duration, TaskState end) {

  private static final int STUCK_AT = 60;

  /** The percentage at that moment. */
  public int progress(Instant now) {
    Duration waiting = duration.dividedBy(10);
    Duration working = duration.minus(waiting);
    Duration worked = Duration.between(date, now).minus(waiting);
    if (end == TaskState.TODO || worked.isNegative()) {
      return 0;
    }
    int limit = end == TaskState.DONE ? 100 : STUCK_AT;
    if (worked.compareTo(working) >= 0) {
      return limit;
    }
    return (int) Math.min(limit, worked.toNanos() * 100 / working.toNanos());
  }

  /** The state at that moment. */
  public TaskState state(Instant now) {
    if (Duration.between(date, now).compareTo(duration.dividedBy(10)) < 0) {
      return TaskState.TODO;
    }
    boolean atRest = progress(now) >= (end == TaskState.DONE ? 100 : STUCK_AT);
    return end == TaskState.TODO || atRest ? end : TaskState.DOING;
  }
}
