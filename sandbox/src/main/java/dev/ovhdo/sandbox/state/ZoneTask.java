package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/**
 * A task of a zone.
 *
 * @param date when it was asked for
 * @param start when its course began: anew if it was relaunched, earlier if it was accelerated
 * @param duration how long it takes
 * @param end the state in which it comes to rest; {@link ZoneTaskState#DOING} for a task without
 *     end
 */
public record ZoneTask(
    long id,
    String zone,
    ZoneTaskFunction function,
    Instant date,
    Instant start,
    Duration duration,
    ZoneTaskState end) {

  private TaskTimeline<ZoneTaskState> course() {
    return ZoneTaskState.course(start, duration, end);
  }

  /** The state at that moment. */
  public ZoneTaskState status(Instant now) {
    return course().status(now);
  }

  /** When it was due: not before it was asked for. */
  public Instant due() {
    return start.isBefore(date) ? date : start;
  }

  /** When it comes to rest. */
  public Instant endsAt() {
    return course().endsAt();
  }

  /** Without the rest of its waiting. */
  public ZoneTask accelerated(Instant now) {
    return new ZoneTask(id, zone, function, date, course().startOfWorkAt(now), duration, end);
  }

  /** Over at once, as one that had not begun yet. */
  public ZoneTask cancelled(Instant now) {
    return new ZoneTask(
        id, zone, function, date, now, Duration.ofNanos(1), ZoneTaskState.CANCELLED);
  }

  /** Once more from the beginning, and well this time. */
  public ZoneTask relaunched(Instant now) {
    return new ZoneTask(id, zone, function, date, now, duration, ZoneTaskState.DONE);
  }
}
