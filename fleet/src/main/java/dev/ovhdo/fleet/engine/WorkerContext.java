package dev.ovhdo.fleet.engine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.SshProbe;
import dev.ovhdo.fleet.store.WorkerStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the executions of a worker share.
 *
 * @param plan the plan of the fleet
 * @param name the name of the worker
 * @param ovh the API, with the credentials of the worker
 * @param ssh looks over SSH
 * @param store the statements of workers
 * @param timing the times of the worker
 * @param time the clocks of the worker
 * @param heartbeat whether the worker may change machines
 * @param end ends the worker
 */
record WorkerContext(
    FleetPlan plan,
    String name,
    Ovh ovh,
    SshProbe ssh,
    WorkerStore store,
    Timing timing,
    TimeSource time,
    Heartbeat heartbeat,
    Runnable end) {

  String fleet() {
    return plan.name();
  }

  Instant now() {
    return time.now();
  }

  /**
   * Pauses the fleet and ends this worker, because each further call would fail. The credentials
   * are read again when the next worker starts.
   */
  void pauseFor(OvhException refusal) {
    store.pause(fleet(), "OVHcloud refuses the credentials: " + FailureKind.message(refusal));
    end.run();
  }

  /** Returns whether a time was longer ago than a duration. A missing time was not. */
  boolean isOver(@Nullable Instant since, Duration duration) {
    return since != null && since.plus(duration).isBefore(now());
  }
}
