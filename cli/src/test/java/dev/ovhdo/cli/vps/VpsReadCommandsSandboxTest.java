package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.VpsState;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The VPS commands that only read. */
class VpsReadCommandsSandboxTest extends VpsTestCase {
  private static final String UNKNOWN =
      "ovh-do: No VPS is named \"vps-none\". This account has: vps-demo (demo), vps-web, vps-db.\n";

  @Test
  @CommandCase(command = "vps list", kind = Kind.HAPPY)
  void list_oneInRescue_isFlagged() {
    change(
        "vps-web",
        vps ->
            vps.withState(VpsState.RESCUED)
                .withSettings(vps.settings().withNetbootMode(NetbootMode.RESCUE)));

    assertThat(run("vps", "list"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME      DISPLAY NAME  STATE    IPS                        MODEL           ZONE                        NETBOOT
                vps-demo  demo          running  127.0.10.1, 2001:db8::a:1  vps-le-2-4-40   Region OpenStack: os-demo1  local
                vps-web   vps-web       rescued  127.0.10.2, 2001:db8::a:2  vps-le-4-8-160  Region OpenStack: os-demo1  rescue
                vps-db    vps-db        stopped  127.0.10.3, 2001:db8::a:3  vps-le-1-2-20   Region OpenStack: os-demo1  local
                """,
                "ovh-do: vps-web boots the rescue system; 'ovh-do vps unrescue vps-web' boots its"
                    + " disk again\n"));
  }

  @Test
  @CommandCase(command = "vps list", kind = Kind.REFUSED)
  void list_apiInMaintenance_isUnavailable() {
    Fault gone = Fault.status(404, "Client::NotFound", "gone").on("GET", "/vps");
    sandbox.faults().next(gone.times(2));

    assertThat(run("vps", "list").exitCode()).isEqualTo(3);
    assertRefusedByTheApi(404, "GET", "/vps");
  }

  @Test
  @CommandCase(command = "vps list", kind = Kind.BAD_INPUT)
  void list_withArgument_isWrongUsage() {
    assertThat(run("vps", "list", "vps-demo"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: vps list: the argument \"vps-demo\" is unexpected; 'ovh-do help vps"
                    + " list' shows the usage\n"));
  }

  @Test
  @CommandCase(command = "vps list", kind = Kind.JSON)
  void list_json_isAllThatIsKnown() {
    JsonNode list = json("vps", "list");

    assertThat(list).hasSize(3);
    assertThat(list.get(0).path("ips").get(1).asString()).isEqualTo("2001:db8::a:1");
    assertThat(list.get(0).path("model").path("memory").asInt()).isEqualTo(4096);
  }

  @Test
  @CommandCase(command = "vps show", kind = Kind.HAPPY)
  void info_byDisplayName_gathersAll() {
    assertThat(run("vps", "show", "demo"))
        .isEqualTo(
            new Outcome(
                0,
                """
                name         vps-demo
                displayName  demo
                state        running
                ips          127.0.10.1, 2001:db8::a:1
                image        Debian 12
                model        vps-le-2-4-40
                cores        2
                memory       4 GB
                disk         40 GB
                zone         Region OpenStack: os-demo1
                datacenter   Gravelines
                netboot      local
                snapshot
                task
                """,
                ""));
  }

  @Test
  @CommandCase(command = "vps show", kind = Kind.JSON)
  void info_json_hasSnapshotTaskAndImage() {
    assertThat(run("vps", "reboot", "vps-web", "--yes", "--no-wait").exitCode()).isZero();

    JsonNode info = json("vps", "show", "vps-web");

    assertThat(info.path("snapshot").path("description").asString())
        .isEqualTo("before the upgrade");
    assertThat(info.path("task").path("type").asString()).isEqualTo("rebootVm");
    assertThat(info.path("image").path("name").asString()).isEqualTo("Ubuntu 24.04");
    assertThat(info.path("datacenter").path("country").asString()).isEqualTo("ca");
  }

  @Test
  @CommandCase(command = "vps ips", kind = Kind.HAPPY)
  void ips_aVps_haveTheirKind() {
    assertThat(run("vps", "ips", "vps-demo"))
        .isEqualTo(
            new Outcome(
                0,
                """
                IP             VERSION  TYPE     REVERSE  GATEWAY
                127.0.10.1     v4       primary
                2001:db8::a:1  v6       primary
                """,
                ""));
  }

  @Test
  @CommandCase(command = "vps ips", kind = Kind.JSON)
  void ips_json_areObjects() {
    assertThat(json("vps", "ips", "demo").get(0).path("ipAddress").asString())
        .isEqualTo("127.0.10.1");
  }

  @Test
  @CommandCase(command = "vps images", kind = Kind.HAPPY)
  void images_ofAVps_markTheInstalledImage() {
    Outcome outcome = run("vps", "images", "vps-db");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("ID                                    NAME                   CURRENT\n")
        .contains("45b2f222-ab10-44ed-863f-720942760001  Debian 11              true\n")
        .contains("45b2f222-ab10-44ed-863f-720942760003  Debian 12              false\n")
        .hasLineCount(14);
  }

  @Test
  @CommandCase(command = "vps images", kind = Kind.JSON)
  void images_json_areObjects() {
    assertThat(json("vps", "images", "vps-web")).hasSize(14);
  }

  @Test
  @CommandCase(command = "vps tasks", kind = Kind.HAPPY)
  void tasks_byTypeAndState_areTheseOnes() {
    run("vps", "reboot", "vps-demo", "--yes", "--quiet");
    long reboot = lastTask();
    run("vps", "stop", "vps-demo", "--yes", "--quiet", "--no-wait");

    assertThat(run("vps", "tasks", "demo", "--type", "rebootVm", "--state", "done"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID          TYPE      STATE  PERCENT  DATE
                %s  rebootVm  done   100      2026-11-01T13:00:00+01:00
                """
                    .formatted(reboot),
                ""));
    assertThat(run("vps", "tasks", "demo").out()).contains("stopVm").hasLineCount(3);
  }

  @Test
  @CommandCase(command = "vps tasks", kind = Kind.JSON)
  void tasks_json_haveTheReferenceForWait() {
    run("vps", "reboot", "vps-demo", "--yes", "--quiet");

    assertThat(json("vps", "tasks", "demo").get(0).path("task").asString())
        .isEqualTo("vps/vps-demo/task/" + lastTask());
  }

  @Test
  @CommandCase(command = "vps tasks", kind = Kind.REFUSED)
  void tasks_unknownState_isRefusedByTheApi() {
    Outcome outcome = run("vps", "tasks", "vps-demo", "--state", "asleep");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err()).contains("asleep");
    assertRefusedByTheApi(400, "GET", "/vps/vps-demo/tasks");
  }

  @Test
  @CommandCase(command = "vps console", kind = Kind.HAPPY)
  void console_aVps_isAnAddress() {
    assertThat(run("vps", "console", "vps-demo"))
        .isEqualTo(
            new Outcome(
                0,
                "https://console.example.com/vps-demo?token=sandbox\n",
                "ovh-do: this URL grants console access until it expires\n"));
  }

  @Test
  @CommandCase(command = "vps console", kind = Kind.JSON)
  void console_json_isAnObject() {
    assertThat(json("vps", "console", "demo").path("url").asString())
        .isEqualTo("https://console.example.com/vps-demo?token=sandbox");
  }

  @Test
  @CommandCase(command = "vps show", kind = Kind.REFUSED)
  @CommandCase(command = "vps ips", kind = Kind.REFUSED)
  @CommandCase(command = "vps images", kind = Kind.REFUSED)
  @CommandCase(command = "vps console", kind = Kind.REFUSED)
  void anyOfThem_unknownVps_isNotFound() {
    for (String verb : List.of("show", "ips", "images", "console")) {
      int before = sandbox.journal().calls().size();

      assertThat(run("vps", verb, "vps-none")).as(verb).isEqualTo(new Outcome(3, "", UNKNOWN));
      assertThat(sandbox.journal().calls().stream().skip(before))
          .as(verb)
          .anyMatch(call -> call.status() == 404 && call.path().startsWith("/vps/vps-none"));
    }
  }

  @Test
  @CommandCase(command = "vps show", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps ips", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps images", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps console", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps tasks", kind = Kind.BAD_INPUT)
  void anyOfThem_noVps_isWrongUsage() {
    for (String verb : List.of("show", "ips", "images", "console", "tasks")) {
      assertThat(run("vps", verb))
          .isEqualTo(
              new Outcome(
                  2,
                  "",
                  "ovh-do: vps %1$s: VPS is missing ('ovh-do vps list' lists the values); 'ovh-do help vps %1$s'"
                          .formatted(verb)
                      + " shows the usage\n"));
    }
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
