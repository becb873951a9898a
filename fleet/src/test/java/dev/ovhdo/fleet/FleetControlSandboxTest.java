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
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Canaries, limits of failures, several workers, and failures of OVHcloud. */
@Timeout(300)
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
  void rateLimit_ofManyCalls_delaysTheFleet() throws Exception {
    fault("* /vps/*: retry-after 0s 30%");

    FleetReport report = run(Pace.standard());

    assertThat(report.targets()).extracting(Target::state).containsOnly(TargetState.DONE);
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

  /** The request must not be sent after the wait: the other worker may have sent it. */
  @Test
  void leaseThatIsLost_whileTheRequestWaitsForTheRateLimit_isNotSent() throws Exception {
    fault("POST /vps/vps-1/rebuild: retry-after 1s once");
    AtomicBoolean taken = new AtomicBoolean();
    try (FleetStore store = store();
        Ovh ovh =
            account.connect(
                () -> {
                  if (account.calls("rebuild").size() == 1 && !taken.getAndSet(true)) {
                    assertThat(store.ofWorkers(InstantSource.system()).claim("web", 0)).isPresent();
                  }
                })) {
      store.create(new FleetPlan("web", List.of("vps-1"), List.of(REBUILD), Pace.standard()));
      FleetReport report =
          new FleetWorker(store, "web", ovh, FleetSandbox.FAST, TimeSource.system())
              .run(each -> {});

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
}
