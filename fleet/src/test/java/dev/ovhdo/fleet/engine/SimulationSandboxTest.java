package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.fleet.FleetSandbox;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.WatchedStore;
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet whose rebuilds take 20 minutes, with a virtual clock. {@code -Dovhdo.fleet.machines=5000}
 * and {@code -Dovhdo.fleet.concurrency=500} set its size; the figures are printed as a row of
 * docs/performance.md.
 */
class SimulationSandboxTest {
  private static final int MACHINES = Integer.getInteger("ovhdo.fleet.machines", 100);
  private static final int CONCURRENCY = Integer.getInteger("ovhdo.fleet.concurrency", 50);
  private static final Duration TASK = Duration.ofMinutes(20);

  /** The sandbox needs 3 s for a rebuild at the speed 1. */
  private static final double SPEED = 3.0 / TASK.toSeconds();

  /** Heartbeats are in real time, and the virtual clock is faster. */
  private static final Timing TIMING = Timing.standard().withHeartbeat(Duration.ofDays(100));

  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final SimulatedEngine engine = new SimulatedEngine(now);
  private final Map<String, Integer> byRoute = new TreeMap<>();
  private final List<Integer> polls = new ArrayList<>();
  private int rebuilds;
  private int requests;
  private int done;

  @Test
  void run_manyMachines_needsAsManyRequestsAsTheModel() throws Exception {
    Instant start = now.get();
    FleetReport report;
    long statements;
    long transactions;
    try (FleetSandbox account = new FleetSandbox(MACHINES, now, SPEED);
        WatchedStore counted = WatchedStore.open(folder.resolve("fleet.db"), () -> {})) {
      counted
          .store()
          .create(
              new FleetPlan(
                  "web",
                  account.names(),
                  List.of(VpsRebuild.ofImage("Debian 12")),
                  Pace.standard().withConcurrency(CONCURRENCY)));
      long before = counted.statements();
      report =
          new FleetWorker(counted.store(), "web", account.ovh(), TIMING, engine.time())
              .withEngines((worker, threads, executions) -> engine.of(executions))
              .run(state -> count(account, state));
      statements = counted.statements() - before;
      transactions = counted.transactions();
    }
    Duration time = Duration.between(start, now.get());
    print(statements, transactions, time);

    assertThat(report.state()).isEqualTo(FleetState.DONE);
    assertThat(report.count(TargetState.DONE)).isEqualTo(MACHINES);
    assertThat(rebuilds).isEqualTo(MACHINES);
    assertThat(requests - polls.stream().mapToInt(each -> each).sum())
        .as("requests that are not for polling")
        .isLessThanOrEqualTo(4 * MACHINES);
    assertThat(polls).as("requests for polling in an interval").allMatch(each -> each <= 10);
    int waves = (MACHINES + CONCURRENCY - 1) / CONCURRENCY;
    assertThat(time)
        .isLessThanOrEqualTo(TASK.plus(TIMING.interval().multipliedBy(2)).multipliedBy(waves));
  }

  /**
   * Counts the requests of an interval. A preparation reads VPSes and tasks, too, and is the only
   * reader of addresses. A task that was read when it had ended was no poll.
   */
  private void count(FleetSandbox account, FleetReport report) {
    Map<String, Integer> calls = new TreeMap<>();
    for (RecordedCall call : account.sandbox().journal().calls()) {
      calls.merge(route(call), 1, Integer::sum);
      if (call.path().endsWith("/rebuild") && call.status() == 200) {
        rebuilds++;
      }
    }
    account.sandbox().journal().clear();
    calls.forEach((route, number) -> byRoute.merge(route, number, Integer::sum));
    requests += calls.values().stream().mapToInt(each -> each).sum();
    int ended = report.count(TargetState.DONE) - done;
    done += ended;
    int preparations = calls.getOrDefault("GET /vps/{…}/ips", 0);
    polls.add(
        calls.getOrDefault("GET /vps/{…}", 0)
            + calls.getOrDefault("GET /vps/{…}/tasks?state=todo", 0)
            + calls.getOrDefault("GET /vps/{…}/tasks?state=doing", 0)
            + calls.getOrDefault("GET /vps/{name}/tasks/{id}", 0)
            - 3 * preparations
            - ended);
  }

  private static String route(RecordedCall call) {
    String query = call.query() == null || call.query().isEmpty() ? "" : "?" + call.query();
    return call.method()
        + " "
        + call.path()
            .replaceFirst("^/vps/[^/,]+,[^/]*", "/vps/{…}")
            .replaceFirst("^/vps/vps-\\d+", "/vps/{name}")
            .replaceFirst("/tasks/\\d+$", "/tasks/{id}")
            .replaceFirst("/available/.+", "/available/{…}")
        + query;
  }

  private void print(long statements, long transactions, Duration time) {
    int polling = polls.stream().mapToInt(each -> each).sum();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %d | %,d | %.2f | %.2f | %d | %.1f | %.1f | %d min %02d s |%n%s%n",
        MACHINES,
        CONCURRENCY,
        requests,
        (requests - polling) / (double) MACHINES,
        polling / (double) polls.size(),
        polls.stream().mapToInt(each -> each).max().orElse(0),
        statements / (double) MACHINES,
        transactions / (double) MACHINES,
        time.toMinutes(),
        time.toSecondsPart(),
        byRoute);
  }
}
