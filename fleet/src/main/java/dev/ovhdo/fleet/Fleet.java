package dev.ovhdo.fleet;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Operation;
import dev.ovhdo.fleet.operation.Step;
import dev.ovhdo.fleet.store.FleetStore;
import java.util.Collection;
import java.util.List;

/**
 * Machines on which an operation is carried out. Immutable.
 *
 * <pre>{@code
 * FleetReport report =
 *     Fleet.over("vps-1", "vps-2")
 *         .run(VpsRebuild.ofImage("Debian 12"), FleetOptions.of(ovh, Path.of("fleet.db"), "web"));
 * }</pre>
 */
public final class Fleet {
  private final List<String> targets;

  private Fleet(List<String> targets) {
    this.targets = List.copyOf(targets);
  }

  /**
   * Returns a fleet of these machines.
   *
   * @param targets the service names or display names
   */
  public static Fleet over(Collection<String> targets) {
    return new Fleet(List.copyOf(targets));
  }

  /**
   * Returns a fleet of these machines.
   *
   * @param targets the service names or display names
   */
  public static Fleet over(String... targets) {
    return new Fleet(List.of(targets));
  }

  /**
   * Carries an operation out on each machine, and returns when all have ended, or the fleet was
   * paused, stopped or cancelled. If the process ends before, a further run with the same name
   * continues: no request is sent twice.
   *
   * @return the state of each machine; a failed machine causes no exception
   * @throws InterruptedException if the thread is interrupted; a further run continues
   * @throws FleetException if the store has a fleet of this name with other machines or another
   *     operation
   */
  public FleetReport run(Operation operation, FleetOptions options) throws InterruptedException {
    return run(List.of(operation), options);
  }

  /**
   * Carries a sequence of operations out on each machine, with checks between them: see {@link
   * #run(Operation, FleetOptions)}. A machine whose operation or check fails gets no further step.
   *
   * @return the state of each machine; a failed machine causes no exception
   * @throws InterruptedException if the thread is interrupted; a further run continues
   */
  public FleetReport run(List<? extends Step> operations, FleetOptions options)
      throws InterruptedException {
    FleetPlan plan =
        new FleetPlan(options.name(), targets, List.copyOf(operations), options.pace());
    try (FleetStore store = FleetStore.open(options.store())) {
      createOrContinue(store, plan);
      return new FleetWorker(
              store, plan.name(), options.ovh(), options.timing(), TimeSource.system())
          .withSsh(options.ssh())
          .run(options.listener());
    }
  }

  private static void createOrContinue(FleetStore store, FleetPlan plan) {
    if (!store.createIfMissing(plan) && !store.plan(plan.name()).equals(plan)) {
      throw FleetException.ofRefusal(
          "the store has a fleet %s with another plan. Choose another name".formatted(plan.name()));
    }
  }
}
