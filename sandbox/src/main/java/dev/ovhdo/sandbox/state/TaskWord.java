package dev.ovhdo.sandbox.state;

/** The status of a task, in the words of an API family. */
public interface TaskWord extends Wire {
  Stage stage();

  /** Whether the task has ended. */
  default boolean isOver() {
    return stage().isOver();
  }
}
