package dev.ovhdo.sandbox.state;

import java.util.List;

/** The status of a task, as the API spells it. Each API family uses a part of these words. */
public enum TaskStatus implements ApiEnum {
  BLOCKED(Phase.WORKING),
  CANCELLED(Phase.FAILED),
  CUSTOMER_ERROR(Phase.FAILED),
  DOING(Phase.WORKING),
  DONE(Phase.DONE),
  ERROR(Phase.FAILED),
  INIT(Phase.WAITING),
  OVH_ERROR(Phase.FAILED),
  PAUSED(Phase.WORKING),
  PROBLEM(Phase.WORKING),
  TODO(Phase.WAITING),
  WAITING_ACK(Phase.WORKING);

  /** The words of {@code vps.TaskStateEnum}. */
  public static final List<TaskStatus> OF_VPS =
      List.of(BLOCKED, CANCELLED, DOING, DONE, ERROR, PAUSED, TODO, WAITING_ACK);

  /** The words of {@code dedicated.TaskStatusEnum}. */
  public static final List<TaskStatus> OF_SERVER =
      List.of(CANCELLED, CUSTOMER_ERROR, DOING, DONE, INIT, OVH_ERROR, TODO);

  /** The words of {@code domain.TaskStatusEnum}. */
  public static final List<TaskStatus> OF_ZONE =
      List.of(CANCELLED, DOING, DONE, ERROR, PROBLEM, TODO);

  /** The meaning of a word, the same in all families. */
  public enum Phase {
    /** The task has not started. */
    WAITING,
    /** The task has started and has not ended; it may be paused or blocked. */
    WORKING,
    /** The task ended with success. */
    DONE,
    /** The task ended with an error or was cancelled. */
    FAILED
  }

  private final Phase phase;

  TaskStatus(Phase phase) {
    this.phase = phase;
  }

  /** Returns the phase of a task with this status. */
  public Phase phase() {
    return phase;
  }

  /** Returns whether the task has ended. */
  public boolean isOver() {
    return phase == Phase.DONE || phase == Phase.FAILED;
  }
}
