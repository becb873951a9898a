package dev.ovhdo.client.time;

import java.time.Duration;

/** Waits for a duration. Tests record the durations instead of waiting. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits for a duration.
   *
   * @param duration not negative; zero returns at once
   * @throws InterruptedException when the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
