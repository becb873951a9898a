package dev.ovhdo.fleet.engine;

import dev.ovhdo.client.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An engine with a clock of its own, whose executions run one after the other while the worker
 * sleeps, and take no time.
 */
final class SimulatedEngine implements Engine {
  private record Key(String kind, String id) {}

  private record Scheduled(Key key, Instant at, long order) {}

  private final AtomicReference<Instant> now;
  private final PriorityQueue<Scheduled> queue =
      new PriorityQueue<>(Comparator.comparing(Scheduled::at).thenComparingLong(Scheduled::order));
  private final Set<Key> known = new HashSet<>();
  private Map<String, Execution> executions = Map.of();
  private long order;

  SimulatedEngine(AtomicReference<Instant> now) {
    this.now = now;
  }

  /** Makes this the engine of a worker. */
  Engine of(Map<String, Execution> kinds) {
    executions = Map.copyOf(kinds);
    return this;
  }

  /** Returns the clock, whose sleep runs the executions that are due until its end. */
  TimeSource time() {
    return new TimeSource(
        now::get, () -> Duration.between(Instant.EPOCH, now.get()).toNanos(), this::runFor);
  }

  private void runFor(Duration time) {
    Instant end = now.get().plus(time);
    while (!queue.isEmpty() && !queue.peek().at().isAfter(end)) {
      Scheduled next = queue.remove();
      advanceTo(next.at());
      executions
          .get(next.key().kind())
          .run(next.key().id())
          .ifPresentOrElse(again -> add(next.key(), again), () -> known.remove(next.key()));
    }
    advanceTo(end);
  }

  /** A client may have set the clock forward further than that. */
  private void advanceTo(Instant time) {
    now.accumulateAndGet(time, (one, other) -> one.isAfter(other) ? one : other);
  }

  private void add(Key key, Instant at) {
    queue.add(new Scheduled(key, at, order++));
  }

  @Override
  public void start() {}

  @Override
  public void schedule(String kind, String id, Instant at) {
    Key key = new Key(kind, id);
    if (known.add(key)) {
      add(key, at);
    }
  }

  @Override
  public void close() {}
}
