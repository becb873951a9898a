package dev.ovhdo.client.task;

/** What the many task states of the API come down to. */
public enum TaskPhase {
  /** Queued or running; it will move by itself. */
  RUNNING,
  /**
   * Waiting for somebody: {@code blocked}, {@code paused}, {@code waitingAck}. It may still end
   * well.
   */
  STALLED,
  /** Ended well. */
  DONE,
  /** Ended badly: an error, or cancelled. */
  FAILED
}
