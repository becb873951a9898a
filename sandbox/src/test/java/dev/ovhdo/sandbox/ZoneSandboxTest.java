package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneSandboxTest extends SandboxTestCase {
  private static final String ZONE = "/domain/zone/example.com";

  @Test
  void zones_list_isInBothPlaces() {
    assertReply(client.get("/domain/zone"), 200, "[\"example.com\"]");
    assertReply(client.get("/domain"), 200, "[\"example.com\"]");
  }

  @Test
  void zone_get_isShown() {
    assertReply(
        client.get(ZONE),
        200,
        "{\"name\":\"example.com\",\"lastUpdate\":\"2026-11-20T10:11:12+01:00\","
            + "\"nameServers\":[\"dns1.example.org\",\"ns1.example.org\"],"
            + "\"dnssecSupported\":true,\"dnssecActivated\":false,\"hasDnsAnycast\":false}");
    assertRefused(
        client.get("/domain/zone/example.org"),
        404,
        "Client::NotFound",
        "This service does not exist");
  }

  @Test
  void zone_expired_isListedAndAnswersNoCall() {
    try (Sandbox expired = settings().zoneQuirks(ZoneQuirks.NONE.with(ZoneQuirk.EXPIRED)).start()) {
      TestClient caller = TestClient.of(expired).at(clock);

      assertReply(caller.get("/domain/zone"), 200, "[\"example.com\"]");
      for (String path : List.of("", "/record", "/status", "/soa", "/export", "/task")) {
        assertRefused(
            caller.get(ZONE + path), 460, "Client::ServiceExpired", "This service is expired");
      }
      assertThat(caller.post(ZONE + "/refresh", "").status()).isEqualTo(460);
    }
  }

  @Test
  void export_recordsOfTheZone_areInTheFormOfBind() {
    assertReply(
        client.get(ZONE + "/export"),
        200,
        "\"$TTL 3600\\n@\\tIN SOA dns1.example.org. tech.example.org."
            + " (2026112000 86400 3600 3600000 60)\\n"
            + "                        IN NS     dns1.example.org.\\n"
            + "www                     300 IN A      192.0.2.7\\n"
            + "                        IN AAAA   2001:db8::7\\n\"");
  }

  @ParameterizedTest
  @CsvSource({
    "tech.example.org., tech.example.org.",
    "tech@example.org, tech.example.org.",
    "dns.admin@example.org., dns\\\\.admin.example.org.",
  })
  void export_responsibleAddress_isADomainName(String email, String name) {
    client.put(ZONE + "/soa", "{\"email\":\"" + email + "\"}");

    assertThat(client.get(ZONE + "/export").body())
        .contains("SOA dns1.example.org. " + name + " (");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '[\"2026-11-19T23:59:59+00:00\",\"2026-06-01T12:00:00+02:00\"]'",
    "?creationDate.from=2026-07-01T00:00:00Z, '[\"2026-11-19T23:59:59+00:00\"]'",
    "?creationDate.to=2026-07-01T00:00:00Z, '[\"2026-06-01T12:00:00+02:00\"]'",
  })
  void history_list_containsDates(String query, String dates) {
    assertReply(client.get(ZONE + "/history" + query), 200, dates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-01T12:00:00+02:00",
        "2026-06-01T12%3A00%3A00%2B02%3A00",
        "2026-06-01T10:00:00Z"
      })
  void backup_byDate_isFoundInEachSpelling(String date) {
    assertReply(
        client.get(ZONE + "/history/" + date),
        200,
        "{\"creationDate\":\"2026-06-01T12:00:00+02:00\","
            + "\"zoneFileUrl\":\"https://zones.example.com/2\"}");
  }

  @Test
  void backup_unknownDate_isNotFound() {
    assertThat(client.get(ZONE + "/history/2026-06-01T10:00:01Z").status()).isEqualTo(404);
    assertRefused(
        client.get(ZONE + "/history/yesterday"),
        400,
        "Client::BadRequest",
        "[creationDate] Given data (yesterday) is not valid for type datetime");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '[5098376462,5098376463,5098376461]'",
    "?fieldType=A, '[5098376462]'",
    "?subDomain=www, '[5098376462,5098376463]'",
    "?subDomain=, '[5098376461]'",
    "?fieldType=MX&subDomain=www, '[]'",
  })
  void records_filtered_areTheMatchingOnesInNoOrder(String query, String ids) {
    assertReply(client.get(ZONE + "/record" + query), 200, ids);
  }

  @Test
  void record_get_alwaysHasATtl() {
    assertReply(
        client.get(ZONE + "/record/5098376463"),
        200,
        "{\"id\":5098376463,\"zone\":\"example.com\",\"fieldType\":\"AAAA\","
            + "\"subDomain\":\"www\",\"target\":\"2001:db8::7\",\"ttl\":0}");
    assertThat(client.get(ZONE + "/record/1").status()).isEqualTo(404);
  }

  @Test
  void statusAndSoa_get_areShown() {
    assertReply(
        client.get(ZONE + "/status"),
        200,
        "{\"warnings\":null,\"errors\":null,\"isDeployed\":true}");
    assertReply(
        client.get(ZONE + "/soa"),
        200,
        "{\"server\":\"dns1.example.org.\",\"email\":\"tech.example.org.\","
            + "\"serial\":2026112000,\"refresh\":86400,\"expire\":3600000,\"nxDomainTtl\":60,"
            + "\"ttl\":3600}");
  }
}
