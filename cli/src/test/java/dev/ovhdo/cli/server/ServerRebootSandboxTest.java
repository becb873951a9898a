package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.TaskStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The command that reboots a server, and the one that gives it a name. */
class ServerRebootSandboxTest extends ServerTestCase {
  private static final String PLAN =
      """
      Plan: reboot ns3001.example.net (storage)
        IPs   127.0.20.1/32, 2001:db8:20:1::/64
        state ok, poweron
        boots disk, 1 (hd)
        task  none
      """;
  private static final String REBOOT = "/dedicated/server/ns3001.example.net/reboot";

  @Test
  @CommandCase(command = "server reboot", kind = Kind.HAPPY)
  void reboot_agreedTo_followsTheTask() {
    Outcome outcome =
        program()
            .typing("ns3001.example.net\n")
            .variable("TERM", "dumb")
            .run("server", "reboot", "storage");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                PLAN
                    + "Type ns3001.example.net to continue: 2026-11-01T12:00:00Z ns3001.example.net hardReboot: todo\n"
                    + "2026-11-01T12:00:05Z ns3001.example.net hardReboot: done\n"
                    + "ovh-do: ns3001.example.net (storage) reboots. It may go down only some minutes after the end of the task\n"));
    assertThat(changes()).containsExactly("POST " + REBOOT);
  }

  @Test
  void reboot_displayNameTyped_isNoAgreement() {
    Outcome outcome = program().typing("storage\n").run("server", "reboot", "storage");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("ovh-do: declined; nothing was changed\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_withoutTerminal_isRefused() {
    assertThat(run("server", "reboot", "storage"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                PLAN
                    + "ovh-do: there is no terminal to ask at, so the change cannot be confirmed;"
                    + " use --yes\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_dryRun_printsTheRequest() {
    assertThat(run("server", "reboot", "storage", "--dry-run"))
        .isEqualTo(new Outcome(0, "POST " + REBOOT + "\n", PLAN));
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_noWait_printsTheTask() {
    Outcome outcome = run("server", "reboot", "storage", "--yes", "--no-wait", "-o", "text");

    String reference = "server/ns3001.example.net/task/" + lastTask();
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                reference + "\thardReboot\ttodo\n",
                PLAN
                    + "ovh-do: task %s (hardReboot) of ns3001.example.net has started. 'ovh-do wait %s' waits for its end\n"
                        .formatted(lastTask(), reference)));
  }

  @Test
  @CommandCase(command = "server reboot", kind = Kind.JSON)
  void reboot_json_isTheTaskThatEnded() {
    Outcome outcome = run("server", "reboot", "storage", "--yes", "-o", "json", "--quiet");

    assertThat(JsonMapper.shared().readTree(outcome.out()).path("state").asString())
        .isEqualTo("done");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  @CommandCase(command = "server reboot", kind = Kind.REFUSED)
  void reboot_disturbed_isToldByTheApi() {
    sandbox
        .faults()
        .next(
            Fault.status(
                    409, "Client::Conflict::DisturbAlreadyExists", "An intervention is planned")
                .on("POST", REBOOT));

    Outcome outcome = run("server", "reboot", STORAGE, "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: POST "
                + REBOOT
                + " answered 409 Client::Conflict::DisturbAlreadyExists: An intervention is"
                + " planned");
    assertRefusedByTheApi(409, "POST", REBOOT);
  }

  @Test
  void reboot_busy_isRefusedBeforeTheQuestion() {
    change(STORAGE, each -> each.withTaskEnd(TaskStatus.DOING));
    run("server", "reboot", STORAGE, "--yes", "--no-wait");

    assertThat(run("server", "reboot", STORAGE, "--yes"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: ns3001.example.net is busy with task %1$s (hardReboot), which is in the state todo. Wait until it has ended; GET /dedicated/server/ns3001.example.net/task/%1$s shows its progress.\n"
                    .formatted(lastTask())));
    assertThat(changes()).hasSize(1);
  }

  @Test
  void reboot_thatFails_endsWithSeven() {
    change(STORAGE, each -> each.withTaskEnd(TaskStatus.OVH_ERROR));

    Outcome outcome = run("server", "reboot", STORAGE, "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.err())
        .startsWith("ovh-do: task %s (hardReboot) of ns3001.example.net".formatted(lastTask()))
        .contains("ovhError");
  }

  @Test
  @CommandCase(command = "server rename", kind = Kind.HAPPY)
  void rename_byDisplayName_changesTheContract() {
    assertThat(run("server", "rename", "storage", "nas"))
        .isEqualTo(
            new Outcome(0, "", "ovh-do: ns3001.example.net (storage) has the display name nas\n"));
    assertThat(sent("PUT", "/services/8001000001")).containsExactly("{\"displayName\":\"nas\"}");
    assertThat(run("server", "ips", "nas").exitCode()).isZero();

    assertThat(run("server", "rename", "nas", "").err())
        .isEqualTo("ovh-do: ns3001.example.net (nas) no longer has a display name\n");
    assertThat(server(STORAGE).contract().displayName()).isNull();
  }

  @Test
  void rename_nameOfAnotherServer_warns() {
    run("server", "rename", "storage", "twin");

    assertThat(run("server", "rename", "build", "twin"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: warning: ns3001.example.net has the display name twin, too; use the"
                    + " service names\n"
                    + "ovh-do: ns3002.example.net (build) has the display name twin\n"));
  }

  @Test
  void rename_dryRun_printsTheRequest() {
    assertThat(run("server", "rename", "storage", "nas", "--dry-run"))
        .isEqualTo(
            new Outcome(0, "PUT /services/8001000001\n{\n  \"displayName\": \"nas\"\n}\n", ""));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "server rename", kind = Kind.JSON)
  void rename_json_isTheNewName() {
    Outcome outcome = run("server", "rename", "storage", "nas", "-o", "json");

    assertThat(JsonMapper.shared().readTree(outcome.out()).path("displayName").asString())
        .isEqualTo("nas");
  }

  @Test
  @CommandCase(command = "server rename", kind = Kind.REFUSED)
  void rename_refused_isToldByTheApi() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "User not granted for this request")
                .on("PUT", "/services/*"));

    Outcome outcome = run("server", "rename", "storage", "nas");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .startsWith("ovh-do: PUT /services/8001000001 answered 403 Client::Forbidden");
    assertRefusedByTheApi(403, "PUT", "/services/8001000001");
  }

  @Test
  @CommandCase(command = "server rename", kind = Kind.BAD_INPUT)
  void rename_withoutNewName_isRefused() {
    Outcome outcome = run("server", "rename", "storage");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: server rename: NAME is missing; 'ovh-do help server rename'"
                + " shows the usage\n");
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
