package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands that show servers, what they boot and what is being done to them. */
class ServerReadCommandsSandboxTest extends ServerTestCase {
  private static final String NO_SUCH =
      "ovh-do: No server is named \"nas\". This account has: ns3001.example.net (storage),"
          + " ns3002.example.net (build), ns3003.example.net.\n";

  @Test
  @CommandCase(command = "server list", kind = Kind.HAPPY)
  void list_all_pointsOutWhatWasLeftInRescueAndSwitchedOff() {
    assertThat(run("server", "list"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME                DISPLAY NAME  STATE  POWER     BOOT       IP          MODEL      DATACENTER
                ns3001.example.net  storage       ok     poweron   disk       127.0.20.1  Rise-1     gra2
                ns3002.example.net  build         ok     poweron   rescue     127.0.20.2  Advance-2  rbx7
                ns3003.example.net                ok     poweroff  power-off  127.0.20.3  Rise-1     bhs8
                """,
                """
                ovh-do: warning: ns3002.example.net (build) boots the rescue system; 'ovh-do server unrescue ns3002.example.net' boots its disk again
                ovh-do: warning: ns3003.example.net switches off at each start; 'ovh-do server boot ns3003.example.net disk --reboot' boots its disk again
                """));
  }

  @Test
  void list_scriptOrBootThatIsGone_saysSo() {
    change(STORAGE, each -> each.withSettings(each.settings().withBootScript("#!ipxe")));
    change("ns3002.example.net", each -> each.withBoots(List.of(Boot.DISK)));

    Outcome outcome = run("server", "list", "--columns", "name,boot", "--no-header");

    assertThat(outcome.out())
        .isEqualTo(
            """
            ns3001.example.net  script
            ns3002.example.net  unknown
            ns3003.example.net  power-off
            """);
  }

  @Test
  @CommandCase(command = "server list", kind = Kind.JSON)
  void list_json_isAllThatTheApiSays() {
    JsonNode all = json("server", "list", "--quiet");

    assertThat(all).hasSize(3);
    assertThat(all.get(1).path("boot").asString()).isEqualTo("rescue");
    assertThat(all.get(1).path("kernel").asString()).isEqualTo("rescue12-customer");
    assertThat(all.get(1).path("bootId").asLong()).isEqualTo(230242);
  }

  @Test
  @CommandCase(command = "server list", kind = Kind.REFUSED)
  void list_notGranted_isToldByTheApi() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "User not granted for this request")
                .on("GET", "/dedicated/server")
                .times(2));

    Outcome outcome = run("server", "list");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: GET /dedicated/server answered 403 Client::Forbidden: User not granted for"
                + " this request");
  }

  @Test
  @CommandCase(command = "server list", kind = Kind.BAD_INPUT)
  void list_withAName_isRefused() {
    Outcome outcome = run("server", "list", "storage");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: server list: the argument \"storage\" is unexpected; 'ovh-do help server"
                + " list' shows the usage\n");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "server show", kind = Kind.HAPPY)
  void info_oneInRescue_showsAll() {
    sandbox
        .account()
        .servers()
        .update(
            "ns3002.example.net",
            each -> each.withSettings(each.settings().withRescue(null, "ssh-ed25519 AAAA me")));

    assertThat(run("server", "show", "build"))
        .isEqualTo(
            new Outcome(
                0,
                """
                name         ns3002.example.net
                displayName  build
                state        ok
                power        poweron
                ips          127.0.20.2/32, 2001:db8:20:2::/64
                os           ubuntu2404-server_64
                boot         rescue
                kernel       rescue12-customer
                rescueKey    ssh-ed25519 AAAA me
                model        Advance-2
                datacenter   rbx7
                rack         R708C12
                reverse      ns3002.example.net.
                monitoring   true
                serviceId    8001000002
                creation     2025-03-17
                expiration   2099-12-17
                renewal      automaticV2016
                task
                taskState
                """,
                ""));
  }

  @Test
  @CommandCase(command = "server show", kind = Kind.JSON)
  void info_jsonWhileRebooting_hasTheTask() {
    change(STORAGE, each -> each.withTaskEnd(TaskStatus.DOING));
    run("server", "reboot", STORAGE, "--yes", "--no-wait");

    JsonNode all = json("server", "show", "storage");

    assertThat(all.at("/task/type").asString()).isEqualTo("hardReboot");
    assertThat(all.at("/boot/kernel").asString()).isEqualTo("hd");
    assertThat(all.at("/contract/serviceId").asLong()).isEqualTo(8001000001L);
  }

  @Test
  @CommandCase(command = "server show", kind = Kind.REFUSED)
  @CommandCase(command = "server ips", kind = Kind.REFUSED)
  @CommandCase(command = "server boots", kind = Kind.REFUSED)
  @CommandCase(command = "server tasks", kind = Kind.REFUSED)
  void reading_expired_isToldByTheApi() {
    change(STORAGE, each -> each.withContract(each.contract().withExpired(true)));

    for (String verb : List.of("show", "ips", "boots", "tasks")) {
      Outcome outcome = run("server", verb, STORAGE);

      assertThat(outcome.exitCode()).as(verb).isEqualTo(5);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .contains(" answered 460 Client::ServiceExpired: This service is expired")
          .endsWith("). Renew the service to use it again\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"show", "ips", "boots", "tasks", "reboot"})
  void reading_unknown_namesThoseThatThereAre(String verb) {
    assertThat(run("server", verb, "nas")).isEqualTo(new Outcome(3, "", NO_SUCH));
  }

  @Test
  @CommandCase(command = "server show", kind = Kind.BAD_INPUT)
  @CommandCase(command = "server ips", kind = Kind.BAD_INPUT)
  @CommandCase(command = "server boots", kind = Kind.BAD_INPUT)
  @CommandCase(command = "server tasks", kind = Kind.BAD_INPUT)
  @CommandCase(command = "server reboot", kind = Kind.BAD_INPUT)
  void reading_withoutAName_isRefused() {
    for (String verb : List.of("show", "ips", "boots", "tasks", "reboot")) {
      assertThat(run("server", verb))
          .isEqualTo(
              new Outcome(
                  2,
                  "",
                  "ovh-do: server %1$s: SERVER is missing ('ovh-do server list' lists the values); 'ovh-do help server %1$s' shows the usage\n"
                      .formatted(verb)));
    }
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "server ips", kind = Kind.HAPPY)
  void ips_all_areALineEach() {
    assertThat(run("server", "ips", "storage"))
        .isEqualTo(new Outcome(0, "IP\n127.0.20.1/32\n2001:db8:20:1::/64\n", ""));
  }

  @Test
  @CommandCase(command = "server ips", kind = Kind.JSON)
  void ips_json_isAList() {
    assertThat(json("server", "ips", "storage").get(0).path("ip").asString())
        .isEqualTo("127.0.20.1/32");
  }

  @Test
  @CommandCase(command = "server boots", kind = Kind.HAPPY)
  void boots_all_distinguishShellAndRescueSystem() {
    assertThat(run("server", "boots", "storage"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID      KIND       KERNEL             DESCRIPTION                               SET
                1       disk       hd                 Boot to disk                              true
                203323  network    ipxe-shell         iPXE shell                                false
                230242  rescue     rescue12-customer  Customer rescue system (Debian-12-based)  false
                95083   power-off  poweroff           Power-off server                          false
                """,
                ""));
  }

  @Test
  @CommandCase(command = "server boots", kind = Kind.JSON)
  void boots_json_haveTheApisType() {
    assertThat(json("server", "boots", "storage").get(1).path("type").asString())
        .isEqualTo("rescue");
  }

  @Test
  @CommandCase(command = "server tasks", kind = Kind.HAPPY)
  void tasks_byStateAndFunction_areFiltered() {
    run("server", "reboot", STORAGE, "--yes", "--no-wait");

    assertThat(run("server", "tasks", "storage", "--state", "todo").out())
        .isEqualTo(
            """
            ID          TYPE        STATE  START                      DONE  REMARK
            %s  hardReboot  todo   2026-11-01T13:00:00+01:00        Reboot asked
            """
                .formatted(lastTask()));
    assertThat(run("server", "tasks", "storage", "--function", "reinstallServer", "--no-header"))
        .isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  @CommandCase(command = "server tasks", kind = Kind.JSON)
  @CommandCase(command = "server task", kind = Kind.JSON)
  void tasks_json_haveTheReferenceThatWaitTakes() {
    run("server", "reboot", STORAGE, "--yes", "--no-wait");
    String id = Long.toString(lastTask());
    String reference = "server/ns3001.example.net/task/" + id;

    assertThat(json("server", "tasks", "storage").get(0).path("task").asString())
        .isEqualTo(reference);
    assertThat(json("server", "task", "storage", id).path("task").asString()).isEqualTo(reference);
  }

  @Test
  @CommandCase(command = "server task", kind = Kind.HAPPY)
  void task_ended_showsWhen() {
    run("server", "reboot", STORAGE, "--yes", "--quiet");

    assertThat(run("server", "task", "storage", Long.toString(lastTask())))
        .isEqualTo(
            new Outcome(
                0,
                """
                id      %s
                type    hardReboot
                state   done
                start   2026-11-01T13:00:00+01:00
                done    2026-11-01T13:00:02+01:00
                remark  Reboot asked
                """
                    .formatted(lastTask()),
                ""));
  }

  @Test
  @CommandCase(command = "server task", kind = Kind.REFUSED)
  void task_unknown_isToldByTheApi() {
    Outcome outcome = run("server", "task", STORAGE, "42");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: GET /dedicated/server/ns3001.example.net/task/42 answered 404"
                + " Client::NotFound: The requested object (taskId = 42) does not exist");
  }

  @Test
  @CommandCase(command = "server task", kind = Kind.BAD_INPUT)
  void task_noNumber_isRefused() {
    Outcome outcome = run("server", "task", STORAGE, "last");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: server task: ID: 'last' is not a whole number; 'ovh-do help server task' shows the usage\n");
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
