package dev.ovhdo.sandbox.state;

/** How far a task is, whatever its family calls that. */
public enum Stage {
  /** Nothing has been done yet. */
  WAITING,
  /** It is being done, or stands still half-way. */
  WORKING,
  /** It came out well. */
  DONE,
  /** It came to nothing. */
  FAILED;

  /** Whether nothing will happen any more. */
  public boolean isOver() {
    return this == DONE || this == FAILED;
  }
}
