package dev.ovhdo.fleet.engine;

import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.StepEntry;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.operation.Check;
import dev.ovhdo.fleet.operation.CheckSubject;
import dev.ovhdo.fleet.store.Outcome;
import dev.ovhdo.fleet.store.WorkerStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check of a target. The machine is read and recorded as the intent of the step. Each further
 * execution looks once; looking changes nothing and can be repeated after a crash.
 */
final class CheckStep {
  /** An execution is short, so that the worker can end. */
  private static final Duration ATTEMPT = Duration.ofSeconds(20);

  private final WorkerContext worker;
  private final WorkerStore store;

  CheckStep(WorkerContext worker) {
    this.worker = worker;
    this.store = worker.store();
  }

  /**
   * Reads the machine, and begins to look.
   *
   * @throws dev.ovhdo.client.error.OvhException if the machine cannot be read
   */
  Optional<Instant> begin(Target target) {
    CheckSubject subject =
        CheckSubject.of(
            worker.ovh(),
            worker.plan().firstOperation().kind(),
            target.name(),
            worker.plan().losesDataBefore(target.step()));
    store.recordIntent(worker.fleet(), target, worker.name(), subject.toJson());
    return Optional.of(worker.now());
  }

  /**
   * Attempts the check once. A pause ends the check, which then begins again with its whole time.
   *
   * @param begun the entry of the begin
   */
  Optional<Instant> attempt(Target target, Check check, StepEntry begun) {
    if (store.state(worker.fleet()) != FleetState.RUNNING) {
      settle(target, Outcome.NOT_SENT, null);
      return Optional.empty();
    }
    Optional<String> problem =
        check.attempt(CheckSubject.ofJson(begun.data()), worker.ssh(), ATTEMPT);
    if (problem.isEmpty()) {
      settle(target, Outcome.DONE, null);
      return Optional.of(worker.now());
    }
    String reason = check.name() + ": " + problem.get();
    if (worker.isOver(begun.at(), check.timing().timeout())) {
      settle(
          target,
          Outcome.FAILED,
          "%s; the time limit of %s s is over"
              .formatted(reason, seconds(check.timing().timeout())));
      return Optional.empty();
    }
    store.note(worker.fleet(), target, reason);
    return Optional.of(worker.now().plus(check.timing().interval()));
  }

  private void settle(Target target, Outcome outcome, @Nullable String reason) {
    store.settle(
        worker.fleet(), target, worker.name(), outcome, reason, worker.plan().operations().size());
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
