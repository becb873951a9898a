package dev.ovhdo.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Operation;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pausing, cancelling and expired credentials while tasks are running. The tasks end only when a
 * test ends them, so that each test sees the state that it waits for.
 */
@Timeout(300)
class FleetInterventionSandboxTest {
  private static final VpsRebuild REBUILD = VpsRebuild.ofImage("Debian 13");

  @TempDir Path folder;

  private final FleetSandbox account = FleetSandbox.withTasksThatWait(8);
  private FleetStore store;

  @BeforeEach
  void open() {
    store = FleetStore.open(folder.resolve("fleet.db"));
  }

  @AfterEach
  void close() {
    store.close();
    account.close();
  }

  private void create(int machines, int concurrency, Operation... operations) {
    store.create(
        new FleetPlan(
            "web",
            account.names().subList(0, machines),
            List.of(operations),
            Pace.standard().withConcurrency(concurrency)));
  }

  private FleetReport work(Consumer<FleetReport> listener) throws InterruptedException {
    return new FleetWorker(store, "web", account.ovh(), FleetSandbox.FAST, TimeSource.system())
        .run(listener);
  }

  private FleetReport resume() throws InterruptedException {
    store.resume("web");
    return work(report -> account.endTasks());
  }

  @Test
  void pause_inTheMiddle_startsNoFurtherMachine_andResumeContinues() throws Exception {
    create(8, 2, REBUILD);
    FleetReport paused =
        work(
            report -> {
              if (report.state() == FleetState.RUNNING && report.count(TargetState.DONE) > 0) {
                store.pause("web", null);
              }
              if (report.count(TargetState.DONE) == 0 || report.state() == FleetState.PAUSED) {
                account.endTasks();
              }
            });

    assertThat(paused.state()).isEqualTo(FleetState.PAUSED);
    assertThat(paused.targets()).noneMatch(target -> target.state().isActive());
    assertThat(paused.count(TargetState.PENDING)).isPositive();
    assertThat(resume().state()).isEqualTo(FleetState.DONE);
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  @Test
  void cancel_inTheMiddle_cancelsTheOthersAndWaitsForRunningTasks() throws Exception {
    create(8, 2, REBUILD);
    FleetReport cancelled =
        work(
            report -> {
              if (report.state() == FleetState.RUNNING && report.count(TargetState.WAITING) > 0) {
                store.cancel("web");
              }
              if (report.state() == FleetState.CANCELLED) {
                account.endTasks();
              }
            });

    assertThat(cancelled.state()).isEqualTo(FleetState.CANCELLED);
    assertThat(cancelled.targets())
        .extracting(Target::state)
        .containsOnly(TargetState.DONE, TargetState.CANCELLED);
  }

  @Test
  void credential_thatExpiresInTheMiddle_pausesTheFleet_andResumeContinues() throws Exception {
    create(8, 2, REBUILD);
    FleetReport paused =
        work(
            report -> {
              if (report.count(TargetState.DONE) == 0) {
                account.endTasks();
              } else {
                account.sandbox().faults().next(Fault.parse("* *: expired-credential once"));
              }
            });

    assertThat(paused.state()).isEqualTo(FleetState.PAUSED);
    assertThat(paused.reason()).startsWith("OVHcloud refuses the credentials: ");
    assertThat(paused.count(TargetState.FAILED)).isZero();
    account.sandbox().faults().clear();
    account.renewCredential();
    assertThat(resume().targets()).extracting(Target::state).containsOnly(TargetState.DONE);
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
  }

  @Test
  void step_ofASequence_isNotStartedWhileTheFleetIsPaused() throws Exception {
    create(1, 1, REBUILD, new VpsReboot());
    FleetReport paused =
        work(
            report -> {
              if (report.state() == FleetState.RUNNING && report.count(TargetState.WAITING) > 0) {
                store.pause("web", null);
              }
              if (report.state() == FleetState.PAUSED) {
                account.endTasks();
              }
            });

    assertThat(paused.targets().get(0).step()).isEqualTo(1);
    assertThat(account.accepted("reboot")).isEmpty();
    assertThat(resume().state()).isEqualTo(FleetState.DONE);
    assertThat(account.accepted("reboot")).containsExactly("vps-0");
  }
}
