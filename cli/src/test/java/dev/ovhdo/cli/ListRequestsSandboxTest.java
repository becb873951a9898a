package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.Vps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests the commands need that print a list. */
class ListRequestsSandboxTest extends SandboxTestCase {
  @ParameterizedTest(name = "{0} VPSes, objects {1}, batches {2}: {3} requests")
  @CsvSource({
    "100, true, true, 6",
    "50, true, true, 4",
    "100, false, true, 8",
    "100, true, false, 204",
    "100, false, false, 305",
  })
  void lsVps_manyVpses_needsFewRequests(int count, boolean objects, boolean batches, int requests) {
    addVpses(count);
    serve(objects, batches);

    Outcome outcome = run("ls-vps");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.equals("  ips:"))).hasSize(count);
    assertThat(outcome.out()).contains("    - 127.0.10.1\n").doesNotContain("unknown");
    assertThat(calls()).hasSize(requests);
  }

  @Test
  void lsVps_withBatches_printsTheSameAsWithout() {
    serve(true, true);
    Outcome few = run("ls-vps");
    serve(false, false);

    assertThat(run("ls-vps")).isEqualTo(few);
  }

  @Test
  void vpsList_manyVpses_needsFewRequests() {
    addVpses(100);

    assertThat(run("vps", "list").exitCode()).isZero();
    assertThat(calls()).hasSize(2 + 2);
  }

  @Test
  void serverList_readsTheBootsOfServersTogether() {
    for (String name : List.of("ns3002.example.net", "ns3003.example.net")) {
      sandbox
          .account()
          .servers()
          .update(name, server -> server.withSettings(server.settings().withBootId(1L)));
    }

    assertThat(run("server", "list").exitCode()).isZero();
    assertThat(calls().stream().filter(call -> call.contains("/boot/")))
        .containsExactly(
            "GET /dedicated/server/ns3001.example.net,ns3002.example.net,ns3003.example.net/boot/1");
  }

  @Test
  void dnsZones_readsTheStatusesTogether() {
    assertThat(run("dns", "zones").exitCode()).isZero();

    assertThat(calls().stream().filter(call -> call.endsWith("/status"))).hasSize(1);
  }

  @Test
  void vpsInfo_displayName_readsTheVpsesTogether() {
    assertThat(run("vps", "show", "demo").exitCode()).isZero();

    assertThat(calls())
        .contains("GET /vps/vps-demo,vps-web,vps-db")
        .doesNotContain("GET /vps/vps-web");
  }

  private void serve(boolean objects, boolean batches) {
    sandbox
        .account()
        .setQuirks(
            sandbox
                .account()
                .quirks()
                .withListModes(ListModes.ALL.withObjects(objects).withBatches(batches)));
  }

  private void addVpses(int count) {
    Vps demo = sandbox.account().vps().find("vps-demo").orElseThrow();
    for (int i = sandbox.account().vps().keys().size(); i < count; i++) {
      sandbox
          .account()
          .vps()
          .put(
              Vps.of("vps-" + i, demo.images(), demo.system())
                  .withLocation(demo.location())
                  .withIps(demo.ips()));
    }
  }

  private List<String> calls() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.path().equals("/auth/time"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }
}
