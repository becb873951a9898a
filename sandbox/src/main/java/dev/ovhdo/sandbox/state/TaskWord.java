package dev.ovhdo.sandbox.state;

/** A state of the tasks of one family, in that family's words. */
public interface TaskWord extends Wire {
  Stage stage();

  /** Whether nothing will happen any more. */
  default boolean isOver() {
    return stage().isOver();
  }
}
