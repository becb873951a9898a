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
    assertThat(changes()).containsExactlyInAnyOrder(REBOOT_DEMO, REBOOT_WEB);
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
    assertThat(changes()).containsExactlyInAnyOrder(REBOOT_DEMO, REBOOT_WEB);
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
        .containsExactlyInAnyOrder(
            "POST /vps/vps-demo/createSnapshot", "POST /vps/vps-db/createSnapshot");
  }

  @Test
  void reboot_severalServers_rebootsEach() {
    List<String> servers = sandbox.account().servers().keys().stream().limit(2).toList();

    Outcome outcome =
        program().typing("2\n").run("server", "reboot", servers.get(0), servers.get(1));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(changes())
        .containsExactlyInAnyOrder(
            "POST /dedicated/server/" + servers.get(0) + "/reboot",
            "POST /dedicated/server/" + servers.get(1) + "/reboot");
  }

  @Test
  void rescueAndUnrescue_severalVpses_bootEachWithOneConfirmation() {
    Outcome rescue =
        program().typing("2\n").run("vps", "rescue", "demo", "vps-web", "--ssh-timeout", "2s");

    assertThat(rescue.exitCode()).as(rescue.err()).isZero();
    assertThat(rescue.err())
        .containsOnlyOnce("Type the number of machines (vps-demo, vps-web) to continue: ")
        .contains(
            "Done: vps-demo (demo) has booted its rescue system",
            "Done: vps-web has booted its rescue system",
            "; 'ovh-do vps unrescue demo' boots the disk again",
            "; 'ovh-do vps unrescue vps-web' boots the disk again");

    Outcome unrescue = run("vps", "unrescue", "demo", "vps-web", "--yes", "--ssh-timeout", "2s");

    assertThat(unrescue.exitCode()).as(unrescue.err()).isZero();
    assertThat(unrescue.err()).contains("Done: vps-demo (demo) has booted its own disk");
    assertThat(changes())
        .containsExactlyInAnyOrder(
            "PUT /vps/vps-demo", "PUT /vps/vps-web", "PUT /vps/vps-demo", "PUT /vps/vps-web");
    assertThat(sandbox.account().vps().all())
        .filteredOn(vps -> !vps.name().equals("vps-db"))
        .allMatch(vps -> vps.state() == VpsState.RUNNING);
  }

  @Test
  void rebuild_severalVpses_hasARowForEach() {
    JsonNode rows =
        json(
            "vps",
            "rebuild",
            "demo",
            "vps-web",
            "--image",
            "debian 12$",
            "--key",
            "laptop",
            "--yes",
            "--ssh-timeout",
            "2s");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("task").asString()).startsWith("vps/vps-demo/task/");
    assertThat(rows.get(1).path("task").asString()).startsWith("vps/vps-web/task/");
    assertThat(rows)
        .allMatch(row -> row.path("image").path("name").asString().equals("Debian 12"))
        .allMatch(row -> row.path("login").path("user").asString().equals("debian"));
    assertThat(rows.get(1).path("login").path("address").asString()).isEqualTo("127.0.10.2");
  }

  @Test
  void rebuild_taskOfOneFails_completesTheOther() {
    sandbox.account().vps().update("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));

    Outcome outcome =
        run(
            "vps",
            "rebuild",
            "demo",
            "vps-web",
            "--image",
            "debian",
            "--yes",
            "--ssh-timeout",
            "2s",
            "-o",
            "tsv",
            "--columns",
            "task,state");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.out()).contains("error", "done");
    assertThat(outcome.err())
        .contains("Done: vps-web has Debian")
        .contains("(reinstallVm) of vps-demo ended in the state error");
  }

  @Test
  void rebuild_noWait_printsTheCommandThatRenewsAllHostKeys() {
    Outcome outcome =
        run("vps", "rebuild", "demo", "vps-web", "--image", "debian", "--yes", "--no-wait");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .containsPattern(
            "ovh-do: 'ovh-do wait vps/vps-demo/task/\\d+ vps/vps-web/task/\\d+ --host-keys' waits"
                + " for their end and renews the host keys\n");
  }

  @Test
  void rebuild_severalVpsesWithoutAnImage_changesNothing() {
    Outcome outcome = run("vps", "rebuild", "demo", "vps-web", "vps-db", "--yes");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: vps rebuild: --image=IMAGE is missing ('ovh-do vps images' lists the"
                    + " values); 'ovh-do help vps rebuild' shows the usage\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void rebuild_unknownVpsAmongSeveral_changesNothing() {
    Outcome outcome = run("vps", "rebuild", "demo", "vps-no", "--image", "debian", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).endsWith("ovh-do: nothing was changed\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void rebuild_interrupted_reportsEachMachine() {
    time.interruptAfter(0);

    Outcome outcome =
        run("vps", "rebuild", "demo", "vps-web", "--image", "debian", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(130);
    assertThat(outcome.err())
        .containsPattern("'ovh-do wait vps/vps-demo/task/\\d+ --host-keys' waits for its end")
        .containsPattern("'ovh-do wait vps/vps-web/task/\\d+ --host-keys' waits for its end");
  }

  @Test
  void snapshotRestoreAndDelete_severalVpses_skipTheMissingSnapshot() {
    // The demonstration account has a snapshot of vps-web.
    assertThat(run("vps", "snapshot", "create", "demo").exitCode()).isZero();

    Outcome restore =
        run("vps", "snapshot", "restore", "demo", "vps-web", "--yes", "--ssh-timeout", "2s");
    Outcome delete =
        program().typing("2\n").run("vps", "snapshot", "delete", "demo", "vps-db", "vps-web");

    assertThat(restore.exitCode()).as(restore.err()).isZero();
    assertThat(restore.err()).contains("Done: vps-web is restored to its snapshot of ");
    assertThat(delete.exitCode()).as(delete.err()).isZero();
    assertThat(delete.err())
        .contains("ovh-do: nothing to remove: vps-db has no snapshot\n")
        .contains("vps-demo (demo) no longer has a snapshot");
    assertThat(changes())
        .containsOnlyOnce("DELETE /vps/vps-demo/snapshot", "DELETE /vps/vps-web/snapshot")
        .hasSize(5);
  }

  @Test
  void rescueAndUnrescue_severalServers_restoreTheBootOfEach() {
    String[] servers = {"ns3001.example.net", "ns3003.example.net"};

    Outcome rescue =
        run(
            "server",
            "rescue",
            servers[0],
            servers[1],
            "--password",
            "--yes",
            "--ssh-timeout",
            "2s");
    Outcome unrescue =
        run("server", "unrescue", servers[0], servers[1], "--yes", "--ssh-timeout", "2s");

    assertThat(rescue.exitCode()).as(rescue.err()).isZero();
    assertThat(rescue.err())
        .contains("'ovh-do server unrescue ns3001.example.net' boots its own system again")
        .contains("'ovh-do server unrescue ns3003.example.net' boots its own system again");
    assertThat(unrescue.exitCode()).as(unrescue.err()).isZero();
    assertThat(sandbox.account().servers().all())
        .filteredOn(server -> !server.name().contains("3002"))
        .allMatch(server -> server.settings().bootId() == 1);
  }

  @Test
  void reinstall_severalServers_installsEach() {
    Outcome outcome =
        program()
            .typing("2\n")
            .run(
                "server",
                "reinstall",
                "storage",
                "build",
                "--image",
                "debian12_64",
                "--key",
                "laptop",
                "--ssh-timeout",
                "2s",
                "-o",
                "json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("Type the number of machines (ns3001.example.net, ns3002.example.net)")
        .contains("has debian12_64");
    assertThat(changes())
        .containsExactlyInAnyOrder(
            "POST /dedicated/server/ns3001.example.net/reinstall",
            "POST /dedicated/server/ns3002.example.net/reinstall");
    assertThat(outcome.out()).containsPattern("(?s)ns3001.*debian12_64.*ns3002.*debian12_64");
  }

  @Test
  void reinstall_oneHostnameForSeveralServers_isRefused() {
    Outcome outcome =
        run(
            "server",
            "reinstall",
            "storage",
            "build",
            "--image",
            "debian12_64",
            "--hostname",
            "web1",
            "--yes");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(2, "", "ovh-do: --hostname is for a single server, not for 2 servers\n"));
    assertThat(changes()).isEmpty();
  }
}
