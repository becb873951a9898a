package dev.ovhdo.sandbox.state;

/** The phase of a task, common to the status words of all families. */
public enum TaskPhase {
  /** The task has not begun. */
  WAITING,
  /** The task has begun and has not ended; it may be paused or blocked. */
  WORKING,
  /** The task ended with success. */
  DONE,
  /** The task ended with an error or was cancelled. */
  FAILED;

  /** Whether the task has ended. */
  public boolean isOver() {
    return this == DONE || this == FAILED;
  }
}
