package dev.ovhdo.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.StepPhase;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.operation.VpsRebuild;
import dev.ovhdo.fleet.store.FleetStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class FleetSandboxTest {
  private static final VpsRebuild REBUILD = VpsRebuild.ofImage("Debian 13");

  @TempDir Path folder;

  private final FleetSandbox account = new FleetSandbox(8);

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void run_rebuildsEachVpsOnce() throws Exception {
    FleetReport report = Fleet.over(account.names()).run(REBUILD, account.options(folder));

    assertThat(report.state()).isEqualTo(FleetState.DONE);
    assertThat(report.targets()).extracting(Target::state).containsOnly(TargetState.DONE);
    assertThat(account.rebuilt()).containsExactlyInAnyOrderElementsOf(account.names());
    assertThat(account.sandbox().account().vps().all())
        .allSatisfy(vps -> assertThat(vps.system().image().name()).isEqualTo("Debian 13"));
  }

  @Test
  void run_sequence_rebuildsThenReboots() throws Exception {
    Fleet.over("vps-1", "vps-2").run(List.of(REBUILD, new VpsReboot()), account.options(folder));

    assertThat(account.rebuilt()).containsExactlyInAnyOrder("vps-1", "vps-2");
    assertThat(account.accepted("reboot")).containsExactlyInAnyOrder("vps-1", "vps-2");
  }

  @Test
  void run_secondTimeWithTheSameName_sendsNothing() throws Exception {
    Fleet.over("vps-1").run(REBUILD, account.options(folder));
    FleetReport second = Fleet.over("vps-1").run(REBUILD, account.options(folder));

    assertThat(second.state()).isEqualTo(FleetState.DONE);
    assertThat(account.rebuilt()).containsExactly("vps-1");
  }

  @Test
  void run_otherPlanWithTheSameName_isRefused() throws Exception {
    Fleet.over("vps-1").run(REBUILD, account.options(folder));

    assertThatThrownBy(() -> Fleet.over("vps-2").run(REBUILD, account.options(folder)))
        .isInstanceOf(FleetException.class)
        .hasMessage("the store has a fleet web with another plan. Choose another name");
  }

  @Test
  void run_unknownVps_failsAloneWithTheReason() throws Exception {
    FleetReport report = Fleet.over("vps-1", "vps-none").run(REBUILD, account.options(folder));

    assertThat(report.state()).isEqualTo(FleetState.DONE);
    assertThat(report.targets())
        .extracting(Target::state)
        .containsExactly(TargetState.DONE, TargetState.FAILED);
    assertThat(report.targets().get(1).reason()).contains("vps-none");
  }

  @Test
  void run_lostAnswer_isSettledByItsTask() throws Exception {
    account
        .sandbox()
        .faults()
        .next(
            dev.ovhdo.sandbox.Fault.parse(
                "POST /vps/{serviceName}/rebuild: drop-after-commit once"));

    FleetReport report = Fleet.over("vps-1").run(REBUILD, account.options(folder));

    assertThat(report.targets()).extracting(Target::state).containsExactly(TargetState.DONE);
    assertThat(account.sandbox().journal().calls("POST", "/vps/vps-1/rebuild")).hasSize(1);
  }

  @Test
  void log_hasIntentEffectAndOutcome() throws Exception {
    Fleet.over("vps-1").run(REBUILD, account.options(folder));

    try (FleetStore store = FleetStore.open(folder.resolve("fleet.db"))) {
      assertThat(store.log("web", "vps-1"))
          .extracting(entry -> entry.phase())
          .containsExactly(StepPhase.INTENT, StepPhase.EFFECT, StepPhase.SETTLED);
    }
  }

  @Test
  void run_concurrency_isTheLimitOfActiveTargets() throws Exception {
    Fleet.over(account.names())
        .run(
            REBUILD,
            account
                .options(folder)
                .withPace(Pace.standard().withConcurrency(3))
                .withListener(
                    report ->
                        assertThat(
                                report.count(TargetState.RUNNING)
                                    + report.count(TargetState.WAITING))
                            .isLessThanOrEqualTo(3)));

    assertThat(account.rebuilt()).hasSize(8);
  }

  @Test
  void run_twoFleetsInOneStore_doNotMix() throws Exception {
    FleetOptions web = account.options(folder);
    FleetOptions shop =
        new FleetOptions(
            web.ovh(), web.store(), "shop", web.pace(), web.timing(), web.listener(), web.ssh());
    Fleet.over("vps-1").run(new VpsReboot(), web);
    Fleet.over("vps-2").run(REBUILD, shop);

    assertThat(account.accepted("reboot")).containsExactly("vps-1");
    assertThat(account.rebuilt()).containsExactly("vps-2");
  }
}
