package dev.ovhdo.sandbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls an action each 20 ms on its own thread, so that tasks progress while no client sends
 * requests.
 */
final class Ticker implements AutoCloseable {
  private static final long EVERY_MILLIS = 20;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sandbox-ticker");
            thread.setDaemon(true);
            return thread;
          });

  Ticker() {}

  void start(Runnable action) {
    var unused =
        executor.scheduleWithFixedDelay(action, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the ticker of the sandbox did not stop within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
