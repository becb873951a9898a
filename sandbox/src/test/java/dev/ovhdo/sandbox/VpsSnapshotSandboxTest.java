package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpsSnapshotSandboxTest extends SandboxTestCase {
  private static final String SNAPSHOT = "/vps/vps-one/snapshot";

  @Test
  void snapshot_none_isNotFound() {
    for (String method : new String[] {"GET", "PUT", "DELETE"}) {
      assertReply(
          client.call(method, SNAPSHOT, method.equals("PUT") ? "{\"description\":\"x\"}" : ""),
          404,
          "{\"message\":\"The requested object (snapshot) does not exist\"}");
    }
    assertThat(client.post(SNAPSHOT + "/revert", "").status()).isEqualTo(404);
  }

  @Test
  void create_withDescription_existsWhenTheTaskIsDone() {
    assertReply(
        client.post("/vps/vps-one/createSnapshot", "{\"description\":\"before the upgrade\"}"),
        200,
        "{\"id\":5000000001,\"type\":\"createSnapshot\",\"state\":\"todo\",\"progress\":0,"
            + "\"date\":\"2026-11-22T11:00:00+01:00\"}");
    assertThat(vps().state()).isEqualTo(VpsState.BACKUPING);
    assertThat(client.get(SNAPSHOT).status()).isEqualTo(404);

    clock.advance(Duration.ofSeconds(2));
    assertReply(
        client.get(SNAPSHOT),
        200,
        "{\"id\":\"e072b0ce-6aba-31ef-bbef-4bccb6a18a6a\","
            + "\"creationDate\":\"2026-11-22T11:00:00+01:00\","
            + "\"description\":\"before the upgrade\",\"region\":\"DEMO1\"}");
    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(machines.lines).containsExactly("vps-one copied");
  }

  @Test
  void create_aSecondOne_isAConflictUntilTheFirstIsDeleted() {
    made();
    assertRefused(
        client.post("/vps/vps-one/createSnapshot", ""),
        409,
        "Client::Conflict",
        "A snapshot already exists on the VPS vps-one");

    assertThat(client.delete(SNAPSHOT).body()).contains("\"type\":\"deleteSnapshot\"");
    clock.advance(Duration.ofSeconds(2));
    assertThat(client.get(SNAPSHOT).status()).isEqualTo(404);
    assertThat(client.post("/vps/vps-one/createSnapshot", "").status()).isEqualTo(200);
  }

  @Test
  void edit_description_isAllThatChanges() {
    made();
    String before = client.get(SNAPSHOT).body();

    assertReply(client.put(SNAPSHOT, "{\"description\":\"kept\"}"), 200, "null");

    assertThat(client.get(SNAPSHOT).body())
        .isEqualTo(before.replace("\"description\":\"\"", "\"description\":\"kept\""));
  }

  @Test
  void revert_afterARebuild_bringsTheOldSystemBack() {
    made();
    client.post("/vps/vps-one/rebuild", "{\"imageId\":\"image-ubuntu-24.04\"}");
    clock.advance(Duration.ofSeconds(3));
    assertThat(vps().system().image()).isEqualTo(TestAccount.UBUNTU);

    assertThat(client.post(SNAPSHOT + "/revert", "").body())
        .contains("\"type\":\"revertSnapshot\"");
    assertThat(vps().state()).isEqualTo(VpsState.MAINTENANCE);
    clock.advance(Duration.ofSeconds(2));

    assertThat(vps().system().image()).isEqualTo(TestAccount.DEBIAN_12);
    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(client.get(SNAPSHOT).status()).as("a snapshot can be used again").isEqualTo(200);
    assertThat(machines.lines)
        .endsWith("vps-one up", "vps-one down", "vps-one reverted Debian 12", "vps-one up");
  }

  @Test
  void revert_nothingReinstalledSince_bringsTheSameDiskBack() {
    made();
    client.post(SNAPSHOT + "/revert", "");
    clock.advance(Duration.ofSeconds(2));

    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(machines.lines)
        .containsExactly(
            "vps-one copied", "vps-one down", "vps-one reverted Debian 12", "vps-one up");
  }

  @ParameterizedTest
  @CsvSource({"ERROR", "CANCELLED"})
  void create_taskFails_createsNothing(TaskStatus end) {
    sandbox.account().vps().update("vps-one", vps -> vps.withTaskEnd(end));
    made();

    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(vps().snapshot()).isNull();
    assertThat(machines.lines).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RUNNING|start|The VPS vps-one is already running",
        "RESCUED|start|The VPS vps-one is already running",
        "STOPPED|stop|The VPS vps-one is already stopped",
        "STOPPED|reboot|The VPS vps-one is not running",
      })
  void power_invalidTransition_isAConflict(VpsState state, String action, String message) {
    sandbox.account().vps().update("vps-one", vps -> vps.withState(state));

    assertRefused(client.post("/vps/vps-one/" + action, ""), 409, "Client::Conflict", message);
    assertReply(client.get("/vps/vps-one/tasks"), 200, "[]");
  }

  private void made() {
    assertThat(client.post("/vps/vps-one/createSnapshot", "").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(2));
  }

  private Vps vps() {
    return sandbox.account().vps().find("vps-one").orElseThrow();
  }

  @Test
  void revert_taskFails_keepsTheSystem() {
    made();
    sandbox.account().vps().update("vps-one", vps -> vps.withTaskEnd(TaskStatus.ERROR));

    assertThat(client.post(SNAPSHOT + "/revert", "").status()).isEqualTo(200);
    assertThat(vps().state()).isEqualTo(VpsState.MAINTENANCE);
    clock.advance(Duration.ofSeconds(2));

    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(machines.lines).containsExactly("vps-one copied", "vps-one down", "vps-one up");
  }

  @ParameterizedTest
  @CsvSource({"reboot, REBOOTING", "stop, STOPPING"})
  void power_taskFails_bringsTheVpsBack(String action, VpsState meanwhile) {
    sandbox.account().vps().update("vps-one", vps -> vps.withTaskEnd(TaskStatus.ERROR));

    assertThat(client.post("/vps/vps-one/" + action, "").status()).isEqualTo(200);
    assertThat(vps().state()).isEqualTo(meanwhile);
    clock.advance(Duration.ofSeconds(1));

    assertThat(vps().state()).isEqualTo(VpsState.RUNNING);
    assertThat(machines.lines).endsWith("vps-one up");
  }
}
