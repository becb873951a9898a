package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.Boot;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The command that sets what a server boots. */
class ServerBootSandboxTest extends ServerTestCase {
  private static final String SERVER = "/dedicated/server/ns3001.example.net";

  @Test
  @CommandCase(command = "server boot", kind = Kind.HAPPY)
  void boot_rescue_takesTheSystemAndNotTheShellAndSaysWhenItCounts() {
    assertThat(run("server", "boot", "storage", "rescue"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: ns3001.example.net (storage) boots 230242 (rescue12-customer) at its next reboot; 'ovh-do server reboot ns3001.example.net' reboots it\n"));
    assertThat(sent("PUT", SERVER)).containsExactly("{\"bootId\":230242,\"rescueSshKey\":null}");
    assertThat(server(STORAGE).running()).isEqualTo(Boot.DISK);

    assertThat(run("server", "boot", "storage", "230242").err())
        .isEqualTo(
            "ovh-do: ns3001.example.net (storage) is already set to boot 230242"
                + " (rescue12-customer); nothing was changed\n");
    assertThat(changes()).hasSize(1);
  }

  @Test
  void boot_reboot_showsThePlanAndFollows() {
    assertThat(run("server", "boot", "ns3003.example.net", "disk", "--reboot", "--yes"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: reboot ns3003.example.net
                  IPs   127.0.20.3/32, 2001:db8:20:3::/64
                  state ok, poweroff
                  boots power-off, 95083 (poweroff)
                  task  none
                  then  1 (hd)
                2026-11-01T12:00:00Z ns3003.example.net hardReboot: todo
                2026-11-01T12:00:05Z ns3003.example.net hardReboot: done
                ovh-do: ns3003.example.net reboots into 1 (hd). It may go down only some minutes after the end of the task
                """));
    assertThat(server("ns3003.example.net").running()).isEqualTo(Boot.DISK);
  }

  @Test
  void boot_rebootUnasked_isRefused() {
    Outcome outcome = run("server", "boot", "storage", "rescue", "--reboot");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(changes()).isEmpty();
  }

  @Test
  void boot_dryRun_printsTheRequest() {
    assertThat(run("server", "boot", "storage", "95083", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0,
                "PUT " + SERVER + "\n{\n  \"bootId\": 95083,\n  \"rescueSshKey\": null\n}\n",
                ""));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "server boot", kind = Kind.JSON)
  void boot_json_isWhatIsSet() {
    Outcome outcome = run("server", "boot", "storage", "rescue", "-o", "json", "--quiet");

    assertThat(JsonMapper.shared().readTree(outcome.out()).path("kernel").asString())
        .isEqualTo("rescue12-customer");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  @CommandCase(command = "server boot", kind = Kind.REFUSED)
  void boot_refused_isToldByTheApi() {
    sandbox
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "SSH key is not valid").on("PUT", SERVER));

    Outcome outcome = run("server", "boot", "storage", "rescue");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: PUT " + SERVER + " answered 400 Client::BadRequest: SSH key is not valid");
    assertRefusedByTheApi(400, "PUT", SERVER);
  }

  @Test
  @CommandCase(command = "server boot", kind = Kind.BAD_INPUT)
  void boot_wordThatIsNone_sendsNothing() {
    assertThat(run("server", "boot", "storage", "cdrom"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"cdrom\" is neither disk nor rescue nor the id of a boot; 'ovh-do"
                    + " server boots storage' lists them\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void boot_numberOfNone_namesThoseThatThereAre() {
    assertThat(run("server", "boot", "storage", "2"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: ns3001.example.net has no boot 2. Available boots: 1 (hd), 203323 (ipxe-shell),"
                    + " 230242 (rescue12-customer), 95083 (poweroff).\n"));
  }

  @Test
  void rescueSystem_noneButTheShell_isToldWithWhatThereIs() {
    change(STORAGE, each -> each.withBoots(List.of(Boot.DISK, Boot.IPXE_SHELL)));

    assertThat(run("server", "boot", "storage", "rescue"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: ns3001.example.net has no Linux rescue system. Available boots: 1 (hd), 203323"
                    + " (ipxe-shell).\n"));
  }
}
