package dev.ovhdo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.VpsState;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeveralMachinesSandboxTest extends SandboxTestCase {
  private static final String REBOOT_DEMO = "POST /vps/vps-demo/reboot";
  private static final String REBOOT_WEB = "POST /vps/vps-web/reboot";

  @Test
  void reboot_severalVpses_haveOneConfirmationByTheirNumber() {
    Outcome outcome = program().typing("2\n").run("vps", "reboot", "demo", "vps-web");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("Plan: reboot vps-demo (demo)\n", "Plan: reboot vps-web\n")
        .containsOnlyOnce("Type the number of machines (vps-demo, vps-web) to continue: ")
        .contains("ovh-do: vps-demo (demo) reboots.", "ovh-do: vps-web reboots.");
    assertThat(changes()).containsExactly(REBOOT_DEMO, REBOOT_WEB);
  }

  @Test
  void reboot_anotherNumberTyped_changesNothing() {
    Outcome outcome = program().typing("1\n").run("vps", "reboot", "demo", "vps-web");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("ovh-do: declined; nothing was changed\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_withoutTerminalOrYes_isRefused() {
    assertThat(run("vps", "reboot", "demo", "vps-web").exitCode()).isEqualTo(5);
    assertThat(changes()).isEmpty();
  }

  @Test
  void json_ofSeveralVpses_isAnArrayAndOfOneAnObject() {
    JsonNode several = json("vps", "reboot", "demo", "vps-web", "--yes");
    JsonNode single = json("vps", "reboot", "demo", "--yes");

    assertThat(several.isArray()).isTrue();
    assertThat(several).hasSize(2).allMatch(task -> task.path("state").asString().equals("done"));
    assertThat(single.isObject()).isTrue();
  }

  @Test
  void reboot_sameVpsByTwoNames_rebootsOnce() {
    Outcome outcome = run("vps", "reboot", "demo", "vps-demo", "--yes");

    assertThat(outcome.exitCode()).isZero();
    assertThat(changes()).containsExactly(REBOOT_DEMO);
  }

  @Test
  void reboot_unknownVps_changesNothingAndReportsEach() {
    Outcome outcome = run("vps", "reboot", "vps-no", "demo", "vps-none", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("\"vps-no\"", "\"vps-none\"")
        .endsWith("ovh-do: nothing was changed\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_refusedForOne_rebootsTheOtherAndFails() {
    sandbox
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "no").on("POST", "/vps/vps-demo/reboot"));

    Outcome outcome = run("vps", "reboot", "demo", "vps-web", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err()).contains("Client::BadRequest: no ", "ovh-do: vps-web reboots.");
    assertThat(changes()).containsExactly(REBOOT_DEMO, REBOOT_WEB);
  }

  @Test
  void reboot_taskOfOneFails_reportsBoth() {
    sandbox.account().vps().update("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));

    Outcome outcome = run("vps", "reboot", "demo", "vps-web", "--yes", "--quiet", "-o", "json");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.err())
        .contains(" (rebootVm) of vps-demo ended in the state error\",\"code\":7,");
    assertThat(outcome.out()).contains("\"error\"", "\"done\"");
  }

  @Test
  void reboot_noWait_printsTheCommandThatWaitsForAll() {
    Outcome outcome = run("vps", "reboot", "demo", "vps-web", "--yes", "--no-wait", "-o", "json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("[");
    assertThat(outcome.err())
        .containsPattern(
            "ovh-do: 'ovh-do wait vps/vps-demo/task/\\d+ vps/vps-web/task/\\d+' waits for their"
                + " end\n");
  }

  @Test
  void reboot_dryRun_printsAllRequests() {
    Outcome outcome = run("vps", "reboot", "demo", "vps-web", "--dry-run", "--quiet");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains(REBOOT_DEMO, REBOOT_WEB);
    assertThat(changes()).isEmpty();
  }

  @Test
  void start_severalVpses_asksNothingAndSkipsThoseThatRun() {
    Outcome outcome = run("vps", "start", "demo", "vps-db");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("vps-demo (demo) is already switched on; nothing was changed")
        .contains("vps-db is switched on");
    assertThat(changes()).containsExactly("POST /vps/vps-db/start");
  }

  @Test
  void stop_severalVpsesOfWhichOneRuns_asksForItsName() {
    Outcome outcome = program().typing("vps-demo\n").run("vps", "stop", "vps-db", "demo");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("Type vps-demo to continue: ");
    assertThat(sandbox.account().vps().find("vps-demo").orElseThrow().state())
        .isEqualTo(VpsState.STOPPED);
  }

  @Test
  void snapshotCreate_severalVpses_createsEach() {
    Outcome outcome = run("vps", "snapshot", "create", "demo", "vps-db", "--description", "before");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(changes())
        .containsExactly("POST /vps/vps-demo/createSnapshot", "POST /vps/vps-db/createSnapshot");
  }

  @Test
  void reboot_severalServers_rebootsEach() {
    List<String> servers = sandbox.account().servers().keys().stream().limit(2).toList();

    Outcome outcome =
        program().typing("2\n").run("server", "reboot", servers.get(0), servers.get(1));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(changes())
        .containsExactly(
            "POST /dedicated/server/" + servers.get(0) + "/reboot",
            "POST /dedicated/server/" + servers.get(1) + "/reboot");
  }
}
