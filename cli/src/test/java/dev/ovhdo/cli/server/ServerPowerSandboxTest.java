package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.PowerState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServerPowerSandboxTest extends SandboxTestCase {
  private static final String ON = "ns3001.example.net";
  private static final String OFF = "ns3003.example.net";

  private PowerState power(String server) {
    return sandbox.account().servers().find(server).orElseThrow().power();
  }

  private void setBoot(String server, String boot) {
    assertThat(run("server", "boot", server, boot).exitCode()).isZero();
  }

  @Test
  @CommandCase(command = "server stop", kind = Kind.HAPPY)
  void stop_runningServer_bootsPowerOffAfterTheNameIsTyped() {
    Outcome outcome = program().typing(ON + "\n").run("server", "stop", "storage");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("Plan: switch off ns3001.example.net (storage)\n", "then  95083 (poweroff)")
        .contains(
            "ovh-do: ns3001.example.net (storage) switches off. It may go down only some minutes"
                + " after the end of the task\n");
    assertThat(changes())
        .containsExactly("PUT /dedicated/server/" + ON, "POST /dedicated/server/" + ON + "/reboot");
    assertThat(power(ON)).isEqualTo(PowerState.OFF);
  }

  @Test
  @CommandCase(command = "server start", kind = Kind.HAPPY)
  void start_stoppedServer_bootsWhatWasSetBefore() {
    String ipxe =
        sandbox.account().servers().find(ON).orElseThrow().boots().stream()
            .filter(boot -> boot.kernel().startsWith("ipxe"))
            .map(boot -> Long.toString(boot.id()))
            .findFirst()
            .orElseThrow();
    setBoot(ON, ipxe);
    assertThat(run("server", "stop", ON, "--yes").exitCode()).isZero();

    Outcome outcome = run("server", "start", ON);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("ovh-do: ns3001.example.net (storage) is switched on, and boots " + ipxe);
    assertThat(power(ON)).isEqualTo(PowerState.ON);
  }

  @Test
  void start_serverThatWasSwitchedOffElsewhere_bootsItsDisk() {
    Outcome outcome = run("server", "start", OFF);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("ovh-do: ns3003.example.net is switched on, and boots 1 (hd)\n");
    assertThat(power(OFF)).isEqualTo(PowerState.ON);
  }

  @Test
  void stopAndStart_severalServers_changeThoseThatNeedIt() {
    Outcome stop = program().typing(ON + "\n").run("server", "stop", ON, OFF);
    Outcome start = run("server", "start", ON, OFF);

    assertThat(stop.exitCode()).as(stop.err()).isZero();
    assertThat(stop.err())
        .contains("ovh-do: ns3003.example.net is already switched off; nothing was changed\n");
    assertThat(start.exitCode()).as(start.err()).isZero();
    assertThat(power(ON)).isEqualTo(PowerState.ON);
    assertThat(power(OFF)).isEqualTo(PowerState.ON);
  }

  @Test
  void start_runningServer_changesNothing() {
    assertThat(run("server", "start", ON))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: ns3001.example.net (storage) is already switched on; nothing was"
                    + " changed\n"));
  }

  @Test
  void start_runningServerThatIsSetToSwitchOff_isNotRebooted() {
    String powerOff =
        sandbox.account().servers().find(OFF).orElseThrow().settings().bootId().toString();
    setBoot(ON, powerOff);
    int before = changes().size();

    assertThat(run("server", "start", ON))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: ns3001.example.net (storage) is switched on, but will switch off at its"
                    + " next start; 'ovh-do server boot ns3001.example.net disk' sets its disk\n"));
    assertThat(changes()).hasSize(before);
  }

  @Test
  @CommandCase(command = "server stop", kind = Kind.JSON)
  void stop_json_isTheTask() {
    JsonNode task = json("server", "stop", ON, "--yes");

    assertThat(task.path("task").asString()).startsWith("server/" + ON + "/task/");
    assertThat(task.path("state").asString()).isEqualTo("done");
  }

  @Test
  @CommandCase(command = "server start", kind = Kind.JSON)
  void start_json_isTheTask() {
    assertThat(json("server", "start", OFF).path("type").asString()).isEqualTo("hardReboot");
  }

  @Test
  @CommandCase(command = "server stop", kind = Kind.REFUSED)
  void stop_refusedReboot_saysThatTheBootIsSet() {
    sandbox
        .faults()
        .next(
            Fault.status(400, "Client::BadRequest", "no")
                .on("POST", "/dedicated/server/" + ON + "/reboot"));

    Outcome outcome = run("server", "stop", ON, "--yes");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err()).contains("95083 (poweroff)");
    assertRefusedByTheApi(400, "POST", "/dedicated/server/" + ON + "/reboot");
  }

  @Test
  @CommandCase(command = "server start", kind = Kind.REFUSED)
  void start_unknownServer_isNotFound() {
    assertThat(run("server", "start", "ns9.example.net").exitCode()).isEqualTo(3);
    assertRefusedByTheApi(404, "GET", "/dedicated/server/ns9.example.net");
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "server stop", kind = Kind.BAD_INPUT)
  void stop_withoutAServer_isWrongUsage() {
    Outcome outcome = run("server", "stop");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("ovh-do: server stop: SERVER is missing");
  }

  @Test
  @CommandCase(command = "server start", kind = Kind.BAD_INPUT)
  void start_withoutAServer_isWrongUsage() {
    assertThat(run("server", "start").exitCode()).isEqualTo(2);
  }
}
