package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Vps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of which some items cannot be read: an expired service stays in the list of ids. */
class UnreadItemsSandboxTest extends SandboxTestCase {
  private static final String EXPIRED = "vps-11 could not be read and is left out: ";

  /** Fifty VPSes and fifty servers, of which four each cannot be read. */
  @BeforeEach
  void addServices() {
    sandbox.account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));
    Vps vps = sandbox.account().vps().find("vps-demo").orElseThrow();
    Server server = sandbox.account().servers().find("ns3001.example.net").orElseThrow();
    sandbox.account().vps().all().forEach(each -> sandbox.account().vps().remove(each.name()));
    sandbox
        .account()
        .servers()
        .all()
        .forEach(each -> sandbox.account().servers().remove(each.name()));
    for (int i = 10; i < 60; i++) {
      sandbox
          .account()
          .vps()
          .put(Vps.of("vps-" + i, vps.images(), vps.system()).withDisplayName("machine-" + i));
      sandbox
          .account()
          .servers()
          .put(
              Server.of(
                  "ns" + i + ".example.net",
                  i,
                  server.contract(),
                  List.of("127.0.30." + i + "/32"),
                  server.systems(),
                  server.system()));
    }
    for (String path : List.of("/vps/vps-%s", "/dedicated/server/ns%s.example.net")) {
      fail(path, 11, Fault.status(460, "Client::ServiceExpired", "This service is expired"));
      fail(path, 12, Fault.status(403, "Client::Forbidden", "You are not allowed"));
      fail(path, 13, Fault.status(500, "Server::InternalServerError", "Internal error"));
      fail(
          path,
          14,
          new Fault(real -> real.get().withBody(bytes("<title>Proxy</title>")), "*", "*", 1));
    }
  }

  @Test
  void list_expiredServiceThatThePagesOfObjectsLeaveOut_isNoted() {
    sandbox.faults().clear();
    sandbox.account().setQuirks(AccountQuirks.NONE.withExpired(Set.of("/vps/vps-11")));

    Outcome outcome = run("vps", "list", "--no-header", "--columns", "name,state");

    assertThat(outcome.out().lines()).hasSize(49);
    assertThat(outcome.err()).startsWith("ovh-do: " + EXPIRED + "This service is expired (460)");
    assertThat(sandbox.journal().calls("GET", "/vps")).hasSize(2);
    assertThat(sandbox.journal().calls("GET", "/vps/vps-11")).hasSize(1);
  }

  private void fail(String path, int number, Fault fault) {
    sandbox.faults().next(fault.on("GET", path.formatted(number)).times(1_000));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void list_fourOfFiftyItemsUnreadable_printsTheOthersAndFourNotes() {
    Outcome outcome = run("vps", "list", "--no-header", "--columns", "name");

    assertThat(outcome.out().lines())
        .as(outcome.err())
        .hasSize(46)
        .contains("vps-10", "vps-15", "vps-59");
    assertThat(outcome.err())
        .isEqualTo(
            """
            ovh-do: vps-11 could not be read and is left out: This service is expired (460)
            ovh-do: vps-12 could not be read and is left out: You are not allowed (403)
            ovh-do: vps-13 could not be read and is left out: Internal error (500)
            ovh-do: vps-14 could not be read and is left out: The answer to GET /vps/vps-14 was not understood: it is a page (Proxy), not JSON. Check whether a proxy answered instead of OVHcloud
            """);
    assertThat(outcome.exitCode()).isEqualTo(5);
  }

  @Test
  void list_unreadableItems_leaveJsonAndCsvComplete() {
    JsonNode json = JsonMapper.shared().readTree(run("vps", "list", "-o", "json", "--quiet").out());
    Outcome csv = run("vps", "list", "-o", "csv", "--columns", "name", "--quiet");

    assertThat(json.valueStream().map(vps -> vps.get("name").asString())).hasSize(46);
    assertThat(csv.out().lines()).hasSize(47);
    assertThat(csv.err()).isEmpty();
    assertThat(csv.exitCode()).isEqualTo(5);
  }

  @Test
  void list_firstUnreadableItemFailedAtTheServer_endsWithExitCode6() {
    sandbox.faults().clear();
    fail("/vps/vps-%s", 20, Fault.status(502));
    fail("/vps/vps-%s", 30, Fault.status(460, "Client::ServiceExpired", "This service is expired"));

    assertThat(run("ls-vps").exitCode()).isEqualTo(6);
  }

  @Test
  void list_vanishedItem_isNotedAndNoFailure() {
    sandbox.faults().clear();
    fail("/vps/vps-%s", 20, Fault.status(404));

    Outcome outcome = run("vps", "list", "--no-header", "--columns", "name");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines()).hasSize(49);
    assertThat(outcome.err())
        .isEqualTo("ovh-do: vps-20 was deleted in the meantime and is left out\n");
  }

  @Test
  void lists_ofOtherResources_printTheOthersToo() {
    assertThat(run("server", "list", "--no-header", "--columns", "name").out().lines()).hasSize(46);
    assertThat(run("ls-vps").out().lines().filter(line -> line.startsWith("vps-"))).hasSize(46);
    Outcome raw = run("api", "/vps", "--all");
    assertThat(JsonMapper.shared().readTree(raw.out()).size()).isEqualTo(46);
    assertThat(raw.err()).contains("ovh-do: /vps/" + EXPIRED + "This service is expired (460)\n");
    assertThat(raw.exitCode()).isEqualTo(5);
  }

  @Test
  void change_ofAReadableResource_worksBesideTheOthers() {
    Outcome rescue =
        run("server", "rescue", "ns15.example.net", "--password", "--yes", "--no-wait");
    Outcome byDisplayName = run("vps", "reboot", "machine-15", "--yes", "--no-wait");

    assertThat(rescue.exitCode()).as(rescue.err()).isZero();
    assertThat(byDisplayName.exitCode()).as(byDisplayName.err()).isZero();
    assertThat(changes())
        .containsExactly(
            "PUT /dedicated/server/ns15.example.net",
            "POST /dedicated/server/ns15.example.net/reboot",
            "POST /vps/vps-15/reboot");
  }
}
