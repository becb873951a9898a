package dev.ovhdo.client.time;

import java.time.Duration;

/** Lets time pass. Tests record the spans instead of waiting. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits for this long.
   *
   * @param duration not negative; zero returns at once
   * @throws InterruptedException when the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
