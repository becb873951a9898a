package dev.ovhdo.api.task;

/** Phases to which the task states of the API are mapped. */
public enum TaskPhase {
  /** Queued or running. */
  RUNNING,
  /**
   * Waiting for an action of a person: {@code blocked}, {@code paused}, {@code waitingAck}, {@code
   * problem}. The task may still succeed.
   */
  STALLED,
  /** Finished successfully. */
  DONE,
  /** Failed or cancelled. */
  FAILED
}
