package dev.ovhdo.fleet.engine;

import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.store.LeaseLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Records regularly that a worker is alive. A worker that was frozen, or that cannot reach its
 * store, must not change a machine: another worker may have taken the machine over.
 */
final class Heartbeat implements AutoCloseable {
  private final Runnable record;
  private final Duration limit;
  private final TimeSource time;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          runnable -> {
            Thread daemon = new Thread(runnable, "fleet-heartbeat");
            daemon.setDaemon(true);
            return daemon;
          });

  private final ScheduledFuture<?> beats;

  /** The monotonic clock stops while a laptop sleeps, and the other clock can be changed. */
  private volatile Beat last;

  private record Beat(long nanos, Instant at) {}

  /**
   * Prepares a heartbeat.
   *
   * @param record writes to the store that the worker is alive
   */
  Heartbeat(Timing timing, TimeSource time, Runnable record) {
    this.record = record;
    this.time = time;
    this.last = now();
    // One heartbeat less than the limit of other workers.
    this.limit = timing.heartbeat().multipliedBy(Timing.MISSED_HEARTBEATS - 1L);
    long millis = timing.heartbeat().toMillis();
    this.beats = thread.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  private Beat now() {
    return new Beat(time.nanoTime().getAsLong(), time.now());
  }

  private boolean isOld(Beat beat) {
    Beat now = now();
    return now.nanos() - beat.nanos() > limit.toNanos()
        || Duration.between(beat.at(), now.at()).compareTo(limit) > 0;
  }

  private void beat() {
    try {
      Beat before = now();
      record.run();
      last = before;
    } catch (OvhException e) {
      // The next heartbeat tries again; until then requireAlive fails.
    }
  }

  /**
   * Checks that no other worker can have taken over the work of this worker. A worker that is
   * frozen during the check fails, too: its heartbeat may continue before this method does.
   *
   * @param lease checks the lease in the store
   * @throws LeaseLostException if the lease is lost, or the last heartbeat is too old
   */
  void requireAlive(Runnable lease) {
    Beat start = now();
    lease.run();
    if (isOld(start) || isOld(last)) {
      throw new LeaseLostException("the last heartbeat of this worker is older than " + limit);
    }
  }

  @Override
  public void close() {
    beats.cancel(true);
    thread.shutdownNow();
  }
}
