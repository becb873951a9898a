package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is being done to a VPS.
 *
 * @param vps the service name
 * @param date when it was asked for
 * @param duration how long it takes
 * @param end the state in which it comes to rest; {@link TaskState#DOING} for a task without end
 */
public record VpsTask(
    long id, String vps, TaskType type, Instant date, Duration duration, TaskState end) {

  private TaskTimeline<TaskState> course() {
    return new TaskTimeline<>(date, duration, TaskState.TODO, TaskState.DOING, end);
  }

  /** The percentage at that moment. */
  public int progress(Instant now) {
    return course().progress(now);
  }

  /** The state at that moment. */
  public TaskState status(Instant now) {
    return course().status(now);
  }
}
