package dev.ovhdo.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.StoreLocation;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.testing.ExternalProgram;
import dev.ovhdo.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worker processes of several hosts on one PostgreSQL. {@code -Dovhdo.fleet=all} runs 500 VPSes
 * with the standard heartbeat, instead of 12 VPSes with a fast one.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class PostgresFleetSandboxTest {
  private static final boolean ALL = "all".equals(System.getProperty("ovhdo.fleet"));
  private static final int MACHINES = ALL ? 500 : 12;
  private static final int CONCURRENCY = ALL ? 16 : 4;

  /** Four heartbeats are longer than the difference of the clocks. */
  private static final Duration HEARTBEAT =
      ALL ? Timing.standard().heartbeat() : Duration.ofSeconds(1);

  @TempDir Path folder;

  private PostgresServer server;
  private FleetStore store;

  @BeforeEach
  void start() throws Exception {
    server = PostgresServer.start();
    store =
        FleetStore.open(
            StoreLocation.parse(
                server.address(), folder, Map.of("PGPASSWORD", PostgresServer.PASSWORD)));
  }

  @AfterEach
  void stop() throws Exception {
    if (store != null) {
      store.close();
    }
    if (server != null) {
      server.close();
    }
  }

  /**
   * A worker is frozen while it waits for the answers to all requests that its concurrency allows,
   * and a worker is killed. The clock of the frozen worker is a second ahead, and the clock of the
   * worker that takes over is a second behind.
   */
  @Test
  void run_threeProcessesOfWhichOneIsKilledAndOneFrozen_rebuildEachVpsOnce() throws Exception {
    try (FleetSandbox account = new FleetSandbox(MACHINES, 10)) {
      account.sandbox().faults().next(Fault.parse("POST /vps/{serviceName}/rebuild: latency 1s"));
      create(account);
      Process frozen = join(account, 1000);
      account.await(() -> !frozen.isAlive() || sent(account) >= CONCURRENCY);
      signal("-STOP", frozen);
      try {
        long start = System.nanoTime();
        Process killed = join(account, 0);
        Process other = join(account, -1000);
        account.await(() -> store.report("web").count(TargetState.DONE) >= 1 || !other.isAlive());
        Duration takeover = Duration.ofNanos(System.nanoTime() - start);
        account.await(() -> sent(account) >= CONCURRENCY + 2 || !killed.isAlive());
        killed.destroyForcibly().waitFor();

        assertThat(other.waitFor()).as("%s", output()).isZero();
        assertThat(takeover).isLessThan(Duration.ofSeconds(45));
        assertThat(account.rebuilt()).hasSize(MACHINES);
        signal("-CONT", frozen);
        assertThat(frozen.waitFor()).as("%s", output()).isZero();
      } finally {
        frozen.destroyForcibly();
      }
      assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
    }
    assertThat(store.report("web").state()).isEqualTo(FleetState.DONE);
    assertThat(store.report("web").targets())
        .extracting(Target::state)
        .containsOnly(TargetState.DONE);
  }

  /**
   * A process that starts without its database ends with an error, so a single process starts
   * before.
   */
  @Test
  void run_databaseThatIsAwayForAMinute_continues() throws Exception {
    try (FleetSandbox account = new FleetSandbox(MACHINES, 10)) {
      account
          .sandbox()
          .faults()
          .next(Fault.parse("POST /vps/{serviceName}/rebuild: latency 200ms"));
      create(account);
      Process worker = join(account, 0);
      account.await(() -> !worker.isAlive() || sent(account) >= CONCURRENCY);
      server.stop();
      // Longer than the time after which a worker without a heartbeat has lost its machines.
      TimeUnit.NANOSECONDS.sleep(HEARTBEAT.multipliedBy(Timing.MISSED_HEARTBEATS + 2L).toNanos());
      server.restart();

      assertThat(worker.waitFor()).as("%s", output()).isZero();
      assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
    }
    assertThat(store.report("web").targets())
        .extracting(Target::state)
        .containsOnly(TargetState.DONE);
  }

  @Test
  void rates_changesOfSeveralWorkers_areNotLost() throws Exception {
    Callable<Boolean> worker =
        () -> {
          RateStore rates = store.ofWorkers(InstantSource.system()).rates().orElseThrow();
          for (int i = 0; i < 25; i++) {
            rates.update("key", text -> Integer.toString(Integer.parseInt("0" + text) + 1));
          }
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(4, worker))) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }

    RateStore rates = store.ofWorkers(InstantSource.system()).rates().orElseThrow();
    assertThat(rates.read("key")).isEqualTo("100");
    assertThat(rates.read("other key")).isEmpty();
  }

  @Test
  void rates_databaseThatIsAway_isLeftAloneForAWhile() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    RateStore rates = store.ofWorkers(now::get).rates().orElseThrow();
    rates.update("key", text -> "state");

    server.stop();
    assertThat(rates.read("key")).isEmpty();
    server.restart();

    assertThat(rates.read("key")).isEmpty();
    String state = "";
    // The connections of the pool may be broken.
    for (int i = 0; i < 20 && state.isEmpty(); i++) {
      now.set(now.get().plusSeconds(11));
      state = rates.read("key");
    }
    assertThat(state).isEqualTo("state");
  }

  /** A rate of two calls in a second holds for both workers together. */
  @Test
  void run_rateIsLimited_holdsForAllWorkersWithTheSameCredentials() throws Exception {
    try (FleetSandbox account = new FleetSandbox(1);
        Ovh one = account.connectWithRate(2);
        Ovh other = account.connectWithRate(2)) {
      RateStore rates = store.ofWorkers(InstantSource.system()).rates().orElseThrow();
      Ovh first = one.withRateStore(rates);
      Ovh second = other.withRateStore(rates);
      long start = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        first.vps().get("vps-0");
        second.vps().get("vps-0");
      }

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("eight calls and two for the time, of which two are sent at once")
          .isGreaterThanOrEqualTo(Duration.ofMillis(2_500));
    }
  }

  @Test
  void run_clockThatIsThreeSecondsWrong_isRefused() throws Exception {
    try (FleetSandbox account = new FleetSandbox(1)) {
      create(account);
      for (int seconds : new int[] {-3, 3}) {
        TimeSource system = TimeSource.system();
        TimeSource wrong =
            new TimeSource(
                () -> system.now().plusSeconds(seconds), system.nanoTime(), system.sleeper());
        FleetWorker worker = new FleetWorker(store, "web", account.ovh(), FleetSandbox.FAST, wrong);
        assertThatThrownBy(() -> worker.run(report -> {}))
            .isInstanceOf(FleetException.class)
            .hasMessageMatching(
                "the clock of this computer is [34] s %s the clock of the fleet store, and may differ by 2 s\\. Synchronize both clocks, for example with NTP"
                    .formatted(seconds < 0 ? "behind" : "ahead of"));
      }
      assertThat(account.rebuilt()).isEmpty();
    }
  }

  @Test
  void open_timeZoneThatTheServerDoesNotKnow_works() {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(new SimpleTimeZone(7_200_000, "CAT"));
    try (FleetStore other =
        FleetStore.open(
            StoreLocation.parse(
                server.address(), folder, Map.of("PGPASSWORD", PostgresServer.PASSWORD)))) {
      assertThat(other.names()).isEmpty();
      assertThat(TimeZone.getDefault().getID()).isEqualTo("CAT");
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void open_wrongPassword_namesTheStoreAndNotThePassword() {
    StoreLocation wrong =
        StoreLocation.parse(server.address(), folder, Map.of("PGPASSWORD", "secret1"));
    assertThatThrownBy(() -> FleetStore.open(wrong))
        .isInstanceOf(FleetException.class)
        .hasMessageStartingWith("the fleet store " + wrong + " cannot be opened: ")
        .hasMessageNotContaining("secret1");
  }

  private void create(FleetSandbox account) {
    store.create(
        new FleetPlan(
            "web",
            account.names(),
            List.of(VpsRebuild.ofImage("Debian 13")),
            Pace.standard().withConcurrency(CONCURRENCY)));
  }

  /** Returns what the processes have written. */
  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private static void signal(String signal, Process process) throws InterruptedException {
    assertThat(ExternalProgram.require("kill").run(signal, Long.toString(process.pid())).exit())
        .isZero();
  }

  private static long sent(FleetSandbox account) {
    return account.calls("rebuild").size();
  }

  private Process join(FleetSandbox account, int shift) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProgram.class.getName(),
                account.sandbox().url().toString(),
                server.address(),
                Long.toString(HEARTBEAT.toMillis()),
                Integer.toString(shift))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()));
    builder.environment().put("PGPASSWORD", PostgresServer.PASSWORD);
    return builder.start();
  }
}
