package dev.ovhdo.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.StepEntry;
import dev.ovhdo.fleet.model.StepPhase;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Canaries, limits of failures, pausing, cancelling, and failures of OVHcloud. */
@Timeout(60)
class FleetControlSandboxTest {
  private static final VpsRebuild REBUILD = VpsRebuild.ofImage("Debian 13");

  @TempDir Path folder;

  private final FleetSandbox account = new FleetSandbox(8);

  @AfterEach
  void close() {
    account.close();
  }

  private void fault(String rule) {
    account.sandbox().faults().next(Fault.parse(rule));
  }

  private FleetReport run(Pace pace) throws InterruptedException {
    return Fleet.over(account.names()).run(REBUILD, account.options(folder).withPace(pace));
  }

  private FleetStore store() {
    return FleetStore.open(folder.resolve("fleet.db"));
  }

  private FleetReport work(FleetStore store, Consumer<FleetReport> listener)
      throws InterruptedException {
    return new FleetWorker(store, "web", account.ovh(), FleetSandbox.FAST, TimeSource.system())
        .run(listener);
  }

  private void create(FleetStore store, Pace pace) {
    store.create(new FleetPlan("web", account.names(), List.of(REBUILD), pace));
  }

  @Test
  void canary_thatFails_stopsTheFleetBeforeTheOthers() throws Exception {
    fault("POST /vps/vps-1/rebuild: Client::BadRequest No");

    FleetReport report = run(Pace.standard().withCanaries(2));

    assertThat(report.state()).isEqualTo(FleetState.STOPPED);
    assertThat(report.reason()).isEqualTo("the canary vps-1 failed");
    assertThat(account.rebuilt()).containsExactly("vps-0");
    assertThat(report.count(TargetState.PENDING)).isEqualTo(6);
  }

  @Test
  void failures_atTheLimit_stopTheFleet_andResumeContinues() throws Exception {
    fault("POST /vps/{serviceName}/rebuild: Client::BadRequest No 2 times");

    FleetReport stopped = run(Pace.standard().withConcurrency(1).withStopAfterFailures(2));

    assertThat(stopped.state()).isEqualTo(FleetState.STOPPED);
    assertThat(stopped.reason()).isEqualTo("2 of 8 targets failed");
    assertThat(account.rebuilt()).isEmpty();
    try (FleetStore store = store()) {
      store.resume("web");
      assertThat(work(store, report -> {}).count(TargetState.DONE)).isEqualTo(6);
      assertThat(store.retryFailed("web")).isEqualTo(2);
      assertThat(work(store, report -> {}).count(TargetState.DONE)).isEqualTo(8);
    }
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  @Test
  void pause_inTheMiddle_startsNoFurtherMachine_andResumeContinues() throws Exception {
    try (FleetStore store = store()) {
      create(store, Pace.standard().withConcurrency(2));
      FleetReport paused =
          work(
              store,
              report -> {
                if (report.state() == FleetState.RUNNING && report.count(TargetState.DONE) > 0) {
                  store.pause("web", null);
                }
              });

      assertThat(paused.state()).isEqualTo(FleetState.PAUSED);
      assertThat(paused.targets()).noneMatch(target -> target.state().isActive());
      assertThat(paused.count(TargetState.PENDING)).isPositive();
      store.resume("web");
      assertThat(work(store, report -> {}).state()).isEqualTo(FleetState.DONE);
    }
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  @Test
  void cancel_inTheMiddle_cancelsTheOthersAndWaitsForRunningTasks() throws Exception {
    try (FleetStore store = store()) {
      create(store, Pace.standard().withConcurrency(2));
      FleetReport cancelled =
          work(
              store,
              report -> {
                if (report.state() == FleetState.RUNNING && report.count(TargetState.WAITING) > 0) {
                  store.cancel("web");
                }
              });

      assertThat(cancelled.state()).isEqualTo(FleetState.CANCELLED);
      assertThat(cancelled.targets())
          .extracting(Target::state)
          .contains(TargetState.DONE, TargetState.CANCELLED)
          .doesNotContain(TargetState.PENDING, TargetState.WAITING, TargetState.RUNNING);
    }
  }

  @Test
  void rateLimit_ofManyCalls_delaysTheFleet() throws Exception {
    fault("* /vps/*: retry-after 0s 30%");

    FleetReport report = run(Pace.standard());

    assertThat(report.targets()).extracting(Target::state).containsOnly(TargetState.DONE);
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  /** The request must not be sent after the wait: the other worker may have sent it. */
  @Test
  void leaseThatIsLost_whileTheRequestWaitsForTheRateLimit_isNotSent() throws Exception {
    fault("POST /vps/vps-1/rebuild: retry-after 1s once");
    try (FleetStore store = store();
        Ovh patient = account.connectWithRealTime()) {
      store.create(new FleetPlan("web", List.of("vps-1"), List.of(REBUILD), Pace.standard()));
      AtomicBoolean taken = new AtomicBoolean();
      FleetReport report =
          new FleetWorker(store, "web", patient, FleetSandbox.FAST, TimeSource.system())
              .run(
                  each -> {
                    if (account.calls("rebuild").size() == 1 && !taken.getAndSet(true)) {
                      assertThat(store.ofWorkers(InstantSource.system()).claim("web", 0))
                          .isPresent();
                    }
                  });

      assertThat(report.state()).isEqualTo(FleetState.DONE);
      assertThat(store.log("web", "vps-1"))
          .extracting(StepEntry::attempt, StepEntry::phase)
          .containsExactly(
              tuple(1, StepPhase.INTENT),
              tuple(1, StepPhase.SETTLED),
              tuple(2, StepPhase.INTENT),
              tuple(2, StepPhase.EFFECT),
              tuple(2, StepPhase.SETTLED));
    }
    assertThat(account.calls("rebuild")).extracting(RecordedCall::status).containsExactly(429, 200);
  }

  @Test
  void credential_thatExpiresInTheMiddle_pausesTheFleet_andResumeContinues() throws Exception {
    try (FleetStore store = store()) {
      create(store, Pace.standard().withConcurrency(2));
      FleetReport paused =
          work(
              store,
              report -> {
                if (report.count(TargetState.DONE) == 0) {
                  return;
                }
                fault("* *: expired-credential once");
              });

      assertThat(paused.state()).isEqualTo(FleetState.PAUSED);
      assertThat(paused.reason()).startsWith("OVHcloud refuses the credentials: ");
      assertThat(paused.count(TargetState.FAILED)).isZero();
      account.sandbox().faults().clear();
      account.renewCredential();
      store.resume("web");
      FleetReport report = work(store, each -> {});
      assertThat(report.targets()).extracting(Target::state).containsOnly(TargetState.DONE);
    }
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  @Test
  void requestThatWasNotCarriedOut_isSentAgain() throws Exception {
    fault("POST /vps/vps-1/rebuild: drop-before-commit once");

    FleetReport report = Fleet.over("vps-1").run(REBUILD, account.options(folder));

    assertThat(report.targets()).extracting(Target::state).containsExactly(TargetState.DONE);
    assertThat(account.rebuilt()).containsExactly("vps-1");
  }

  @Test
  void twoWorkers_onOneFleet_shareTheMachines() throws Exception {
    try (FleetStore first = store();
        FleetStore second = store()) {
      create(first, Pace.standard().withConcurrency(4));
      CompletableFuture<FleetReport> other =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return work(second, report -> {});
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(work(first, report -> {}).state()).isEqualTo(FleetState.DONE);
      assertThat(other.get().state()).isEqualTo(FleetState.DONE);
    }
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  @Test
  void step_ofASequence_isNotStartedWhileTheFleetIsPaused() throws Exception {
    try (FleetStore store = store()) {
      store.create(
          new FleetPlan(
              "web", List.of("vps-1"), List.of(REBUILD, new VpsReboot()), Pace.standard()));
      FleetReport paused =
          work(
              store,
              report -> {
                if (report.state() == FleetState.RUNNING && report.count(TargetState.WAITING) > 0) {
                  store.pause("web", null);
                }
              });
      assertThat(paused.targets().get(0).step()).isEqualTo(1);
      assertThat(account.accepted("reboot")).isEmpty();
      store.resume("web");
      assertThat(work(store, report -> {}).state()).isEqualTo(FleetState.DONE);
    }
    assertThat(account.accepted("reboot")).containsExactly("vps-1");
  }

  /** Reading many VPSes as a list needs fewer requests than reading each task. */
  @Test
  void poll_ofManyVpses_readsTheListWhileTheyAreBusy() throws Exception {
    try (FleetSandbox slow = new FleetSandbox(30, 2)) {
      Fleet.over(slow.names())
          .run(
              REBUILD,
              slow.options(folder)
                  .withPace(Pace.standard().withConcurrency(30))
                  .withTiming(FleetSandbox.FAST.withInterval(Duration.ofMillis(100))));

      long tasks =
          slow.sandbox().journal().calls().stream()
              .filter(call -> call.path().matches("/vps/vps-\\d+/tasks/\\d+"))
              .count();
      assertThat(slow.rebuilt()).hasSize(30);
      assertThat(tasks).isLessThan(30 * 5);
    }
  }
}
