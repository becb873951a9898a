package dev.ovhdo.sandbox.state;

import java.time.Duration;
import java.time.Instant;

/** The status of a task of a zone; {@code domain.TaskStatusEnum}. */
public enum ZoneTaskState implements TaskWord {
  CANCELLED("cancelled", Stage.FAILED),
  DOING("doing", Stage.WORKING),
  DONE("done", Stage.DONE),
  ERROR("error", Stage.FAILED),
  PROBLEM("problem", Stage.WORKING),
  TODO("todo", Stage.WAITING);

  private final String text;
  private final Stage stage;

  ZoneTaskState(String text, Stage stage) {
    this.text = text;
    this.stage = stage;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Stage stage() {
    return stage;
  }

  /** Returns the timeline of a task that ends as done. */
  public static Course<ZoneTaskState> course(Instant start, Duration duration) {
    return course(start, duration, DONE);
  }

  public static Course<ZoneTaskState> course(Instant start, Duration duration, ZoneTaskState end) {
    return new Course<>(start, duration, TODO, DOING, end);
  }
}
