package dev.ovhdo.sandbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets time pass in the sandbox when nobody calls: a machine comes back by itself. */
final class Heartbeat implements AutoCloseable {
  private static final long EVERY_MILLIS = 20;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sandbox-heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  Heartbeat() {}

  void start(Runnable beat) {
    var unused =
        executor.scheduleWithFixedDelay(beat, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the sandbox's heart does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
