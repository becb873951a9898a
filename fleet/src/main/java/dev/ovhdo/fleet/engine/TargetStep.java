package dev.ovhdo.fleet.engine;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.StepEntry;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.operation.Change;
import dev.ovhdo.fleet.operation.Check;
import dev.ovhdo.fleet.operation.Intent;
import dev.ovhdo.fleet.operation.Operation;
import dev.ovhdo.fleet.operation.Step;
import dev.ovhdo.fleet.store.LeaseLostException;
import dev.ovhdo.fleet.store.Outcome;
import dev.ovhdo.fleet.store.WorkerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends the request of the current step of a target, once. The intent is recorded before the
 * request is sent. A request whose outcome is unknown, as after a crash, is settled by looking for
 * its task, and is sent again only if OVHcloud has not carried it out.
 */
final class TargetStep implements Engine.Execution {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final WorkerContext worker;
  private final WorkerStore store;
  private final String fleet;
  private final CheckStep checks;
  private final Preparation preparation;

  /** When the failures of a target that pass began, by its position; success ends them. */
  private final Map<Integer, Instant> failingSince = new ConcurrentHashMap<>();

  TargetStep(WorkerContext worker) {
    this.worker = worker;
    this.store = worker.store();
    this.fleet = worker.fleet();
    this.checks = new CheckStep(worker);
    this.preparation = new Preparation(worker);
  }

  /** Returns the kind of the executions; a worker of another fleet does not know this kind. */
  static String kind(String fleet) {
    return "target of " + fleet;
  }

  /** Returns the id of the execution of a target. */
  static String id(String fleet, Target target) {
    return fleet + "/" + target.position();
  }

  @Override
  public Optional<Instant> run(String id) {
    int position = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    try {
      return store.claim(fleet, position).flatMap(this::run);
    } catch (LeaseLostException e) {
      // The worker with the newer lease continues; if there is none, the coordinator schedules.
      return Optional.empty();
    }
  }

  private Optional<Instant> run(Target target) {
    Optional<StepEntry> intent = store.intent(fleet, target);
    Step step = worker.plan().operations().get(target.step());
    if (intent.isEmpty()) {
      return begin(target, step);
    }
    return step instanceof Check check
        ? checks.attempt(target, check, intent.get())
        : findOutcome(target, intent.get());
  }

  private Optional<Instant> begin(Target target, Step step) {
    if (store.state(fleet) != FleetState.RUNNING) {
      store.postpone(fleet, target, null);
      return Optional.empty();
    }
    return step instanceof Operation operation ? begin(target, operation) : beginCheck(target);
  }

  private Optional<Instant> beginCheck(Target target) {
    try {
      Optional<Instant> next = checks.begin(target);
      failingSince.remove(target.position());
      return next;
    } catch (OvhException e) {
      return notBegun(target, e);
    }
  }

  private Optional<Instant> begin(Target target, Operation operation) {
    Change change;
    Intent intent;
    try {
      change = preparation.take(target, operation);
      intent = Intent.of(worker.ovh(), change);
    } catch (OvhException e) {
      return notBegun(target, e);
    }
    store.recordIntent(fleet, target, worker.name(), intent.toJson());
    // A request may wait for the rate limit: the lease is checked immediately before each attempt.
    CallOptions underLease =
        CallOptions.of()
            .withPrecondition(
                () -> worker.heartbeat().requireAlive(() -> store.requireLease(fleet, target)));
    Task task;
    try {
      task = change.start(worker.ovh().withOptions(underLease));
    } catch (FleetException e) {
      // The store was away when the lease was checked; the next execution settles by looking.
      throw e;
    } catch (OvhException e) {
      return notSent(target, e);
    }
    failingSince.remove(target.position());
    store.recordEffect(fleet, target, worker.name(), task.reference().toString(), intent.detail());
    return Optional.empty();
  }

  /** Handles a failure before the intent was recorded. */
  private Optional<Instant> notBegun(Target target, OvhException failure) {
    String reason = FailureKind.message(failure);
    switch (FailureKind.of(failure)) {
      case CREDENTIALS -> {
        worker.pauseFor(failure);
        store.postpone(fleet, target, reason);
        return Optional.empty();
      }
      case PASSING -> {
        if (!isRetryPeriodOver(target)) {
          store.postpone(fleet, target, reason);
          return later(worker.timing().interval());
        }
        store.fail(fleet, target, reason);
      }
      case FINAL -> store.fail(fleet, target, reason);
    }
    return Optional.empty();
  }

  /** Handles a failure of the request. */
  private Optional<Instant> notSent(Target target, OvhException failure) {
    if (failure.mayHaveBeenCarriedOut()) {
      return later(LOOK_AGAIN);
    }
    String reason = FailureKind.message(failure);
    switch (FailureKind.of(failure)) {
      case CREDENTIALS -> {
        worker.pauseFor(failure);
        settle(target, Outcome.NOT_SENT, reason);
        return Optional.empty();
      }
      case PASSING -> {
        if (!isRetryPeriodOver(target)) {
          settle(target, Outcome.NOT_SENT, reason);
          return later(worker.timing().interval());
        }
        settle(target, Outcome.FAILED, reason);
      }
      case FINAL -> settle(target, Outcome.FAILED, reason);
    }
    return Optional.empty();
  }

  /** Settles a request whose outcome is unknown. */
  private Optional<Instant> findOutcome(Target target, StepEntry recorded) {
    Intent intent = Intent.ofJson(recorded.data());
    Optional<Task> task;
    try {
      task = intent.findTask(worker.ovh());
    } catch (OvhException e) {
      if (FailureKind.of(e) == FailureKind.CREDENTIALS) {
        worker.pauseFor(e);
      } else if (worker.isOver(recorded.at(), worker.timing().retryPeriod())) {
        settle(
            target,
            Outcome.FAILED,
            "the outcome of the request is in doubt, because the tasks of %s cannot be read: %s"
                .formatted(intent.resource(), FailureKind.message(e)));
        return Optional.empty();
      }
      return later(worker.timing().interval());
    }
    if (task.isPresent()) {
      failingSince.remove(target.position());
      store.recordEffect(
          fleet, target, worker.name(), task.get().reference().toString(), intent.detail());
      return Optional.empty();
    }
    if (!worker.isOver(recorded.at(), worker.timing().settlement())) {
      return later(LOOK_AGAIN);
    }
    settle(
        target,
        Outcome.NOT_SENT,
        "%s has no new task %s, so the request was not carried out"
            .formatted(intent.resource(), intent.taskType()));
    return later(Duration.ZERO);
  }

  private void settle(Target target, Outcome outcome, String reason) {
    store.settle(fleet, target, worker.name(), outcome, reason, worker.plan().operations().size());
  }

  /** An operation or a pause before the step may have taken longer than the period. */
  private boolean isRetryPeriodOver(Target target) {
    Instant since =
        Objects.requireNonNull(
            failingSince.computeIfAbsent(target.position(), key -> worker.now()));
    boolean isOver = worker.isOver(since, worker.timing().retryPeriod());
    if (isOver) {
      failingSince.remove(target.position());
    }
    return isOver;
  }

  private Optional<Instant> later(Duration wait) {
    return Optional.of(worker.now().plus(wait));
  }
}
