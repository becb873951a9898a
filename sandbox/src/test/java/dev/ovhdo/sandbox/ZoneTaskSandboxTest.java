package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTaskSandboxTest extends SandboxTestCase {
  private static final String ZONE = "/domain/zone/example.com";
  private static final Duration TASK = Duration.ofSeconds(1);
  private static final String FILE =
      """
      $ORIGIN example.com.
      $TTL 600 ; ten minutes
      @ IN SOA dns1.example.org. tech.example.org. (
              7      ; serial
              86400 3600 3600000 90 )
              IN NS   dns1.example.org.
              IN MX   10 mail
      mail 60 IN A    192.0.2.25
      $ORIGIN sub.example.com.
      txt     IN TXT  ( "one; two" "th\\"ree"
                        "é" )
      """;

  private Reply importText(String text) {
    return client.post(ZONE + "/import", Json.object().put("zoneFile", text).toString());
  }

  private Zone zone() {
    return sandbox.account().zones().find("example.com").orElseThrow();
  }

  @Test
  void import_aZoneFile_replacesAllOfItAndIsPublished() {
    assertReply(
        importText(FILE),
        200,
        "{\"id\":5000000005,\"function\":\"ZoneImport\",\"status\":\"todo\","
            + "\"canAccelerate\":true,\"canCancel\":true,\"canRelaunch\":false,"
            + "\"creationDate\":\"2026-11-22T11:00:00+01:00\","
            + "\"todoDate\":\"2026-11-22T11:00:00+01:00\","
            + "\"lastUpdate\":\"2026-11-22T11:00:00+01:00\",\"doneDate\":null,\"comment\":null}");
    clock.advance(TASK.dividedBy(2));
    assertThat(client.get(ZONE + "/task/5000000005").body()).contains("\"status\":\"doing\"");
    assertThat(zone().records()).hasSize(3);
    clock.advance(TASK.dividedBy(2));

    assertThat(client.get(ZONE + "/task/5000000005").body())
        .contains("\"status\":\"done\"", "\"doneDate\":\"2026-11-22T11:00:01+01:00\"");
    assertThat(zone().records())
        .extracting(
            record ->
                record.subDomain()
                    + " "
                    + record.fieldType()
                    + " "
                    + record.target()
                    + " "
                    + record.ttl())
        .containsExactly(
            " NS dns1.example.org. 0",
            " MX 10 mail.example.com. 0",
            "mail A 192.0.2.25 60",
            "txt.sub TXT \"one; two\" \"th\\\"ree\" \"\\195\\169\" 0");
    assertThat(zone().isPublished()).isTrue();
    assertThat(zone().soa().ttl()).isEqualTo(600);
    assertThat(zone().soa().nxDomainTtl()).isEqualTo(90);
    assertThat(zone().soa().serial()).isEqualTo(2026112200);
    assertThat(client.get(ZONE + "/history").body())
        .startsWith("[\"2026-11-22T11:00:01+01:00\",\"2026-11-19T23:59:59+00:00\",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a A 192.0.2|Invalid zone file : line 1: Invalid address: 192.0.2",
        "$INCLUDE /etc/hostname|" + "Invalid zone file : line 1: $INCLUDE",
        "$GENERATE 1-9 a$ A 192.0.2.$|Invalid zone file : $GENERATE is not known",
        "www.example.org. A 192.0.2.1|Invalid zone file : www.example.org. A",
        "a HINFO a b|Invalid zone file : a.example.com. HINFO",
        "a_b A 192.0.2.1|Invalid domain name, underscore not allowed",
        "a 30 A 192.0.2.1|Invalid TTL : 30",
      })
  void import_invalidZoneFile_isRefused(String text, String message) {
    assertThat(importText(text).body()).contains("\"message\":\"" + message);
    assertThat(sandbox.account().tasks().all()).isEmpty();
  }

  @Test
  void import_whileATaskRuns_isRefused() {
    importText(FILE);

    assertRefused(
        importText(FILE),
        409,
        "Client::Conflict",
        "A task is already running on the zone example.com");
  }

  @Test
  void import_duringARefresh_isAccepted() {
    client.post(ZONE + "/refresh", "");

    assertThat(importText(FILE).status()).isEqualTo(200);
  }

  @Test
  void import_duringARefreshOfABusyZone_isRefused() {
    try (Sandbox busy =
        settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.BUSY_DURING_REFRESH)).start()) {
      TestClient caller = TestClient.of(busy).at(clock);
      String body = Json.object().put("zoneFile", FILE).toString();
      caller.post(ZONE + "/refresh", "");

      assertThat(caller.post(ZONE + "/import", body).status()).isEqualTo(409);
      clock.advance(TASK);
      assertThat(caller.post(ZONE + "/import", body).status()).isEqualTo(200);
    }
  }

  @Test
  void refresh_accepted_isATaskForAWhile() {
    clock.advance(Duration.ofNanos(593_746_000));
    client.post(ZONE + "/refresh", "");
    client.post(ZONE + "/refresh", "");

    assertReply(client.get(ZONE + "/task"), 200, "[5000000001,5000000002]");
    assertThat(client.get(ZONE + "/task/5000000001").body())
        .contains("\"function\":\"ZoneCheck\",\"status\":\"todo\"");
    assertThat(client.get(ZONE + "/task/5000000002").body())
        .contains(
            "\"function\":\"ZoneRefresh\",\"status\":\"todo\"",
            "\"creationDate\":\"2026-11-22T11:00:00.593746+01:00\",",
            "\"todoDate\":\"2026-11-22T11:00:00+01:00\"");
    clock.advance(TASK);
    assertThat(client.get(ZONE + "/task/5000000002").body()).contains("\"status\":\"done\"");
  }

  @Test
  void restore_backup_replacesTheRecordsAndKeepsABackup() {
    String path = ZONE + "/history/2026-06-01T12:00:00+02:00/restore";
    assertThat(client.post(path, "").body()).contains("\"function\":\"ZoneRestore\"");
    clock.advance(TASK);

    assertThat(zone().records()).extracting(ZoneRecord::subDomain).containsExactly("", "old");
    assertThat(zone().records()).extracting(ZoneRecord::id).doesNotContain(0L);
    assertThat(zone().isPublished()).isTrue();
    assertThat(client.post(ZONE + "/history/2026-11-22T11:00:01+01:00/restore", "").status())
        .isEqualTo(200);
    clock.advance(TASK);
    assertThat(zone().records())
        .extracting(ZoneRecord::subDomain)
        .containsExactly("", "www", "www");
  }

  @Test
  void restore_unknownBackup_isRefused() {
    assertThat(client.post(ZONE + "/history/2026-06-01T12:00:01+02:00/restore", "").status())
        .isEqualTo(404);
  }

  @Test
  void reset_zone_hasNameServersAndTheGivenRecords() {
    assertReply(
        client.post(
            ZONE + "/reset", "{\"DnsRecords\":[{\"fieldType\":\"A\",\"target\":\"192.0.2.1\"}]}"),
        200,
        "null");
    assertThat(zone().records())
        .extracting(ZoneRecord::target)
        .containsExactly("dns1.example.org.", "ns1.example.org.", "192.0.2.1");
    client.post(ZONE + "/reset", "{\"minimized\":true}");
    assertThat(zone().records()).hasSize(2);
    assertThat(zone().history()).hasSize(4);
  }

  @Test
  void reset_duringARefresh_isNotUndoneByIt() {
    client.post(ZONE + "/refresh", "");
    client.post(ZONE + "/reset", "{\"minimized\":true}");
    clock.advance(TASK);

    assertThat(zone().isPublished()).isTrue();
    assertThat(zone().published().records()).hasSize(2);
  }

  @Test
  void task_cancelledBeforeItsStart_changesNothing() {
    importText(FILE);

    assertReply(client.post(ZONE + "/task/5000000005/cancel", ""), 200, "null");
    clock.advance(TASK);

    assertThat(client.get(ZONE + "/task/5000000005").body()).contains("\"status\":\"cancelled\"");
    assertThat(zone().records()).hasSize(3);
    assertRefused(
        client.post(ZONE + "/task/5000000005/cancel", ""),
        400,
        "Client::BadRequest",
        "Task 5000000005 cannot be cancelled");
  }

  @Test
  void task_accelerated_beginsAtOnce() {
    importText(FILE);

    assertReply(client.post(ZONE + "/task/5000000005/accelerate", ""), 200, "null");

    assertThat(client.get(ZONE + "/task/5000000005").body())
        .contains(
            "\"status\":\"doing\"",
            "\"canAccelerate\":false",
            "\"todoDate\":\"2026-11-22T11:00:00+01:00\"");
    assertRefused(
        client.post(ZONE + "/task/5000000005/accelerate", ""),
        400,
        "Client::BadRequest",
        "Task 5000000005 cannot be accelerated");
    clock.advance(TASK.multipliedBy(9).dividedBy(10));
    assertThat(zone().records()).hasSize(4);
  }

  @Test
  void task_thatFailed_canBeRelaunched() {
    try (Sandbox failing =
        settings().zoneQuirks(ZoneQuirks.NONE.withTaskEnd(TaskStatus.ERROR)).start()) {
      TestClient caller = TestClient.of(failing).at(clock);
      caller.post(ZONE + "/import", Json.object().put("zoneFile", FILE).toString());
      clock.advance(TASK);

      assertThat(caller.get(ZONE + "/task/5000000005").body())
          .contains("\"status\":\"error\"", "\"canRelaunch\":true");
      assertThat(caller.get(ZONE + "/task?status=error").body()).isEqualTo("[5000000005]");
      assertThat(failing.account().zones().all().get(0).records()).hasSize(3);
      caller.post(ZONE + "/task/5000000005/relaunch", "");
      clock.advance(TASK);

      assertThat(failing.account().zones().all().get(0).records()).hasSize(4);
    }
  }

  @Test
  void tasks_filtered_areTheMatchingOnes() {
    importText(FILE);

    assertReply(client.get(ZONE + "/task?function=ZoneImport"), 200, "[5000000005]");
    assertReply(client.get(ZONE + "/task?function=ZoneRestore"), 200, "[]");
    assertReply(
        client.get(ZONE + "/task/1"),
        404,
        "{\"message\":\"The requested object (id = 1) does not exist\"}");
  }

  @Test
  void dnssec_switchedOnAndOff_takesATaskEachTime() {
    assertReply(client.get(ZONE + "/dnssec"), 200, "{\"status\":\"disabled\"}");
    assertReply(client.post(ZONE + "/dnssec", ""), 200, "null");
    assertReply(client.get(ZONE + "/dnssec"), 200, "{\"status\":\"enableInProgress\"}");
    clock.advance(TASK);
    assertReply(client.get(ZONE + "/dnssec"), 200, "{\"status\":\"enabled\"}");
    assertThat(client.get(ZONE).body()).contains("\"dnssecActivated\":true");
    assertRefused(
        client.post(ZONE + "/dnssec", ""), 409, "Client::Conflict", "DNSSEC is already enabled");
    client.delete(ZONE + "/dnssec");
    assertReply(client.get(ZONE + "/dnssec"), 200, "{\"status\":\"disableInProgress\"}");
  }

  @Test
  void dnssec_disabledWhileItIsEnabled_isBusyInsteadOfDisabledAlready() {
    client.post(ZONE + "/dnssec", "");

    assertRefused(
        client.delete(ZONE + "/dnssec"),
        409,
        "Client::Conflict",
        "A task is already running on the zone example.com");
    clock.advance(TASK);
    assertReply(client.delete(ZONE + "/dnssec"), 200, "null");
    clock.advance(TASK);
    assertRefused(
        client.delete(ZONE + "/dnssec"), 409, "Client::Conflict", "DNSSEC is already disabled");
  }

  @Test
  void soa_changed_waitsForTheRefresh() {
    assertReply(
        client.put(ZONE + "/soa", "{\"ttl\":600,\"email\":\"dns@example.com\"}"), 200, "null");

    assertThat(client.get(ZONE + "/soa").body())
        .contains("\"ttl\":600", "\"email\":\"dns@example.com\"", "\"refresh\":86400");
    assertThat(zone().isPublished()).isFalse();
    assertThat(client.put(ZONE + "/soa", "{\"server\":\"a..b\"}").status()).isEqualTo(400);
    assertThat(client.put(ZONE + "/soa", "{\"ttl\":-1}").status()).isEqualTo(400);
  }
}
