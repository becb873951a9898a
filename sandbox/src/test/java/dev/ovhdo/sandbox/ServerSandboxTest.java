package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSandboxTest extends SandboxTestCase {
  private static final String ONE = "/dedicated/server/ns1.example.net";
  private static final long TASK = 5_000_000_001L;

  private Server server() {
    return sandbox.account().servers().find("ns1.example.net").orElseThrow();
  }

  private void change(UnaryOperator<Server> change) {
    sandbox.account().servers().update("ns1.example.net", change);
  }

  private Reply reboot() {
    return client.post(ONE + "/reboot", "");
  }

  @Test
  void server_get_hasEveryProperty() {
    assertReply(
        client.get(ONE),
        200,
        "{\"serverId\":3100000001,\"name\":\"ns1.example.net\",\"ip\":\"127.0.20.1\","
            + "\"reverse\":\"ns1.example.net.\",\"commercialRange\":\"Rise-1\","
            + "\"os\":\"debian12_64\",\"state\":\"ok\",\"powerState\":\"poweron\",\"bootId\":1,"
            + "\"bootScript\":null,\"efiBootloaderPath\":null,\"rootDevice\":null,"
            + "\"rescueMail\":null,\"rescueSshKey\":null,\"monitoring\":false,"
            + "\"noIntervention\":false,\"datacenter\":\"gra2\",\"region\":\"eu-west-gra\","
            + "\"availabilityZone\":\"eu-west-gra-a\",\"rack\":\"G206A09\",\"linkSpeed\":1000,"
            + "\"supportLevel\":\"pro\",\"professionalUse\":false,\"newUpgradeSystem\":true,"
            + "\"iam\":{\"id\":\"158ffabc-dc76-38ff-bbdb-489b69f8ddd7\","
            + "\"urn\":\"urn:v1:eu:resource:dedicatedServer:ns1.example.net\","
            + "\"displayName\":\"ns1.example.net\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/ips", "/boot", "/task", "/serviceInfos"})
  void server_unknownOrExpired_isNoService(String route) {
    assertRefused(
        client.get("/dedicated/server/ns9.example.net" + route),
        404,
        "Client::NotFound",
        "This service does not exist");

    change(each -> each.withContract(each.contract().withExpired(true)));
    assertRefused(
        client.get(ONE + route), 460, "Client::ServiceExpired", "This service is expired");
    assertThat(client.get("/dedicated/server").body()).contains("ns1.example.net");
  }

  @Test
  void boots_listOneAndFilter_haveAShellBeforeTheRescueSystem() {
    assertReply(client.get(ONE + "/boot"), 200, "[1,203323,230242,95083]");
    assertReply(client.get(ONE + "/boot?bootType=rescue"), 200, "[203323,230242]");
    assertReply(
        client.get(ONE + "/boot/203323"),
        200,
        "{\"bootId\":203323,\"bootType\":\"rescue\",\"kernel\":\"ipxe-shell\","
            + "\"description\":\"iPXE shell\"}");
    assertRefused(
        client.get(ONE + "/boot/2"),
        404,
        "Client::NotFound",
        "The requested object (bootId = 2) does not exist");
  }

  @Test
  void put_someProperties_keepsTheOthers() {
    assertReply(
        client.put(
            ONE,
            "{\"bootId\":230242,\"rescueSshKey\":\""
                + TestAccount.KEY
                + "\",\"rescueMail\":\"me@example.com\",\"monitoring\":true}"),
        200,
        "null");
    assertReply(
        client.put(ONE, "{\"noIntervention\":true,\"rootDevice\":\"/dev/sdb\"}"), 200, "null");

    assertThat(client.get(ONE).body())
        .contains("\"bootId\":230242,\"bootScript\":null")
        .contains("\"rescueMail\":\"me@example.com\",\"rescueSshKey\":\"" + TestAccount.KEY)
        .contains("\"monitoring\":true,\"noIntervention\":true")
        .contains("\"rootDevice\":\"/dev/sdb\"");
    assertReply(client.put(ONE, "{\"rescueSshKey\":null}"), 200, "null");
    assertThat(client.get(ONE).body())
        .contains("\"rescueMail\":\"me@example.com\",\"rescueSshKey\":null");
    assertThat(server().running()).isEqualTo(Boot.DISK);
  }

  @Test
  void put_bootScriptAndBootId_replaceEachOther() {
    client.put(ONE, "{\"bootScript\":\"#!ipxe\"}");
    assertThat(client.get(ONE).body()).contains("\"bootId\":null,\"bootScript\":\"#!ipxe\"");

    client.put(ONE, "{\"bootId\":1}");
    assertThat(client.get(ONE).body()).contains("\"bootId\":1,\"bootScript\":null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"displayName\":\"x\"}|400|Client::BadRequest"
            + "|Some properties does not exist: displayName",
        "{\"rescueSshKey\":\"laptop\"}|400|Client::BadRequest|SSH key is not valid",
        "{\"bootId\":2}|404|Client::NotFound"
            + "|Netboot id 2 is not valid, must be on list : 1, 203323, 230242, 95083",
        "{\"bootId\":1,\"bootScript\":\"#!ipxe\"}|400|Client::BadRequest"
            + "|bootId and bootScript can not be used together",
      })
  void put_invalidValue_isRefusedAndChangesNothing(
      String body, int status, String errorClass, String message) {
    Server before = server();

    assertRefused(client.put(ONE, body), status, errorClass, message);
    assertThat(server()).isEqualTo(before);
  }

  @Test
  void reboot_fromDisk_goesDownAndComesBack() {
    assertReply(reboot(), 200, task("todo", "2026-11-22T11:00:00+01:00", "null"));
    assertThat(machines.lines).containsExactly("ns1.example.net down");

    clock.advance(Duration.ofMillis(1_999));
    assertReply(
        client.get(ONE + "/task/" + TASK), 200, task("doing", "2026-11-22T11:00:00+01:00", "null"));
    clock.advance(Duration.ofMillis(1));
    assertReply(
        client.get(ONE + "/task/" + TASK),
        200,
        task("done", "2026-11-22T11:00:02+01:00", "\"2026-11-22T11:00:02+01:00\""));
    assertThat(machines.lines)
        .containsExactly("ns1.example.net down", "ns1.example.net disk", "ns1.example.net up");
  }

  private static String task(String status, String update, String done) {
    return "{\"taskId\":5000000001,\"function\":\"hardReboot\",\"status\":\""
        + status
        + "\",\"comment\":\"Reboot asked\",\"startDate\":\"2026-11-22T11:00:00+01:00\","
        + "\"lastUpdate\":\""
        + update
        + "\",\"doneDate\":"
        + done
        + ",\"needSchedule\":false,\"note\":null,\"plannedInterventionId\":null,\"tags\":null,"
        + "\"ticketReference\":null}";
  }

  @Test
  void reboot_intoRescue_bootsItWithTheKeyOfThatMoment() {
    client.put(ONE, "{\"bootId\":230242,\"rescueSshKey\":\"" + TestAccount.OTHER_KEY + "\"}");
    reboot();
    client.put(ONE, "{\"bootId\":1,\"rescueSshKey\":null}");
    clock.advance(Duration.ofSeconds(2));

    assertThat(server().running()).isEqualTo(Boot.RESCUE);
    assertThat(machines.lines)
        .containsExactly(
            "ns1.example.net down",
            "ns1.example.net rescue rescue12-customer-eu [" + TestAccount.OTHER_KEY + "]",
            "ns1.example.net up");
  }

  @ParameterizedTest
  @CsvSource({"95083, poweroff", "203323, poweron"})
  void reboot_intoASystemWithoutSsh_staysDown(long boot, String power) {
    client.put(ONE, "{\"bootId\":" + boot + "}");
    reboot();
    clock.advance(Duration.ofSeconds(2));

    assertThat(client.get(ONE).body()).contains("\"powerState\":\"" + power + "\"");
    assertThat(machines.lines).containsExactly("ns1.example.net down", "ns1.example.net down");
  }

  @ParameterizedTest
  @CsvSource({"OVH_ERROR, ovhError", "CUSTOMER_ERROR, customerError", "CANCELLED, cancelled"})
  void reboot_thatFails_leavesTheServerAsItWas(TaskStatus end, String status) {
    change(each -> each.withTaskEnd(end));
    client.put(ONE, "{\"bootId\":230242}");
    reboot();
    clock.advance(Duration.ofSeconds(2));

    assertThat(client.get(ONE + "/task/" + TASK).body())
        .contains("\"status\":\"" + status + "\"")
        .contains("\"doneDate\":\"2026-11-22T11:00:01+01:00\"");
    assertThat(server().running()).isEqualTo(Boot.DISK);
    assertThat(machines.lines).containsExactly("ns1.example.net down", "ns1.example.net up");
  }

  @Test
  void reboot_ofALateServer_goesDownAfterTheEndOfTheTask() {
    change(
        each ->
            each.withQuirks(
                each.quirks().withLateReboot(Duration.ofSeconds(83), Duration.ofSeconds(64))));
    client.put(ONE, "{\"bootId\":230242,\"rescueSshKey\":\"" + TestAccount.KEY + "\"}");
    reboot();
    clock.advance(Duration.ofSeconds(2));

    assertThat(client.get(ONE + "/task/" + TASK).body()).contains("\"status\":\"done\"");
    assertThat(machines.lines).isEmpty();
    clock.advance(Duration.ofSeconds(82));
    client.get(ONE);
    assertThat(machines.lines).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    client.get(ONE);
    assertThat(machines.lines).containsExactly("ns1.example.net down");
    assertThat(server().running()).isEqualTo(Boot.DISK);
    clock.advance(Duration.ofSeconds(64));
    client.get(ONE);

    assertThat(machines.lines).last().isEqualTo("ns1.example.net up");
    assertThat(server().running()).isEqualTo(Boot.RESCUE);
  }

  @Test
  void reboot_ofALateServerBeforeAnotherTask_isReplaced() {
    change(
        each ->
            each.withQuirks(
                each.quirks().withLateReboot(Duration.ofSeconds(83), Duration.ofSeconds(64))));
    reboot();
    clock.advance(Duration.ofSeconds(3));
    client.post(ONE + "/reinstall", "{\"operatingSystem\":\"debian12_64\"}");
    clock.advance(Duration.ofSeconds(500));
    client.get(ONE);

    assertThat(machines.lines)
        .containsExactly(
            "ns1.example.net down", "ns1.example.net Debian 12 debian", "ns1.example.net up");
  }

  @Test
  void serviceInfos_ofAServerThatFlips_haveAnotherRenewalAtEachRead() {
    change(each -> each.withQuirks(each.quirks().withFlippingRenewal()));

    for (boolean automatic : new boolean[] {true, false, true, false}) {
      assertThat(client.get(ONE + "/serviceInfos").body())
          .contains("\"renew\":{\"automatic\":" + automatic);
    }
    assertThat(client.get("/dedicated/server/ns2.example.net/serviceInfos").body())
        .contains("\"automatic\":true");
  }

  @Test
  void get_serverWithoutNewProperties_lacksThem() {
    change(each -> each.withQuirks(each.quirks().withoutNewProperties()));

    assertThat(client.get(ONE).body())
        .doesNotContain("region", "availabilityZone", "iam", "rescueSshKey", "efiBootloaderPath")
        .contains("\"rack\":\"G206A09\"");
  }

  @Test
  void hardwareRaidProfile_withoutAController_isForbiddenWithoutAClass() {
    assertReply(
        client.get(ONE + "/install/hardwareRaidProfile"),
        403,
        "{\"message\":\"Hardware RAID is not supported by this server\"}");

    change(each -> each.withModel(new Server.Model("Advance-2", 3000)));
    assertReply(
        client.get(ONE + "/install/hardwareRaidProfile"),
        200,
        "{\"controllers\":[{\"type\":\"mega\",\"model\":\"9361-8i-2G\",\"disks\":[{"
            + "\"diskGroupId\":2,\"type\":\"SAS\",\"names\":[\"c0:d0\",\"c0:d1\",\"c0:d2\","
            + "\"c0:d3\"],\"capacity\":{\"unit\":\"GB\",\"value\":6000},"
            + "\"speed\":{\"unit\":\"GB/s\",\"value\":\"6g\"}}]}]}");
  }

  @Test
  void reboot_whileAnotherTaskRuns_isRefused() {
    reboot();

    assertRefused(
        reboot(),
        409,
        "Client::Conflict::DisturbAlreadyExists",
        "Another action is already in progress on ns1.example.net");
    assertThat(client.post("/dedicated/server/ns2.example.net/reboot", "").status()).isEqualTo(200);
  }

  @Test
  void cancel_queuedTask_keepsTheServer() {
    client.put(ONE, "{\"bootId\":230242}");
    reboot();
    clock.advance(Duration.ofMillis(199));

    assertReply(client.post(ONE + "/task/" + TASK + "/cancel", ""), 200, "null");

    assertThat(client.get(ONE + "/task/" + TASK).body())
        .contains("\"status\":\"cancelled\"", "\"doneDate\":\"2026-11-22T11:00:00+01:00\"");
    assertThat(server().running()).isEqualTo(Boot.DISK);
    assertThat(machines.lines).containsExactly("ns1.example.net down", "ns1.example.net up");
    assertThat(reboot().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"200, doing", "1999, doing", "2000, done"})
  void cancel_runningTask_isAConflict(long millis, String status) {
    reboot();
    clock.advance(Duration.ofMillis(millis));

    assertRefused(
        client.post(ONE + "/task/" + TASK + "/cancel", ""),
        409,
        "Client::Conflict",
        "Task 5000000001 is in status " + status + " and cannot be cancelled");
    clock.advance(Duration.ofSeconds(2));
    assertThat(server().running()).isEqualTo(Boot.DISK);
    assertThat(client.post(ONE + "/task/7/cancel", "").status()).isEqualTo(404);
  }

  @Test
  void tasks_byStatusAndFunction_areFiltered() {
    reboot();
    clock.advance(Duration.ofSeconds(2));
    reboot();

    assertReply(
        client.get(ONE + "/task"), 200, List.of(TASK, TASK + 1).toString().replace(" ", ""));
    assertReply(client.get(ONE + "/task?status=done"), 200, "[" + TASK + "]");
    assertReply(client.get(ONE + "/task?status=todo"), 200, "[" + (TASK + 1) + "]");
    assertReply(client.get(ONE + "/task?function=reinstallServer"), 200, "[]");
    assertRefused(
        client.get("/dedicated/server/ns2.example.net/task/" + TASK),
        404,
        "Client::NotFound",
        "The requested object (taskId = 5000000001) does not exist");
  }

  @Test
  void task_withVisibilityDelay_isNotFoundAtFirst() {
    sandbox.close();
    sandbox = settings().taskVisibilityDelay(Duration.ofSeconds(1)).start();
    client = TestClient.of(sandbox).at(clock);
    reboot();

    assertThat(client.get(ONE + "/task/" + TASK).status()).isEqualTo(404);
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.get(ONE + "/task/" + TASK).status()).isEqualTo(200);
  }

  @Test
  void displayName_throughServices_isShownByTheServer() {
    assertThat(client.get(ONE + "/serviceInfos").body())
        .contains("\"serviceId\":8001000001,\"domain\":\"ns1.example.net\",\"status\":\"ok\"")
        .contains("\"creation\":\"2025-03-17\",\"expiration\":\"2099-12-17\"");
    assertReply(client.get("/services?resourceName=ns2.example.net"), 200, "[8001000002]");
    assertReply(
        client.get("/services?routes=/dedicated/server/%7BserviceName%7D"),
        200,
        "[8001000001,8001000002]");

    assertReply(client.put("/services/8001000001", "{\"displayName\":\"storage\"}"), 200, "null");

    assertThat(client.get(ONE).body()).endsWith("\"displayName\":\"storage\"}}");
    assertThat(client.get("/services/8001000001").body())
        .contains("\"resource\":{\"name\":\"ns1.example.net\",\"displayName\":\"storage\"");
    assertRefused(
        client.put("/services/1", "{\"displayName\":\"x\"}"),
        404,
        "Client::NotFound",
        "The requested object (serviceId = 1) does not exist");
  }
}
