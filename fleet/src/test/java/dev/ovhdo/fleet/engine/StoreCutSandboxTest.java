package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.fleet.FleetSandbox;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.StepPhase;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.WatchedStore;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded run of a fleet is cut at each point at which its store is synchronized with the disk,
 * and resumed from there: each machine is changed once. {@code -Dovhdo.fleet.cuts=10} sets the
 * number of machines of the run.
 *
 * <p>SQLite appends the pages of a transaction to its log, and synchronizes the log. So the store
 * after a crash is a prefix of the log. Its last transaction may be torn, and is ignored then. What
 * OVHcloud has carried out by the crash is what it had at the synchronization, or what it had
 * immediately before the next.
 */
class StoreCutSandboxTest {
  private static final int MACHINES = Integer.getInteger("ovhdo.fleet.cuts", 2);

  /** A task takes as long as several polls. */
  private static final double SPEED = 0.1;

  /** Heartbeats are in real time, and the virtual clock is faster. */
  private static final Timing TIMING = Timing.standard().withHeartbeat(Duration.ofDays(100));

  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A change that OVHcloud carries out, and whose answer is lost. */
  private static final String WITHOUT_ANSWER = "/vps/vps-0/rebuild";

  /** The pages of SQLite's log are behind a header, and each has a header of its own. */
  private static final int LOG_FRAME = 24 + 4096;

  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  /** A change that OVHcloud has accepted. */
  private record Accepted(Instant at, RecordedCall call) {}

  /**
   * A synchronization of the log.
   *
   * @param length the length of the log
   * @param accepted the changes that OVHcloud had accepted
   */
  private record Synchronization(Instant at, int length, List<Accepted> accepted) {}

  /**
   * A recorded run.
   *
   * @param store the file of the store before the run
   * @param log the log at the end of the run
   */
  private record Recording(byte[] store, byte[] log, List<Synchronization> synchronizations) {}

  @Test
  void run_cutAtEachSynchronization_changesEachMachineOnce() throws Exception {
    Recording recording = record();
    List<Synchronization> all = recording.synchronizations();
    int cuts = 0;
    for (int i = 0; i + 1 < all.size(); i++) {
      Synchronization at = all.get(i);
      Synchronization next = all.get(i + 1);
      resume(recording, at.length(), at);
      cuts++;
      if (next.accepted().size() > at.accepted().size()) {
        resume(recording, at.length(), next);
        cuts++;
      }
      resume(recording, next.length() - LOG_FRAME / 2, next);
      cuts++;
    }
    System.out.printf(
        "Store cut: %d machines, %d synchronizations, %d cuts%n", MACHINES, all.size(), cuts);
    assertThat(all).as("synchronizations").hasSizeGreaterThan(MACHINES * 2 * 4);
  }

  private Recording record() throws Exception {
    Path file = folder.resolve("recorded.db");
    Path log = folder.resolve("recorded.db-wal");
    List<Synchronization> synchronizations = new ArrayList<>();
    try (FleetSandbox account = new FleetSandbox(MACHINES, now, SPEED)) {
      account
          .sandbox()
          .faults()
          .next(Fault.parse("POST " + WITHOUT_ANSWER + ": drop-after-commit once"));
      account
          .sandbox()
          .faults()
          .next(Fault.parse("POST /vps/vps-1/reboot: drop-before-commit once"));
      try (FleetStore store = FleetStore.open(file)) {
        store.create(plan(account));
      }
      byte[] before = Files.readAllBytes(file);
      List<Accepted> accepted = new ArrayList<>();
      Runnable afterTransaction =
          () -> {
            try {
              int length = Files.exists(log) ? (int) Files.size(log) : 0;
              accepted(account).stream()
                  .skip(accepted.size())
                  .forEach(call -> accepted.add(new Accepted(now.get(), call)));
              int last =
                  synchronizations.isEmpty()
                      ? 0
                      : synchronizations.get(synchronizations.size() - 1).length();
              if (length > last) {
                synchronizations.add(new Synchronization(now.get(), length, List.copyOf(accepted)));
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          };
      try (WatchedStore watched = WatchedStore.open(file, afterTransaction)) {
        FleetReport report = work(watched.store(), account);
        assertThat(report.count(TargetState.DONE)).as("recorded run").isEqualTo(MACHINES);
        assertThat(Files.readAllBytes(file))
            .as("the store: SQLite must not have moved its log, so use fewer machines")
            .isEqualTo(before);
        return new Recording(before, Files.readAllBytes(log), synchronizations);
      }
    }
  }

  private static FleetPlan plan(FleetSandbox account) {
    return new FleetPlan(
        "web",
        account.names(),
        List.of(VpsRebuild.ofImage("Debian 12"), new VpsReboot()),
        Pace.standard());
  }

  private FleetReport work(FleetStore store, FleetSandbox account) throws InterruptedException {
    SimulatedEngine engine = new SimulatedEngine(now);
    return new FleetWorker(store, "web", account.ovh(), TIMING, engine.time())
        .withEngines((worker, threads, executions) -> engine.of(executions))
        .run(report -> {});
  }

  private static List<RecordedCall> accepted(FleetSandbox account) {
    return account.sandbox().journal().calls().stream()
        .filter(call -> call.method().equals("POST"))
        .filter(
            call ->
                call.status() == 200 || (call.status() == 0 && call.path().equals(WITHOUT_ANSWER)))
        .toList();
  }

  /** Continues after a crash. */
  private void resume(Recording recording, int length, Synchronization crash) throws Exception {
    String description =
        "log of %d bytes, %d changes accepted".formatted(length, crash.accepted().size());
    Path file = Files.createTempDirectory(folder, "cut").resolve("fleet.db");
    Files.write(file, recording.store());
    Files.write(
        file.resolveSibling("fleet.db-wal"), Arrays.copyOf(recording.log(), Math.max(0, length)));
    now.set(START);
    try (FleetSandbox account = new FleetSandbox(MACHINES, now, SPEED);
        FleetStore store = FleetStore.open(file)) {
      repeat(crash.accepted(), account);
      now.set(crash.at());

      FleetReport report = work(store, account);

      assertThat(report.state()).as(description).isEqualTo(FleetState.DONE);
      assertThat(report.count(TargetState.DONE)).as(description).isEqualTo(MACHINES);
      assertThat(accepted(account))
          .as(description)
          .extracting(RecordedCall::path)
          .doesNotHaveDuplicates()
          .hasSize(2 * MACHINES);
      for (String name : account.names()) {
        assertThat(store.log("web", name))
            .as(description)
            .filteredOn(entry -> entry.phase() == StepPhase.EFFECT)
            .hasSize(2);
      }
    }
  }

  /** Brings the account into the state of the crash; the tasks have the same ids. */
  private void repeat(List<Accepted> accepted, FleetSandbox account) {
    for (Accepted each : accepted) {
      now.set(each.at());
      RecordedCall call = each.call();
      account
          .ovh()
          .call(
              HttpMethod.POST,
              call.path(),
              Map.of(),
              call.body().isEmpty() ? null : JSON.readTree(call.body()));
    }
  }
}
