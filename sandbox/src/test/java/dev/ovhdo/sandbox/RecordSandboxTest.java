package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RecordSandboxTest extends SandboxTestCase {
  private static final String ZONE = "/domain/zone/example.com";
  private static final String RECORDS = ZONE + "/record";
  private static final String WWW = RECORDS + "/5098376462";
  private static final Duration REFRESH = Duration.ofMillis(100);
  private static final String DEPLOYED = "{\"warnings\":null,\"errors\":null,\"isDeployed\":true}";

  private Reply create(String fieldType, String subDomain, String target) {
    ObjectNode body =
        Json.object().put("fieldType", fieldType).put("subDomain", subDomain).put("target", target);
    return client.post(RECORDS, body.toString());
  }

  private Zone zone() {
    return sandbox.account().zones().find("example.com").orElseThrow();
  }

  private void refresh() {
    assertReply(client.post(ZONE + "/refresh", ""), 200, "null");
    clock.advance(REFRESH);
  }

  private String status() {
    return client.get(ZONE + "/status").body();
  }

  @Test
  void create_record_hasAnIdLargerThanAnInt() {
    assertReply(
        create("A", "db", "192.0.2.8"),
        200,
        "{\"id\":5000000001,\"zone\":\"example.com\",\"fieldType\":\"A\",\"subDomain\":\"db\","
            + "\"target\":\"192.0.2.8\",\"ttl\":0}");
    assertReply(client.get(RECORDS + "?subDomain=db"), 200, "[5000000001]");
  }

  @Test
  void create_withoutSubDomain_isAtTheApex() {
    assertThat(client.post(RECORDS, "{\"fieldType\":\"A\",\"target\":\"192.0.2.8\"}").body())
        .contains("\"subDomain\":\"\"");
    assertReply(client.get(RECORDS + "?subDomain=&fieldType=A"), 200, "[5000000001]");
  }

  @Test
  void create_sameRecordTwice_addsTwoRecords() {
    create("A", "db", "192.0.2.8");
    create("A", "db", "192.0.2.8");

    assertReply(client.get(RECORDS + "?subDomain=db"), 200, "[5000000001,5000000002]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "TXT|hello world|\"hello world\"",
        "TXT|\"hello\" \"world\"|\"hello\" \"world\"",
        "TXT|say \"hi\"|\"say \\\"hi\\\"\"",
        "SPF|v=spf1 -all|\"v=spf1 -all\"",
        "SPF|\"v=\" \"spf1 -all\"|\"v=\" \"spf1 -all\"",
        "CNAME|example.net|example.net",
        "MX|10 mail|10 mail",
        "NS|ns1.example.net.|ns1.example.net.",
        "SRV|0 5 5060 sip.example.net.|0 5 5060 sip.example.net.",
        "CAA|0 issue \"letsencrypt.org\"|0 issue \"letsencrypt.org\"",
        "NAPTR|100 10 \"u\" \"sip+E2U\" \"!^.*$!sip:a@example.com!\" .|"
            + "100 10 \"u\" \"sip+E2U\" \"!^.*$!sip:a@example.com!\" .",
        "SSHFP|4 1 abababababababababababababababababababab|4 1"
            + " abababababababababababababababababababab",
        "TLSA|3 1 1 aabb|3 1 1 aabb",
        "LOC|48 51 29 N 2 17 40 E 35m|48 51 29 N 2 17 40 E 35m",
        "DNAME|example.net.|example.net.",
        "DKIM|v=DKIM1; k=rsa; t=s; p=MIGf|v=DKIM1; k=rsa; t=s; p=MIGf",
        "AAAA|2001:db8::8|2001:db8::8",
        "HTTPS|1 . alpn=h2,h3|1 . alpn=h2,h3",
        "SVCB|1 svc.example.net. port=853|1 svc.example.net. port=853",
        "RP|admin.example.com. .|admin.example.com. .",
      })
  void create_targetOfEachType_hasQuotesAtOnce(String fieldType, String sent, String kept) {
    Reply reply = create(fieldType, "new", sent);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(target(reply)).isEqualTo(kept);
    assertThat(target(client.get(RECORDS + "/5000000001"))).isEqualTo(kept);
    refresh();
    assertThat(target(client.get(RECORDS + "/5000000001"))).isEqualTo(kept);
    assertThat(zone().isPublished()).isTrue();
  }

  private static String target(Reply record) {
    return Json.MAPPER.readTree(record.body()).get("target").asString();
  }

  @Test
  void change_text_hasQuotesAtOnce() {
    create("TXT", "t", "one");
    client.put(RECORDS + "/5000000001", "{\"target\":\"two\"}");

    assertThat(target(client.get(RECORDS + "/5000000001"))).isEqualTo("\"two\"");
  }

  @Test
  void create_longText_isSplitAt255Bytes() {
    String target = target(create("TXT", "long", "é".repeat(200)));

    assertThat(target).isEqualTo("\"" + "é".repeat(127) + "\" \"" + "é".repeat(73) + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "A|a_b|192.0.2.1|Invalid domain name, underscore not allowed",
        "AAAA|_a|2001:db8::1|Invalid domain name, underscore not allowed",
        "A|@|192.0.2.1|Invalid domain name",
        "A|www.example.com.|192.0.2.1|Invalid domain name",
        "A|a..b|192.0.2.1|Invalid domain name",
        "A|é|192.0.2.1|Invalid domain name",
        "CNAME|a|é.example.net.|Invalid target for CNAME record : é.example.net.",
        "A|a|192.0.2.256|Invalid target for A record : 192.0.2.256",
        "AAAA|a|192.0.2.1|Invalid target for AAAA record : 192.0.2.1",
        "MX|a|mail.example.net.|Invalid target for MX record : mail.example.net.",
        "MX|a|0 .|Invalid target for MX record : 0 .",
        "SRV|_sip._tcp|0 5060 sip.example.net.|"
            + "Invalid target for SRV record : 0 5060 sip.example.net.",
        "CAA|a|issue letsencrypt.org|Invalid target for CAA record : issue letsencrypt.org",
        "TLSA|a|3 1 1 zz|Invalid target for TLSA record : 3 1 1 zz",
        "SSHFP|a|4 2|Invalid target for SSHFP record : 4 2",
        "NAPTR|a|100 10|Invalid target for NAPTR record : 100 10",
        "TXT|a|\"open|Invalid target for TXT record : \"open",
        "SPF|a|include:example.net|Invalid target for SPF record : include:example.net",
        "SPF|a|\"v=spf10\" \" -all\"|Invalid target for SPF record : \"v=spf10\" \" -all\"",
        "SPF|a|\"v=spf1 -all|Invalid target for SPF record : \"v=spf1 -all",
        "DKIM|k._domainkey|\"v=DKIM1; p=MIGf\"|Invalid subfield found in DKIM : \"v=DKIM1",
        "DKIM|k._domainkey|v=DKIM1; k=rsa|Missing subfield in DKIM : p",
        "DMARC|dmarc|v=DMARC1; p=none|Invalid subdomain",
        "DMARC|_dmarc|v=DMARC1; p=all|Invalid subfield found in DMARC : p=all",
      })
  void create_invalidRecord_isRefused(
      String fieldType, String subDomain, String target, String message) {
    assertRefused(
        create(fieldType, subDomain, target),
        400,
        "Client::BadRequest",
        message.replace("\"", "\\\""));
    assertThat(zone().records()).hasSize(3);
  }

  @Test
  void create_shortTtl_isRefused() {
    String record = "{\"fieldType\":\"A\",\"target\":\"192.0.2.8\",\"ttl\":";

    assertRefused(
        client.post(RECORDS, record + "59}"), 400, "Client::BadRequest", "Invalid TTL : 59");
    assertThat(client.post(RECORDS, record + "60}").status()).isEqualTo(200);
  }

  @Test
  void create_aliasWithUnderscore_isAccepted() {
    assertThat(create("CNAME", "k1._domainkey", "k1.example.net.").status()).isEqualTo(200);
  }

  @Test
  void create_inAnUnknownZone_isRefused() {
    assertRefused(
        client.post(
            "/domain/zone/www.example.com/record",
            "{\"fieldType\":\"A\",\"target\":\"192.0.2.1\"}"),
        404,
        "Client::NotFound",
        "This service does not exist");
  }

  @Test
  void change_someProperties_keepsTheOthers() {
    assertReply(client.put(WWW, "{\"target\":\"192.0.2.77\"}"), 200, "null");

    assertThat(zone().record(5098376462L))
        .contains(new ZoneRecord(5098376462L, "A", "www", "192.0.2.77", 300));
  }

  @Test
  void change_theType_isRefusedUnlessItStaysTheSame() {
    assertRefused(
        client.put(WWW, "{\"fieldType\":\"CNAME\",\"target\":\"example.net.\"}"),
        400,
        "Client::BadRequest",
        "Try to alter read-only properties: fieldType");
    assertReply(client.put(WWW, "{\"fieldType\":\"A\",\"ttl\":60}"), 200, "null");
  }

  @Test
  void change_toAnInvalidRecord_isRefused() {
    assertRefused(
        client.put(WWW, "{\"target\":\"www\"}"),
        400,
        "Client::BadRequest",
        "Invalid target for A record : www");
  }

  @Test
  void delete_aRecord_isGone() {
    assertReply(client.delete(WWW), 200, "null");
    assertReply(
        client.delete(WWW),
        404,
        "{\"message\":\"The requested object (id = 5098376462) does not exist\"}");
  }

  @Test
  void refresh_afterAChange_publishesItAndNotBefore() {
    create("A", "db", "192.0.2.8");

    assertThat(zone().published().records()).hasSize(3);
    assertThat(status()).isEqualTo(DEPLOYED);
    assertReply(client.post(ZONE + "/refresh", ""), 200, "null");
    assertThat(status()).isEqualTo(DEPLOYED);
    assertThat(zone().published().records()).hasSize(3);
    clock.advance(REFRESH);

    assertThat(status()).isEqualTo(DEPLOYED);
    assertThat(zone().published().records()).isEqualTo(zone().records()).hasSize(4);
    assertThat(zone().soa().serial()).isEqualTo(2026112200);
    assertThat(client.get(ZONE).body()).contains("\"lastUpdate\":\"2026-11-22T11:00:00+01:00\"");
    refresh();
    assertThat(client.get(ZONE + "/soa").body()).contains("\"serial\":2026112201,");
  }

  @Test
  void refresh_afterTheLargestSerial_restartsTheSerial() {
    client.put(ZONE + "/soa", "{\"serial\":4294967295}");

    refresh();

    assertThat(client.get(ZONE + "/soa").body()).contains("\"serial\":2026112200,");
  }

  @Test
  void refresh_manyInAShortTime_areAllAcceptedAndPublishTheLastChange() {
    for (int i = 0; i < 36; i++) {
      create("A", "n" + i, "192.0.2.8");
      assertReply(client.post(ZONE + "/refresh", ""), 200, "null");
      clock.advance(Duration.ofMillis(1));
    }
    clock.advance(REFRESH);

    assertThat(zone().published().records()).hasSize(39);
    assertThat(zone().isPublished()).isTrue();
  }

  @Test
  void quirks_busyDuringRefresh_refusesASecondRefresh() {
    try (Sandbox busy =
        settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.BUSY_DURING_REFRESH)).start()) {
      TestClient caller = TestClient.of(busy).at(clock);
      caller.post(ZONE + "/refresh", "");
      caller.delete(WWW);

      assertRefused(
          caller.post(ZONE + "/refresh", ""),
          409,
          "Client::Conflict",
          "A refresh is already running on the zone example.com");
      clock.advance(REFRESH);
      assertThat(busy.account().zones().all().get(0).published().records()).hasSize(3);
      assertReply(caller.post(ZONE + "/refresh", ""), 200, "null");
    }
  }

  @Test
  void refresh_changeDuringARefresh_isPublishedByTheNext() {
    client.post(ZONE + "/refresh", "");
    create("A", "late", "192.0.2.8");
    clock.advance(REFRESH);

    assertThat(zone().published().records()).hasSize(3);
    refresh();
    assertThat(zone().published().records()).hasSize(4);
  }

  @Test
  void refresh_aliasBesideOtherRecords_fails() {
    create("CNAME", "www", "example.net.");

    refresh();

    assertThat(status())
        .isEqualTo(
            "{\"warnings\":null,\"errors\":[\"www.example.com.: CNAME and other data\"],"
                + "\"isDeployed\":false}");
    assertThat(zone().published().records()).hasSize(3);
    client.delete(RECORDS + "/5000000001");
    assertThat(status()).contains("\"isDeployed\":false");
    refresh();
    assertThat(status()).isEqualTo(DEPLOYED);
  }

  @Test
  void status_targetWithoutFinalDot_isAWarning() {
    create("CNAME", "shop", "www.example.com");
    refresh();

    assertThat(status())
        .isEqualTo(
            "{\"warnings\":[\"shop.example.com. CNAME:"
                + " www.example.com.example.com. has no record\"],\"errors\":null,"
                + "\"isDeployed\":true}");
  }

  @Test
  void quirks_undeployedWithWarnings_isNotDeployedThoughItIsServed() {
    try (Sandbox warning =
        settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.UNDEPLOYED_WITH_WARNINGS)).start()) {
      TestClient caller = TestClient.of(warning).at(clock);
      assertThat(caller.get(ZONE + "/status").body()).isEqualTo(DEPLOYED);
      caller.post(RECORDS, "{\"fieldType\":\"MX\",\"target\":\"1 mail\"}");
      caller.post(ZONE + "/refresh", "");
      clock.advance(REFRESH);

      assertThat(caller.get(ZONE + "/status").body())
          .isEqualTo(
              "{\"warnings\":[\"example.com. MX: mail.example.com. has no record\"],"
                  + "\"errors\":null,\"isDeployed\":false}");
      assertThat(warning.account().zones().all().get(0).isPublished()).isTrue();
    }
  }

  @Test
  void quirks_undeployedWhileChanged_isDeployedAgainByTheRefresh() {
    try (Sandbox former =
        settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED)).start()) {
      TestClient caller = TestClient.of(former).at(clock);
      caller.delete(WWW);

      assertThat(caller.get(ZONE + "/status").body()).contains("\"isDeployed\":false");
      caller.post(ZONE + "/refresh", "");
      assertThat(caller.get(ZONE + "/status").body()).contains("\"isDeployed\":false");
      clock.advance(REFRESH);
      assertThat(caller.get(ZONE + "/status").body()).isEqualTo(DEPLOYED);
    }
  }

  @Test
  void quirks_textsQuotedByRefresh_haveQuotesAfterTheRefresh() {
    try (Sandbox old =
        settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.TEXTS_QUOTED_BY_REFRESH)).start()) {
      TestClient caller = TestClient.of(old).at(clock);
      String text = RECORDS + "/5000000001";
      String body = "{\"fieldType\":\"TXT\",\"subDomain\":\"t\",\"target\":\"%s\"}";
      assertThat(target(caller.post(RECORDS, body.formatted("one")))).isEqualTo("one");
      caller.post(ZONE + "/refresh", "");
      String late =
          RECORDS
              + "/"
              + Json.MAPPER.readTree(caller.post(RECORDS, body.formatted("late")).body()).get("id");
      clock.advance(REFRESH);
      assertThat(target(caller.get(text))).isEqualTo("\"one\"");
      assertThat(target(caller.get(late))).isEqualTo("late");

      caller.put(text, "{\"target\":\"two\"}");
      assertThat(target(caller.get(text))).isEqualTo("two");
      caller.post(ZONE + "/refresh", "");
      clock.advance(REFRESH);
      assertThat(target(caller.get(text))).isEqualTo("\"two\"");
      assertThat(old.account().zones().all().get(0).isPublished()).isTrue();
    }
  }

  @Test
  void quirks_textsQuotedAfter_areQuotedSomeSecondsAfterTheRefresh() {
    try (Sandbox late =
        settings()
            .zoneQuirks(ZoneQuirks.NONE.withTextsQuotedAfter(Duration.ofSeconds(5)))
            .start()) {
      TestClient caller = TestClient.of(late).at(clock);
      caller.post(RECORDS, "{\"fieldType\":\"TXT\",\"target\":\"hello\"}");
      caller.post(ZONE + "/refresh", "");
      clock.advance(Duration.ofSeconds(4));
      assertThat(target(caller.get(RECORDS + "/5000000001"))).isEqualTo("hello");
      clock.advance(Duration.ofSeconds(2));

      assertThat(target(caller.get(RECORDS + "/5000000001"))).isEqualTo("\"hello\"");
      assertThat(late.account().zones().all().get(0).isPublished()).isTrue();
    }
  }

  @Test
  void quirks_newRecordIdZero_isTheIdOfTheResponseOnly() {
    try (Sandbox zero =
        settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.NEW_RECORD_ID_ZERO)).start()) {
      TestClient caller = TestClient.of(zero).at(clock);

      assertThat(
              caller
                  .post(
                      RECORDS, "{\"fieldType\":\"A\",\"subDomain\":\"n\",\"target\":\"192.0.2.8\"}")
                  .body())
          .startsWith("{\"id\":0,");
      assertReply(caller.get(RECORDS + "?subDomain=n"), 200, "[5000000001]");
    }
  }

  @Test
  void quirks_newRecordsMissing_answerAfterAWhile() {
    try (Sandbox slow =
        settings()
            .zoneQuirks(ZoneQuirks.NONE.withNewRecordsMissing(Duration.ofSeconds(60)))
            .start()) {
      TestClient caller = TestClient.of(slow).at(clock);
      caller.post(RECORDS, "{\"fieldType\":\"A\",\"subDomain\":\"n\",\"target\":\"192.0.2.8\"}");

      assertReply(caller.get(RECORDS + "?subDomain=n"), 200, "[5000000001]");
      assertThat(caller.get(RECORDS + "/5000000001").status()).isEqualTo(404);
      assertThat(caller.delete(RECORDS + "/5000000001").status()).isEqualTo(404);
      clock.advance(Duration.ofSeconds(60));
      assertThat(caller.get(RECORDS + "/5000000001").status()).isEqualTo(200);
    }
  }

  @Test
  void quirks_aliasBesideOthers_isRefused() {
    try (Sandbox strict =
        settings()
            .zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.REFUSES_CNAME_BESIDE_OTHERS))
            .start()) {
      assertRefused(
          TestClient.of(strict)
              .at(clock)
              .post(
                  RECORDS, "{\"fieldType\":\"CNAME\",\"subDomain\":\"www\",\"target\":\"a.net.\"}"),
          400,
          "Client::BadRequest",
          "A CNAME record cannot coexist with another record on this domain");
    }
  }

  @Test
  void create_dmarcRecord_isServedAsText() {
    assertThat(create("DMARC", "_dmarc", "v=DMARC1; p=reject; rua=mailto:a@example.com").status())
        .isEqualTo(200);
    refresh();

    assertThat(status()).isEqualTo(DEPLOYED);
    assertThat(client.get(ZONE + "/export").body())
        .contains("IN TXT    \\\"v=DMARC1; p=reject; rua=mailto:a@example.com\\\"");
  }

  @Test
  void refresh_recordThatCannotBeServed_fails() {
    TestAccount.addRecord(sandbox.account(), "bad", "A", "not an address");
    refresh();

    assertThat(status())
        .contains("\"errors\":[\"bad.example.com. A: the record cannot be read\"]")
        .contains("\"isDeployed\":false");
  }

  @Test
  void refresh_zoneWithoutNameServers_isDeployedWithAWarning() {
    assertReply(client.delete(RECORDS + "/5098376461"), 200, "null");
    refresh();

    assertReply(
        client.get(ZONE + "/status"),
        200,
        "{\"warnings\":[\"example.com.: no NS records\"],\"errors\":null,\"isDeployed\":true}");
  }
}
