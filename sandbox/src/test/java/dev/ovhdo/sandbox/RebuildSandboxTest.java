package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsQuirks;
import dev.ovhdo.sandbox.state.VpsState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildSandboxTest extends SandboxTestCase {
  private static final long TASK = 5_000_000_001L;

  @Test
  void rebuild_withPublicKey_installsItWhenDone() {
    assertReply(
        rebuild(
            "{\"imageId\":\"image-debian-13\",\"publicSshKey\":\""
                + TestAccount.OTHER_KEY
                + "\",\"doNotSendPassword\":true}"),
        200,
        task("todo", 0));
    assertThat(vps().state()).isEqualTo(VpsState.INSTALLING);
    assertThat(machines.lines).containsExactly("vps-one down");
    assertThat(client.get("/vps/vps-one/status").body()).startsWith("{\"ping\":\"down\"");

    clock.advance(Duration.ofMillis(1650));
    assertReply(client.get("/vps/vps-one/tasks/" + TASK), 200, task("doing", 50));
    assertThat(vps().system().image()).isEqualTo(TestAccount.DEBIAN_12);

    clock.advance(Duration.ofMillis(1350));
    assertReply(client.get("/vps/vps-one/tasks/" + TASK), 200, task("done", 100));
    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(vps().system())
        .isEqualTo(
            new InstalledSystem(TestAccount.DEBIAN_13, "debian", List.of(TestAccount.OTHER_KEY)));
    assertThat(machines.lines)
        .containsExactly("vps-one down", "vps-one Debian 13 debian", "vps-one up");
    assertReply(
        client.get("/vps/vps-one/images/current"),
        200,
        "{\"id\":\"image-debian-13\",\"name\":\"Debian 13\"}");
  }

  @Test
  void rebuild_withoutFurtherCalls_endsByTheClock() {
    rebuild("{\"imageId\":\"image-ubuntu-24.04\"}");
    clock.advance(Duration.ofSeconds(3));

    assertThat(vps().system())
        .isEqualTo(new InstalledSystem(TestAccount.UBUNTU, "ubuntu", List.of()));
  }

  @ParameterizedTest
  @CsvSource({"laptop, 1", "no-such-key, 0"})
  void rebuild_unknownKeyName_isIgnored(String name, int keys) {
    Reply reply = rebuild("{\"imageId\":\"image-debian-13\",\"sshKey\":\"" + name + "\"}");
    clock.advance(Duration.ofSeconds(3));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(vps().system().authorizedKeys()).hasSize(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"imageId\":\"none\"}|404|Client::NotFound"
            + "|The requested object (imageId = none) does not exist",
        "{}|400|Client::BadRequest|Missing parameter(s): imageId",
        "{\"imageId\":\"image-debian-13\",\"publicSshKey\":\"laptop\"}|400|Client::BadRequest"
            + "|SSH key is not valid",
        "{\"imageId\":\"image-debian-13\",\"doNotSendPassword\":true}|400|Client::BadRequest"
            + "|doNotSendPassword can only be used with an SSH key",
      })
  void rebuild_notPossible_changesNothing(
      String body, int status, String errorClass, String message) {
    assertRefused(rebuild(body), status, errorClass, message);
    assertReply(client.get("/vps/vps-one/tasks"), 200, "[]");
    assertThat(machines.lines).isEmpty();
  }

  @Test
  void change_whileAnotherTaskRuns_isRefusedWith400() {
    rebuild("{\"imageId\":\"image-debian-13\"}");

    for (String action : List.of("rebuild", "reboot", "stop")) {
      String body = action.equals("rebuild") ? "{\"imageId\":\"image-ubuntu-24.04\"}" : "";
      assertRefused(
          client.post("/vps/vps-one/" + action, body),
          400,
          "Client::BadRequest",
          "Action not available while there are running tasks on the VPS");
    }
    assertThat(client.post("/vps/vps-two/reboot", "").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(3));
    assertThat(client.post("/vps/vps-one/reboot", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, error, STOPPED, vps-one down",
    "CANCELLED, cancelled, RUNNING, vps-one down|vps-one up",
    "BLOCKED, blocked, INSTALLING, vps-one down",
    "DOING, doing, INSTALLING, vps-one down",
  })
  void rebuild_endsOtherwise_leavesTheOldSystem(
      TaskStatus end, String state, VpsState vpsState, String happened) {
    sandbox.account().vps().update("vps-one", vps -> vps.withTaskEnd(end));
    rebuild("{\"imageId\":\"image-debian-13\"}");
    clock.advance(Duration.ofDays(1));

    assertReply(client.get("/vps/vps-one/tasks/" + TASK), 200, task(state, 60));
    assertThat(vps().state()).isEqualTo(vpsState);
    assertThat(vps().system().image()).isEqualTo(TestAccount.DEBIAN_12);
    assertThat(machines.lines).containsExactly(happened.split("\\|"));
  }

  @Test
  void tasks_filtered_areTheMatchingOnes() {
    rebuild("{\"imageId\":\"image-debian-13\"}");
    clock.advance(Duration.ofSeconds(3));
    client.post("/vps/vps-one/reboot", "");

    assertReply(client.get("/vps/vps-one/tasks"), 200, "[5000000001,5000000002]");
    assertReply(client.get("/vps/vps-one/tasks?state=done"), 200, "[5000000001]");
    assertReply(client.get("/vps/vps-one/tasks?type=rebootVm"), 200, "[5000000002]");
    assertReply(client.get("/vps/vps-one/tasks?type=migrate"), 200, "[]");
    assertReply(client.get("/vps/vps-two/tasks"), 200, "[]");
    assertRefused(
        client.get("/vps/vps-two/tasks/" + TASK),
        404,
        "Client::NotFound",
        "The requested object (id = 5000000001) does not exist");
  }

  @Test
  void power_stopStartRescue_goThroughTheirStates() {
    client.post("/vps/vps-one/stop", "");
    assertThat(vps().state()).isEqualTo(VpsState.STOPPING);
    clock.advance(Duration.ofSeconds(1));
    assertThat(vps().state()).isEqualTo(VpsState.STOPPED);

    client.post("/vps/vps-one/start", "");
    clock.advance(Duration.ofSeconds(1));
    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);

    assertReply(client.put("/vps/vps-one", "{\"netbootMode\":\"rescue\"}"), 200, "null");
    assertThat(client.get("/vps/vps-one/tasks?type=setNetboot").body()).isEqualTo("[5000000003]");
    clock.advance(Duration.ofSeconds(1));
    assertThat(vps().state()).isEqualTo(VpsState.RESCUED);
    assertThat(client.get("/vps/vps-one").body()).contains("\"netbootMode\":\"rescue\"");
    assertThat(machines.lines)
        .containsExactly(
            "vps-one down",
            "vps-one up",
            "vps-one down",
            "vps-one rescue rescue-eu []",
            "vps-one up");
  }

  @Test
  void netboot_rescueRebootAndBack_bootsTheConfiguredSystem() {
    netboot("rescue");
    client.post("/vps/vps-one/reboot", "");
    clock.advance(Duration.ofSeconds(1));
    assertThat(vps().state()).isEqualTo(VpsState.RESCUED);
    netboot("local");

    String rescue = "vps-one rescue rescue-eu []";
    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(machines.lines)
        .containsExactly(
            "vps-one down",
            rescue,
            "vps-one up",
            "vps-one down",
            rescue,
            "vps-one up",
            "vps-one down",
            "vps-one disk",
            "vps-one up");
  }

  /** A server of OVHcloud was dark 83 s after the end of its task. */
  @Test
  void reboot_machineThatStaysUp_goesDownSomeTimeAfterTheTask() {
    quirks(VpsQuirks.NONE.withLateBoot(Duration.ofSeconds(83), Duration.ofSeconds(64)));

    client.post("/vps/vps-one/reboot", "");
    clock.advance(Duration.ofSeconds(1));
    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(machines.lines).isEmpty();
    clock.advance(Duration.ofSeconds(82));
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(machines.lines).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(machines.lines).containsExactly("vps-one down");
    clock.advance(Duration.ofSeconds(64));
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(machines.lines).containsExactly("vps-one down", "vps-one up");
  }

  @Test
  void netboot_machineThatStaysUp_bootsTheRescueSystemAfterItsDarkness() {
    quirks(VpsQuirks.NONE.withLateBoot(Duration.ofSeconds(10), Duration.ofSeconds(10)));

    netboot("rescue");
    assertThat(vps().state()).isEqualTo(VpsState.RESCUED);
    assertThat(machines.lines).isEmpty();
    clock.advance(Duration.ofSeconds(20));
    assertThat(client.get("/vps").status()).isEqualTo(200);

    assertThat(machines.lines)
        .containsExactly("vps-one down", "vps-one rescue rescue-eu []", "vps-one up");
  }

  @Test
  void rebuild_machineThatIsStillUpAfterAReboot_takesPrecedence() {
    quirks(VpsQuirks.NONE.withLateBoot(Duration.ofSeconds(10), Duration.ofSeconds(10)));
    client.post("/vps/vps-one/reboot", "");
    clock.advance(Duration.ofSeconds(1));

    rebuild("{\"imageId\":\"image-debian-13\"}");
    clock.advance(Duration.ofSeconds(60));
    assertThat(client.get("/vps").status()).isEqualTo(200);

    assertThat(machines.lines).startsWith("vps-one down").endsWith("vps-one up").hasSize(3);
  }

  private void quirks(VpsQuirks changed) {
    sandbox.account().vps().update("vps-one", vps -> vps.withQuirks(changed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rebuild", "snapshot/revert"})
  void rebuild_inRescue_bootsTheNewSystem(String action) {
    client.post("/vps/vps-one/createSnapshot", "");
    clock.advance(Duration.ofSeconds(2));
    netboot("rescue");
    String body = action.equals("rebuild") ? "{\"imageId\":\"image-debian-13\"}" : "";
    assertThat(client.post("/vps/vps-one/" + action, body).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(3));

    assertThat(client.get("/vps/vps-one").body())
        .contains("\"state\":\"running\"")
        .contains("\"netbootMode\":\"local\"");
  }

  private void netboot(String mode) {
    assertReply(client.put("/vps/vps-one", "{\"netbootMode\":\"" + mode + "\"}"), 200, "null");
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.get("/vps/vps-one").status()).isEqualTo(200);
  }

  @Test
  void rebuild_speedTen_takesATenthOfTheTime() {
    try (Sandbox fast =
        Sandbox.builder()
            .account(TestAccount.create())
            .machines(false)
            .clock(clock)
            .speed(10)
            .start()) {
      TestClient quick = TestClient.of(fast).at(clock);
      quick.post("/vps/vps-one/rebuild", "{\"imageId\":\"image-debian-13\"}");
      clock.advance(Duration.ofMillis(300));

      assertReply(quick.get("/vps/vps-one/tasks/" + TASK), 200, task("done", 100));
    }
  }

  private Reply rebuild(String body) {
    return client.post("/vps/vps-one/rebuild", body);
  }

  private Vps vps() {
    return sandbox.account().vps().find("vps-one").orElseThrow();
  }

  private static String task(String state, int progress) {
    return "{\"id\":%s,\"type\":\"reinstallVm\",\"state\":\"%s\",\"progress\":%s,\"date\":\"%s\"}"
        .formatted(TASK, state, progress, "2026-11-22T11:00:00+01:00");
  }
}
