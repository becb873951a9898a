package dev.ovhdo.fleet.model;

import java.time.Duration;
import java.util.Objects;

/**
 * The times of a worker. Immutable.
 *
 * @param interval how often the running tasks are read, and new targets start
 * @param heartbeat how often a worker reports that it is alive
 * @param settlement how long OVHcloud may take to list a task that it has accepted; a request whose
 *     task does not appear in this time was not carried out
 * @param retryPeriod how long a target is tried again after failures that pass
 * @param taskTimeout how long a task may run
 */
public record Timing(
    Duration interval,
    Duration heartbeat,
    Duration settlement,
    Duration retryPeriod,
    Duration taskTimeout) {
  /** A worker that misses this number of heartbeats loses its targets to other workers. */
  public static final int MISSED_HEARTBEATS = 4;

  /** The clock of a worker may differ from the clock of the database by this. */
  public static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(2);

  /**
   * db-scheduler looks for dead workers at every second heartbeat, so that another worker takes
   * over after 36 s at most.
   */
  private static final Timing STANDARD =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(6),
          Duration.ofMinutes(2),
          Duration.ofMinutes(15),
          Duration.ofHours(2));

  /** Checks the components. */
  public Timing {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(heartbeat, "heartbeat");
    Objects.requireNonNull(settlement, "settlement");
    Objects.requireNonNull(retryPeriod, "retryPeriod");
    Objects.requireNonNull(taskTimeout, "taskTimeout");
  }

  /** Returns the times for OVHcloud. */
  public static Timing standard() {
    return STANDARD;
  }

  /** Returns a copy with another interval. */
  public Timing withInterval(Duration duration) {
    return new Timing(duration, heartbeat, settlement, retryPeriod, taskTimeout);
  }

  /** Returns a copy with another time between two heartbeats. */
  public Timing withHeartbeat(Duration duration) {
    return new Timing(interval, duration, settlement, retryPeriod, taskTimeout);
  }

  /** Returns a copy with another time in which an accepted task appears. */
  public Timing withSettlement(Duration duration) {
    return new Timing(interval, heartbeat, duration, retryPeriod, taskTimeout);
  }

  /** Returns a copy with another time in which a target is tried again. */
  public Timing withRetryPeriod(Duration duration) {
    return new Timing(interval, heartbeat, settlement, duration, taskTimeout);
  }

  /** Returns a copy with another time limit of a task. */
  public Timing withTaskTimeout(Duration duration) {
    return new Timing(interval, heartbeat, settlement, retryPeriod, duration);
  }
}
