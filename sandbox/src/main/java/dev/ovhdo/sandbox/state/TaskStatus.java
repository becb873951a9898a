package dev.ovhdo.sandbox.state;

/** The status of a task, in the words of an API family. */
public interface TaskStatus extends ApiEnum {
  TaskPhase phase();

  /** Whether the task has ended. */
  default boolean isOver() {
    return phase().isOver();
  }
}
