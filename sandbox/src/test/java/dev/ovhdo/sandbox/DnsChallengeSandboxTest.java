package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The calls of clients that answer a DNS challenge, in the order in which those clients make them.
 */
class DnsChallengeSandboxTest extends SandboxTestCase {
  private static final String ZONE = "/domain/zone/example.com";
  private static final String RECORDS = ZONE + "/record";
  private static final String TEXTS = RECORDS + "?fieldType=TXT&subDomain=_acme-challenge";

  /** Fails if the zone is not deployed, as lexicon does before each operation. */
  private void authenticate() {
    assertThat(client.get("/domain/zone").body()).contains("\"example.com\"");
    assertThat(json(ZONE + "/status").get("isDeployed").asBoolean()).isTrue();
  }

  private JsonNode json(String path) {
    return Json.MAPPER.readTree(client.get(path).body());
  }

  private void refresh() {
    assertReply(client.post(ZONE + "/refresh", ""), 200, "null");
  }

  private List<String> served() {
    return sandbox
        .account()
        .zones()
        .find("example.com")
        .orElseThrow()
        .published()
        .records()
        .stream()
        .filter(record -> record.subDomain().equals("_acme-challenge"))
        .map(ZoneRecord::target)
        .sorted()
        .toList();
  }

  /** Certbot with lexicon, for a name and its wildcard: two values at one name, one by one. */
  @Test
  void certbot_twoValuesInShortTime_areServedAndRemoved() {
    for (String value : List.of("first", "second")) {
      authenticate();
      for (JsonNode id : json(TEXTS)) {
        assertThat(json(RECORDS + "/" + id.asLong()).get("target").asString()).contains("first");
      }
      assertThat(
              client
                  .post(
                      RECORDS,
                      "{\"fieldType\":\"TXT\",\"subDomain\":\"_acme-challenge\",\"target\":\""
                          + value
                          + "\",\"ttl\":120}")
                  .status())
          .isEqualTo(200);
      refresh();
    }
    clock.advance(Duration.ofSeconds(1));
    assertThat(served()).containsExactly("\"first\"", "\"second\"");

    for (String value : List.of("first", "second")) {
      authenticate();
      for (JsonNode id : json(TEXTS)) {
        String path = RECORDS + "/" + id.asLong();
        if (json(path).get("target").asString().replace("\"", "").equals(value)) {
          assertThat(client.delete(path).status()).isEqualTo(200);
        }
      }
      refresh();
    }
    clock.advance(Duration.ofSeconds(1));
    assertThat(served()).isEmpty();
  }

  /** Lego: it keeps the id of the response, and refreshes after each change. */
  @Test
  void lego_severalValuesWithoutAPause_areServedAndRemoved() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String record =
          "{\"fieldType\":\"TXT\",\"subDomain\":\"_acme-challenge\",\"target\":\"value"
              + i
              + "\",\"ttl\":120}";
      ids.add(Json.MAPPER.readTree(client.post(RECORDS, record).body()).get("id").asLong());
      refresh();
    }
    clock.advance(Duration.ofSeconds(1));
    assertThat(served()).containsExactly("\"value0\"", "\"value1\"", "\"value2\"");
    for (long id : ids) {
      assertThat(client.delete(RECORDS + "/" + id).status()).isEqualTo(200);
      refresh();
    }
    clock.advance(Duration.ofSeconds(1));
    assertThat(served()).isEmpty();
  }
}
