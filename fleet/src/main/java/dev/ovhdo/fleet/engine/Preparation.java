package dev.ovhdo.fleet.engine;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.operation.Change;
import dev.ovhdo.fleet.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Prepares the changes of targets that begin at the same time together, because many machines are
 * read with few requests. A change that was prepared for another target waits until its execution
 * runs in this worker. After a minute it is prepared again: OVHcloud refuses the request for a
 * machine that has become busy since, and the ids of its tasks are read immediately before the
 * request in any case. Thread-safe: executions that begin together wait for the first of them.
 */
final class Preparation {
  /** The number of machines in a request. */
  private static final int TOGETHER = 50;

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Key(int position, int step) {
    static Key of(Target target) {
      return new Key(target.position(), target.step());
    }
  }

  private record Prepared(ListedItem<Change> change, Instant at) {}

  private final WorkerContext worker;
  private final Map<Key, Prepared> prepared = new HashMap<>();

  Preparation(WorkerContext worker) {
    this.worker = worker;
  }

  /**
   * Returns the change of a target, once.
   *
   * @throws dev.ovhdo.client.error.OvhException if the machine cannot be changed now
   */
  synchronized Change take(Target target, Operation operation) {
    prepared.values().removeIf(each -> worker.isOver(each.at(), FRESH));
    if (!prepared.containsKey(Key.of(target))) {
      prepare(target, operation);
    }
    ListedItem<Change> change =
        Objects.requireNonNull(prepared.remove(Key.of(target)), "its change was prepared").change();
    return change.item().orElseThrow(() -> change.reason().orElseThrow());
  }

  private void prepare(Target first, Operation operation) {
    Stream<Target> next =
        worker.store().targets(worker.fleet(), TargetState.RUNNING).stream()
            .filter(each -> each.position() > first.position() && each.step() == first.step());
    List<Target> targets = Stream.concat(Stream.of(first), next).limit(TOGETHER).toList();
    List<ListedItem<Change>> changes =
        operation.prepareAll(worker.ovh(), targets.stream().map(Target::name).toList());
    Instant now = worker.now();
    for (int i = 0; i < targets.size(); i++) {
      prepared.put(Key.of(targets.get(i)), new Prepared(changes.get(i), now));
    }
  }
}
