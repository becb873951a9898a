package dev.ovhdo.client.task;

/** The phase of a task, which summarises the many task states of the API. */
public enum TaskPhase {
  /** Queued or running; the task continues without user action. */
  RUNNING,
  /**
   * Waiting for an action of the user or of OVHcloud: {@code blocked}, {@code paused}, {@code
   * waitingAck}. The task may still succeed.
   */
  STALLED,
  /** Ended successfully. */
  DONE,
  /** Ended with an error, or cancelled. */
  FAILED
}
