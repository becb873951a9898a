package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/** The status of a task of a zone; {@code domain.TaskStatusEnum}. */
public enum ZoneTaskState implements TaskStatus {
  CANCELLED("cancelled", TaskPhase.FAILED),
  DOING("doing", TaskPhase.WORKING),
  DONE("done", TaskPhase.DONE),
  ERROR("error", TaskPhase.FAILED),
  PROBLEM("problem", TaskPhase.WORKING),
  TODO("todo", TaskPhase.WAITING);

  private final String text;
  private final TaskPhase stage;

  ZoneTaskState(String text, TaskPhase stage) {
    this.text = text;
    this.stage = stage;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public TaskPhase phase() {
    return stage;
  }

  /** Returns the timeline of a task that ends as done. */
  public static TaskTimeline<ZoneTaskState> course(Instant start, Duration duration) {
    return course(start, duration, DONE);
  }

  public static TaskTimeline<ZoneTaskState> course(
      Instant start, Duration duration, ZoneTaskState end) {
    return new TaskTimeline<>(start, duration, TODO, DOING, end);
  }
}
