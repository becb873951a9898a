package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server commands with the responses that OVHcloud gives at times. */
class ServerVariantsSandboxTest extends ServerTestCase {
  private static final String AT = "/dedicated/server/ns3001.example.net";

  private void fail(String path) {
    sandbox
        .faults()
        .next(
            Fault.status(500, "Server::InternalServerError", "Internal error")
                .on("GET", AT + path)
                .times(1_000));
  }

  @Test
  void rescue_addressesAndAnotherBootUnreadable_goesOnWithNotes() {
    sandbox.account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));
    fail("/ips");
    fail("/boot/95083");

    Outcome outcome = run("server", "rescue", "storage", "--key", "laptop", "--yes", "--no-wait");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .containsPattern(
            "ovh-do: ns3001.example.net \\(storage\\): continuing without the IP blocks, which"
                + " could not be read: GET /dedicated/server/ns3001.example.net/ips answered 500")
        .containsPattern(
            "ovh-do: ns3001.example.net \\(storage\\): continuing without the boot 95083, which"
                + " could not be read: GET /dedicated/server/ns3001.example.net/boot/95083")
        .contains("  IPs    unknown\n", "  rescue 230242 (rescue12-customer)\n");
    assertThat(changes()).containsExactly("PUT " + AT, "POST " + AT + "/reboot");
  }

  @Test
  void list_serverWithoutNewPropertiesAndABootThatFails_showsTheRest() {
    change(STORAGE, each -> each.withQuirks(each.quirks().withoutNewProperties()));
    fail("/boot/1");

    Outcome outcome = run("server", "list", "--no-header", "--columns", "name,displayName,boot,ip");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line.split(" +"))
                    .containsExactly("ns3001.example.net", "unknown", "127.0.20.1"));
  }

  @Test
  void info_renewalThatFlips_isTheSameAtEachRead() {
    change(STORAGE, each -> each.withQuirks(each.quirks().withFlippingRenewal()));

    Outcome first = run("server", "show", "storage", "-o", "json");
    Outcome second = run("server", "show", "storage", "-o", "json");

    assertThat(first.out()).isEqualTo(second.out());
    JsonNode renew = JsonMapper.shared().readTree(first.out()).path("contract").path("renew");
    assertThat(renew.propertyNames()).contains("deleteAtExpiration").doesNotContain("automatic");
  }

  @Test
  void info_contractThatCannotBeRead_isLeftOutWithANote() {
    fail("/serviceInfos");

    Outcome outcome = run("server", "show", "storage");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("name         ns3001.example.net\n");
    assertThat(outcome.err())
        .startsWith("ovh-do: the contract of ns3001.example.net could not be read: GET " + AT);
  }

  @Test
  void reinstall_answerWithTheTaskIdAlone_isFollowedToTheEnd() {
    change(STORAGE, each -> each.withQuirks(each.quirks().withOnlyTaskId()));

    Outcome outcome =
        run(
            "server",
            "reinstall",
            "storage",
            "--os",
            "debian",
            "--key",
            "laptop",
            "--yes",
            "--no-wait",
            "-o",
            "json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode task = JsonMapper.shared().readTree(outcome.out());
    assertThat(outcome.err())
        .contains("task " + lastTask() + " (reinstallServer) of ns3001.example.net");
    assertThat(task.toString()).contains(String.valueOf(lastTask()));
  }

  @Test
  void reboot_ofALateServer_isNotCalledDone() {
    change(
        STORAGE,
        each ->
            each.withQuirks(
                each.quirks().withLateReboot(Duration.ofSeconds(83), Duration.ofSeconds(64))));

    Outcome outcome = run("server", "reboot", "storage", "--yes");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .endsWith(
            "ovh-do: ns3001.example.net (storage) reboots. It may go down only some minutes after"
                + " the end of the task\n");
  }

  @Test
  void boot_idThatOvhcloudDoesNotKnow_isRefusedWithTheBoots() {
    Outcome outcome = run("server", "boot", "storage", "46371");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: ns3001.example.net has no boot 46371. Available boots: 1 (hd), 203323"
                + " (ipxe-shell), 230242 (rescue12-customer), 95083 (poweroff).\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void boot_idThatIsWithdrawnBeforeTheRequest_isRefusedByOvhcloud() {
    sandbox
        .faults()
        .next(
            Fault.status(
                    404, "Client::NotFound", "Netboot id 1 is not valid, must be on list : 6, 182")
                .on("PUT", AT));
    change(STORAGE, each -> each.withSettings(each.settings().withBootId(230_242L)));

    Outcome outcome = run("server", "boot", "storage", "disk");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("Netboot id 1 is not valid, must be on list : 6, 182");
  }
}
