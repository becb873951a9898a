package dev.ovhdo.sandbox;

/** A saved state of a sandbox: {@link Sandbox#snapshot()}. */
public final class Snapshot {
  private final Runnable restore;

  Snapshot(Runnable restore) {
    this.restore = restore;
  }

  /**
   * Restores the saved state: account, tasks, machines, faults and time. A snapshot can be restored
   * any number of times. Tasks continue from their saved progress.
   */
  public void restore() {
    restore.run();
  }
}
