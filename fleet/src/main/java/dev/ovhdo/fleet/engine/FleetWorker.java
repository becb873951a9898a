package dev.ovhdo.fleet.engine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.SshProbe;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.WorkerStore;
import dev.ovhdo.fleet.store.WorkerStore.WorkerProcess;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on a fleet until nothing is left to do, or the fleet is paused, stopped or cancelled and
 * its running tasks have ended. Several workers, also of several processes, can work on a fleet. If
 * the process ends at any moment, the next worker continues.
 */
public final class FleetWorker {
  private static final int MAX_THREADS = 16;

  private final FleetStore store;
  private final String fleet;
  private final Ovh ovh;
  private final Timing timing;
  private final TimeSource time;
  private final SshProbe ssh;
  private final Engine.Factory engines;

  /**
   * Creates a worker of a fleet without checks over SSH.
   *
   * @param fleet the name of the fleet
   * @param ovh the API, with the credentials of this worker
   * @param time the clocks of the worker, and the wait between two reports to the listener
   */
  public FleetWorker(FleetStore store, String fleet, Ovh ovh, Timing timing, TimeSource time) {
    this(
        store,
        fleet,
        ovh,
        timing,
        time,
        SshProbe.none(),
        (worker, threads, executions) ->
            new DbSchedulerEngine(
                store.source(), worker, threads, timing, time.wall(), executions));
  }

  private FleetWorker(
      FleetStore store,
      String fleet,
      Ovh ovh,
      Timing timing,
      TimeSource time,
      SshProbe ssh,
      Engine.Factory engines) {
    this.store = store;
    this.fleet = fleet;
    this.ovh = ovh;
    this.timing = timing;
    this.time = time;
    this.ssh = ssh;
    this.engines = engines;
  }

  /** Returns a copy that looks over SSH with this probe. */
  public FleetWorker withSsh(SshProbe probe) {
    return new FleetWorker(store, fleet, ovh, timing, time, probe, engines);
  }

  /** Returns a copy with another engine. */
  FleetWorker withEngines(Engine.Factory other) {
    return new FleetWorker(store, fleet, ovh, timing, time, ssh, other);
  }

  /**
   * Works.
   *
   * @param listener receives the state of the fleet at the start, after each interval and at the
   *     end
   * @return the state at the end
   * @throws InterruptedException if the thread is interrupted; the fleet can be continued
   * @throws dev.ovhdo.fleet.model.FleetException if there is no such fleet, or another version of
   *     this program has created it, or the fleet has a check over SSH and this worker has no probe
   */
  public FleetReport run(Consumer<? super FleetReport> listener) throws InterruptedException {
    FleetPlan plan = store.plan(fleet);
    if (plan.needsSsh() && ssh.equals(SshProbe.none())) {
      throw FleetException.ofRefusal(
          "the fleet %s has a check over SSH, and this program has no client for SSH: see FleetOptions.withSsh"
              .formatted(fleet));
    }
    WorkerStore statements = store.ofWorkers(time.wall());
    requireClock(statements);
    WorkerProcess process = process();
    removeEnded(statements, process);
    statements.register(process);
    CountDownLatch end = new CountDownLatch(1);
    try (Heartbeat heartbeat =
        new Heartbeat(timing, time, () -> statements.heartbeat(process.name()))) {
      WorkerContext worker =
          new WorkerContext(
              plan,
              process.name(),
              statements.rates().map(ovh::withRateStore).orElse(ovh),
              ssh,
              statements,
              timing,
              time,
              heartbeat,
              end::countDown);
      try (Engine engine = engine(worker, threads(plan))) {
        engine.start();
        engine.schedule(Coordinator.kind(fleet), fleet, time.now());
        work(end, listener);
      }
      FleetReport report = store.report(fleet);
      listener.accept(report);
      return report;
    } finally {
      statements.remove(process.name());
    }
  }

  private void work(CountDownLatch end, Consumer<? super FleetReport> listener)
      throws InterruptedException {
    Instant reached = time.now();
    while (end.getCount() > 0) {
      try {
        FleetReport report = store.report(fleet);
        reached = time.now();
        if (report.isIdle()) {
          return;
        }
        listener.accept(report);
      } catch (FleetException e) {
        if (e.category() != FleetException.Category.UNAVAILABLE
            || reached.plus(timing.retryPeriod()).isBefore(time.now())) {
          throw e;
        }
        // The executions wait for the store, too.
      }
      time.sleeper().sleep(timing.interval());
    }
  }

  /** The heartbeat of a worker with a wrong clock would look too old, or would not get old. */
  private void requireClock(WorkerStore statements) {
    Duration ahead = statements.clockSkew();
    if (ahead.abs().compareTo(Timing.MAX_CLOCK_SKEW) > 0) {
      throw FleetException.ofRefusal(
          "the clock of this computer is %s s %s the clock of the fleet store, and may differ by %s s. Synchronize both clocks, for example with NTP"
              .formatted(
                  (ahead.abs().toMillis() + 999) / 1000,
                  ahead.isNegative() ? "behind" : "ahead of",
                  Timing.MAX_CLOCK_SKEW.toSeconds()));
    }
  }

  private Engine engine(WorkerContext worker, int threads) {
    AtomicReference<@Nullable Engine> engine = new AtomicReference<>();
    Map<String, Engine.Execution> executions = new LinkedHashMap<>();
    executions.put(TargetStep.kind(fleet), new TargetStep(worker));
    executions.put(
        Coordinator.kind(fleet), new Coordinator(worker, target -> schedule(engine.get(), target)));
    Engine created = engines.create(worker.name(), threads, executions);
    engine.set(created);
    return created;
  }

  private void schedule(@Nullable Engine engine, Target target) {
    if (engine != null) {
      engine.schedule(TargetStep.kind(fleet), TargetStep.id(fleet, target), time.now());
    }
  }

  /** The coordinator needs a thread of its own. */
  private static int threads(FleetPlan plan) {
    return 1 + Math.min(MAX_THREADS, plan.pace().concurrency());
  }

  /** Executions of processes that have ended are continued at once, without waiting for leases. */
  private static void removeEnded(WorkerStore statements, WorkerProcess own) {
    for (WorkerProcess worker : statements.workersOf(own.host())) {
      boolean isAlive =
          ProcessHandle.of(worker.pid())
              .filter(ProcessHandle::isAlive)
              .map(handle -> startOf(handle).equals(worker.startedAt()))
              .orElse(false);
      if (!isAlive) {
        statements.remove(worker.name());
      }
    }
  }

  private static WorkerProcess process() {
    ProcessHandle own = ProcessHandle.current();
    String host = hostName();
    String shortHost = host.substring(0, Math.min(20, host.length()));
    String random = UUID.randomUUID().toString().substring(0, 8);
    return new WorkerProcess(
        shortHost + "-" + own.pid() + "-" + random, host, own.pid(), startOf(own));
  }

  /** The store keeps milliseconds. */
  private static Instant startOf(ProcessHandle handle) {
    return Instant.ofEpochMilli(handle.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
