package dev.ovhdo.fleet.engine;

import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.store.WorkerStore;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the running tasks of a fleet, ends and starts targets. One worker at a time runs this
 * execution. Each statement is safe to repeat, so that another worker can take it over at any
 * point.
 */
final class Coordinator implements Engine.Execution {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private final WorkerContext worker;
  private final WorkerStore store;
  private final String fleet;
  private final TaskPoller poller;
  private final Consumer<Target> schedule;

  /**
   * Creates the coordinator of a worker.
   *
   * @param schedule schedules the execution of a running target, unless it is scheduled
   */
  Coordinator(WorkerContext worker, Consumer<Target> schedule) {
    this.worker = worker;
    this.store = worker.store();
    this.fleet = worker.fleet();
    this.poller = new TaskPoller(worker);
    this.schedule = schedule;
  }

  /** Returns the kind of the execution; a worker of another fleet does not know this kind. */
  static String kind(String fleet) {
    return "coordinator of " + fleet;
  }

  @Override
  public Optional<Instant> run(String id) {
    poller.poll(store.targets(fleet, TargetState.WAITING));
    if (store.state(fleet) == FleetState.RUNNING) {
      admit(store.targets(fleet));
    }
    store.targets(fleet, TargetState.RUNNING).forEach(schedule);
    return Optional.of(worker.now().plus(worker.timing().interval()));
  }

  private void admit(List<Target> targets) {
    Admission admission =
        Admission.of(worker.plan().pace(), targets, store.forgiven(fleet), worker.now());
    if (admission.isDone()) {
      store.end(fleet, FleetState.DONE, null);
    } else if (admission.stop() != null) {
      store.end(fleet, FleetState.STOPPED, admission.stop());
    }
    admission.start().forEach(target -> store.start(fleet, target));
    noteWindow();
  }

  /** Tells the user why no target starts. */
  private void noteWindow() {
    if (!worker.plan().pace().windows().isEmpty()) {
      store.note(
          fleet,
          worker
              .plan()
              .pace()
              .closedUntil(worker.now())
              .map(opening -> "targets start again at " + TIME.format(opening))
              .orElse(null));
    }
  }
}
