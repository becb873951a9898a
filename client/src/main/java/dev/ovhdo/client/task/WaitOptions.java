package dev.ovhdo.client.task;

import java.time.Duration;

/**
 * How to wait for a task.
 *
 * @param deadline how long at most; 60 min by default
 * @param interval between two looks; 5 s by default
 * @param patience how long 404 and 500 are taken for a task that OVHcloud has not filed yet; 5 min
 *     by default. TransportExceptions and 502 to 504 are tolerated until the deadline
 */
public record WaitOptions(Duration deadline, Duration interval, Duration patience) {
  /** 60 minutes, a look every 5 seconds, 5 minutes of patience. */
  public static WaitOptions standard() {
    return new WaitOptions(Duration.ofMinutes(60), Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  /** Returns a copy that gives up after this long. */
  public WaitOptions withDeadline(Duration limit) {
    return new WaitOptions(limit, interval, patience);
  }

  /** Returns a copy that looks this often. */
  public WaitOptions withInterval(Duration pause) {
    return new WaitOptions(deadline, pause, patience);
  }
}
