package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.VpsState;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The commands that switch a VPS on and off, and the one that gives it a name. */
class VpsPowerSandboxTest extends VpsTestCase {
  private static final String FACTS =
      """
        IPs   127.0.10.1, 2001:db8::a:1
        state running
        task  none
      """;

  @Test
  @CommandCase(command = "vps stop", kind = Kind.HAPPY)
  void stop_confirmed_switchesOffAndWaitsForTheTask() {
    Outcome outcome =
        program().typing("vps-demo\n").variable("TERM", "dumb").run("vps", "stop", "demo");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "Plan: switch off vps-demo (demo)\n"
                    + FACTS
                    + "Type vps-demo to continue: 2026-11-01T12:00:00Z vps-demo stopVm: todo, 0%\n"
                    + "2026-11-01T12:00:05Z vps-demo stopVm: done, 100%\n"
                    + "ovh-do: vps-demo (demo) is switched"
                    + " off\n"));
    assertThat(vps("vps-demo").state()).isEqualTo(VpsState.STOPPED);
  }

  @Test
  void stop_anotherNameTyped_changesNothing() {
    Outcome outcome = program().typing("demo\n").run("vps", "stop", "demo");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("ovh-do: declined; nothing was changed\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void stop_withoutTerminal_isRefused() {
    assertThat(run("vps", "stop", "demo"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "Plan: switch off vps-demo (demo)\n"
                    + FACTS
                    + "ovh-do: there is no terminal to ask at, so the change cannot be confirmed;"
                    + " use --yes\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void stopAndStart_alreadySo_doNothing() {
    assertThat(run("vps", "stop", "vps-db"))
        .isEqualTo(new Outcome(0, "", "ovh-do: vps-db is already stopped; nothing was changed\n"));
    assertThat(run("vps", "start", "demo"))
        .isEqualTo(
            new Outcome(
                0, "", "ovh-do: vps-demo (demo) is already switched on; nothing was changed\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps start", kind = Kind.HAPPY)
  void start_stoppedVps_asksNoQuestion() {
    assertThat(run("vps", "start", "vps-db"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: start vps-db
                  IPs   127.0.10.3, 2001:db8::a:3
                  state stopped
                  task  none
                2026-11-01T12:00:00Z vps-db startVm: todo, 0%
                2026-11-01T12:00:05Z vps-db startVm: done, 100%
                ovh-do: vps-db is switched on
                """));
    assertThat(vps("vps-db").state()).isEqualTo(VpsState.RUNNING);
  }

  @Test
  void reboot_verboseOnATerminal_drawsNoBarBetweenTheRequests() {
    Outcome outcome =
        program()
            .interactive(new InteractiveStreams(false, false, true))
            .run("vps", "reboot", "vps-demo", "--yes", "--verbose");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("rebootVm: done, 100%\n", "\nGET ").doesNotContain("\r");
  }

  @Test
  @CommandCase(command = "vps reboot", kind = Kind.HAPPY)
  void reboot_interval_showsEachStep() {
    Outcome outcome = run("vps", "reboot", "vps-demo", "--yes", "--interval", "250ms");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "Plan: reboot vps-demo (demo)\n"
                    + FACTS
                    + "2026-11-01T12:00:00Z vps-demo rebootVm: todo, 0%\n"
                    + "2026-11-01T12:00:00Z vps-demo rebootVm: doing, 16%\n"
                    + "2026-11-01T12:00:00Z vps-demo rebootVm: doing, 44%\n"
                    + "2026-11-01T12:00:00Z vps-demo rebootVm: doing, 72%\n"
                    + "2026-11-01T12:00:01Z vps-demo rebootVm: done, 100%\n"
                    + "ovh-do: vps-demo (demo) reboots. It may go down only some minutes after the end of the task\n"));
    assertThat(changes()).containsExactly("POST /vps/vps-demo/reboot");
  }

  @Test
  @CommandCase(command = "vps reboot", kind = Kind.REFUSED)
  void reboot_stoppedVps_isRefusedByTheApi() {
    Outcome outcome = run("vps", "reboot", "vps-db", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: POST /vps/vps-db/reboot answered 409 Client::Conflict: The VPS vps-db is not"
                + " running");
    assertRefusedByTheApi(409, "POST", "/vps/vps-db/reboot");
  }

  @Test
  @CommandCase(command = "vps start", kind = Kind.REFUSED)
  @CommandCase(command = "vps stop", kind = Kind.REFUSED)
  void startAndStop_startedElsewhereInTheMeantime_areRefusedByTheApi() {
    String path = "/vps/vps-db";
    sandbox.faults().next(Fault.status(409, "Client::Conflict", "no").on("POST", path + "/start"));
    assertThat(run("vps", "start", "vps-db", "--quiet").exitCode()).isEqualTo(5);
    assertRefusedByTheApi(409, "POST", path + "/start");

    sandbox
        .faults()
        .next(Fault.status(409, "Client::Conflict", "no").on("POST", "/vps/vps-web/stop"));
    assertThat(run("vps", "stop", "vps-web", "--yes", "--quiet").exitCode()).isEqualTo(5);
    assertRefusedByTheApi(409, "POST", "/vps/vps-web/stop");
  }

  @Test
  void anyOfThem_busyVps_isRefusedBeforeThePlan() {
    assertThat(run("vps", "reboot", "vps-demo", "--yes", "--quiet", "--no-wait").exitCode())
        .isZero();

    for (String verb : List.of("start", "stop", "reboot")) {
      assertThat(run("vps", verb, "demo", "--yes"))
          .isEqualTo(
              new Outcome(
                  5,
                  "",
                  ("ovh-do: vps-demo is busy with task %1$s (rebootVm), which is in the state todo"
                          + " at 0%%. Wait until it has ended; GET /vps/vps-demo/tasks/%1$s shows its progress.\n")
                      .formatted(lastTask())));
    }
    assertThat(changes()).hasSize(1);
  }

  @Test
  @CommandCase(command = "vps start", kind = Kind.JSON)
  @CommandCase(command = "vps stop", kind = Kind.JSON)
  @CommandCase(command = "vps reboot", kind = Kind.JSON)
  void anyOfThem_json_printTheEndedTask() {
    List<List<String>> commands =
        List.of(
            List.of("vps", "start", "vps-db"),
            List.of("vps", "stop", "vps-web"),
            List.of("vps", "reboot", "vps-demo"));
    for (List<String> command : commands) {
      String[] words = command.toArray(String[]::new);
      Outcome outcome = run(words[0], words[1], words[2], "--yes", "-o", "json");

      assertThat(JsonMapper.shared().readTree(outcome.out()).path("state").asString())
          .as(outcome.err())
          .isEqualTo("done");
    }
  }

  @Test
  @CommandCase(command = "vps start", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps stop", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps reboot", kind = Kind.BAD_INPUT)
  void anyOfThem_intervalOfNothing_isWrongUsage() {
    for (String verb : List.of("start", "stop", "reboot")) {
      String vps = verb.equals("start") ? "vps-db" : "vps-demo";
      Outcome outcome = run("vps", verb, vps, "--yes", "--quiet", "--interval", "0s");

      assertThat(outcome)
          .isEqualTo(
              new Outcome(
                  2,
                  "",
                  "ovh-do: vps %1$s: --interval: '0s' must be greater than zero; 'ovh-do help vps %1$s' shows the usage\n"
                      .formatted(verb)));
      assertThat(changes()).isEmpty();
    }
  }

  @Test
  void reboot_noWait_printsTheTaskForWait() {
    Outcome outcome = run("vps", "reboot", "demo", "--yes", "--no-wait", "--quiet");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                task   vps/vps-demo/task/%s
                type   rebootVm
                state  todo
                """
                    .formatted(lastTask()),
                ""));
    assertThat(run("wait", "vps/demo/task/" + lastTask()).exitCode()).isZero();
  }

  @Test
  void reboot_dryRun_printsTheRequestAndSendsNothing() {
    assertThat(run("vps", "reboot", "demo", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0, "POST /vps/vps-demo/reboot\n", "Plan: reboot vps-demo (demo)\n" + FACTS));
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_taskFails_exitsWithSeven() {
    change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));

    Outcome outcome = run("vps", "reboot", "demo", "--yes", "--quiet");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                7,
                "",
                "ovh-do: task "
                    + lastTask()
                    + " (rebootVm) of vps-demo ended in the state error\n"));
  }

  @Test
  @CommandCase(command = "vps rename", kind = Kind.HAPPY)
  void rename_newName_isWhatItGoesByFromNowOn() {
    assertThat(run("vps", "rename", "demo", "shop"))
        .isEqualTo(new Outcome(0, "", "ovh-do: vps-demo (demo) has the display name shop\n"));
    assertThat(run("vps", "ips", "shop").exitCode()).isZero();
    assertThat(run("vps", "rename", "shop", ""))
        .isEqualTo(new Outcome(0, "", "ovh-do: vps-demo (shop) no longer has a display name\n"));
    assertThat(vps("vps-demo").settings().displayName()).isNull();
  }

  @Test
  @CommandCase(command = "vps rename", kind = Kind.JSON)
  void rename_json_isTheVpsAfterwards() {
    Outcome outcome = run("vps", "rename", "demo", "shop", "-o", "json");

    assertThat(JsonMapper.shared().readTree(outcome.out()).path("displayName").asString())
        .isEqualTo("shop");
  }

  @Test
  void rename_dryRun_namesTheServiceInThePath() {
    assertThat(run("vps", "rename", "demo", "shop", "--dry-run"))
        .isEqualTo(new Outcome(0, "PUT /vps/vps-demo\n{\n  \"displayName\": \"shop\"\n}\n", ""));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps rename", kind = Kind.BAD_INPUT)
  void rename_tooLong_isRefusedBeforeAnythingIsSent() {
    assertThat(run("vps", "rename", "demo", "x".repeat(51)))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: A display name may have at most 50 characters, not 51\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps rename", kind = Kind.REFUSED)
  void rename_unknownVps_isNotFound() {
    assertThat(run("vps", "rename", "vps-none", "shop").exitCode()).isEqualTo(3);
    assertRefusedByTheApi(404, "GET", "/vps/vps-none");
    assertThat(changes()).isEmpty();
  }
}
