package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpSandboxTest extends SandboxTestCase {
  private static final String BLOCK = "/ip/192.0.2.0%2F29";
  private static final String V6 = "/ip/2001%3Adb8%3A%3A%2F64";

  @Test
  void ip_list_hasTheBlocksAndTheAddressesOfTheMachines() {
    assertReply(
        client.get("/ip"),
        200,
        "[\"192.0.2.0/29\",\"2001:db8::/64\",\"127.0.10.1/32\",\"127.0.10.2/32\","
            + "\"127.0.20.1/32\",\"2001:db8:20:1::/64\","
            + "\"127.0.20.2/32\",\"2001:db8:20:2::/64\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version=6&isAdditionalIp=true        | \"2001:db8::/64\"",
        "type=vps                             | \"127.0.10.1/32\",\"127.0.10.2/32\"",
        "isAdditionalIp=true                  | \"192.0.2.0/29\",\"2001:db8::/64\"",
        "routedTo.serviceName=vps-one         | \"192.0.2.0/29\",\"127.0.10.1/32\"",
        "ip=192.0.2.7                         | \"192.0.2.0/29\"",
        "ip=192.0.2.0%2F29                    | \"192.0.2.0/29\"",
        "ip=2001:DB8:0:0:0:a:0:1              | \"2001:db8::/64\"",
        "description=web                      | \"192.0.2.0/29\"",
        "ip=198.51.100.1                      | ''",
      })
  void ip_filtered_areTheMatchingOnes(String query, String blocks) {
    assertReply(client.get("/ip?" + query), 200, "[" + blocks + "]");
  }

  @Test
  void ip_get_hasEveryProperty() {
    assertReply(
        client.get(BLOCK),
        200,
        "{\"ip\":\"192.0.2.0/29\",\"type\":\"failover\",\"version\":4,"
            + "\"routedTo\":{\"serviceName\":\"vps-one\"},\"description\":\"web\","
            + "\"country\":\"fr\",\"isAdditionalIp\":true,\"canBeTerminated\":true,"
            + "\"bringYourOwnIp\":false,\"campus\":null,\"organisationId\":null,\"rir\":\"RIPE\","
            + "\"regions\":[],\"iam\":{\"id\":\"91fbe2a4-8159-3a03-98a4-ac4445aa6ea4\","
            + "\"urn\":\"urn:v1:eu:resource:ip:192.0.2.0%2F29\","
            + "\"displayName\":\"192.0.2.0/29\"}}");
    assertThat(client.get("/ip/127.0.10.1").body()).contains("\"ip\":\"127.0.10.1/32\"");
    assertThat(client.get("/ip/127.0.10.1%2F32").body()).contains("\"ip\":\"127.0.10.1/32\"");
    assertRefused(
        client.get("/ip/192.0.2.1"), 404, "Client::NotFound", "This service does not exist");
  }

  @Test
  void ip_put_changesTheDescription() {
    assertReply(client.put(BLOCK, "{\"description\":\"mail\"}"), 200, "null");
    assertThat(client.get(BLOCK).body()).contains("\"description\":\"mail\"");
    assertReply(client.put("/ip/127.0.10.1", "{\"description\":\"shop\"}"), 200, "null");
    assertReply(client.get("/ip?description=shop&type=vps"), 200, "[\"127.0.10.1/32\"]");
  }

  @Test
  void reverse_set_isAnsweredWithItsDotAndReplaced() {
    assertReply(client.get(BLOCK + "/reverse"), 200, "[\"192.0.2.7\"]");
    assertReply(
        client.post(
            BLOCK + "/reverse", "{\"ipReverse\":\"192.0.2.7\",\"reverse\":\"WWW.example.com\"}"),
        200,
        "{\"ipReverse\":\"192.0.2.7\",\"reverse\":\"www.example.com.\"}");
    assertReply(
        client.get(BLOCK + "/reverse/192.0.2.7"),
        200,
        "{\"ipReverse\":\"192.0.2.7\",\"reverse\":\"www.example.com.\"}");
    assertReply(client.delete(BLOCK + "/reverse/192.0.2.7"), 200, "null");
    assertReply(client.get(BLOCK + "/reverse"), 200, "[]");
    assertRefused(
        client.delete(BLOCK + "/reverse/192.0.2.7"),
        404,
        "Client::NotFound",
        "The requested object (ipReverse = 192.0.2.7) does not exist");
  }

  @Test
  void reverse_ofIpv6InAnySpelling_isCompressed() {
    assertReply(
        client.post(
            V6 + "/reverse",
            "{\"ipReverse\":\"2001:0DB8:0:0::0007\",\"reverse\":\"www.example.com.\"}"),
        200,
        "{\"ipReverse\":\"2001:db8::7\",\"reverse\":\"www.example.com.\"}");
    assertReply(client.get(V6 + "/reverse"), 200, "[\"2001:db8::7\"]");
    assertThat(client.get(V6 + "/reverse/2001:db8:0::7").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.6       | www.example.com.  | www.example.com. does not resolve to 192.0.2.6",
        "192.0.2.7       | example.com       | example.com. does not resolve to 192.0.2.7",
        "192.0.2.7       | www.example.org   | www.example.org. does not resolve to 192.0.2.7",
        "192.0.2.8       | www.example.com.  | [ipReverse] Given data (192.0.2.8) is not valid for"
            + " type ip",
        "192.0.2.0/29    | www.example.com.  | [ipReverse] Given data (192.0.2.0/29) is not valid"
            + " for type ip",
        "192.0.2.7       | -www.example.com. | [reverse] Given data (-www.example.com.) is not"
            + " valid for type string",
        "192.0.2.7       | www               | [reverse] Given data (www) is not valid for type"
            + " string",
        "192.0.2.7       | www..com          | [reverse] Given data (www..com) is not valid for"
            + " type string",
      })
  void reverse_invalidName_isRefused(String address, String name, String message) {
    assertRefused(
        client.post(
            BLOCK + "/reverse", "{\"ipReverse\":\"" + address + "\",\"reverse\":\"" + name + "\"}"),
        400,
        "Client::BadRequest",
        message);
    assertThat(client.get(BLOCK + "/reverse/192.0.2.7").body()).contains("www.example.com.");
  }

  @Test
  void reverse_ofAVps_isTheSameByBothRoutes() {
    String ofVps = "/vps/vps-two/ips/2001:db8::a:2";
    assertRefused(
        client.put(ofVps, "{\"reverse\":\"www.example.com\"}"),
        400,
        "Client::BadRequest",
        "www.example.com. does not resolve to 2001:db8::a:2");
    assertReply(client.put("/vps/vps-one/ips/2001:db8::7", "{\"reverse\":null}"), 404, NO_ADDRESS);

    TestAccount.addRecord(sandbox.account(), "two", "AAAA", "2001:db8::a:2");
    assertReply(client.put(ofVps, "{\"reverse\":\"two.example.com\"}"), 200, "null");
    assertThat(client.get(ofVps).body()).contains("\"reverse\":\"two.example.com.\"");
    assertThat(client.get(V6 + "/reverse/2001:db8::a:2").body()).contains("two.example.com.");

    assertReply(client.delete(V6 + "/reverse/2001:db8::a:2"), 200, "null");
    assertThat(client.get(ofVps).body()).contains("\"reverse\":null");
  }

  @Test
  void reverse_ofAServer_isItsOwnNameUntilItIsChanged() {
    String address = "/ip/127.0.20.1/reverse/127.0.20.1";
    assertThat(client.get(address).body()).contains("\"reverse\":\"ns1.example.net.\"");

    TestAccount.addRecord(sandbox.account(), "metal", "A", "127.0.20.1");
    client.post(
        "/ip/127.0.20.1/reverse",
        "{\"ipReverse\":\"127.0.20.1\",\"reverse\":\"metal.example.com\"}");
    assertThat(client.get(address).body()).contains("\"reverse\":\"metal.example.com.\"");
    assertThat(client.get("/dedicated/server/ns1.example.net").body())
        .contains("\"reverse\":\"metal.example.com.\"");
    assertReply(client.delete(address), 200, "null");
    assertThat(client.get(address).status()).isEqualTo(404);
    assertThat(client.get("/dedicated/server/ns1.example.net").body()).contains("\"reverse\":null");
    assertThat(client.get("/ip?type=dedicated&ip=127.0.20.1").body())
        .isEqualTo("[\"127.0.20.1/32\"]");
  }

  private static final String NO_ADDRESS =
      "{\"message\":\"The requested object (ipAddress = 2001:db8::7) does not exist\","
          + "\"class\":\"Client::NotFound\"}";

  @Test
  void reverse_byAnAlias_isFollowed() {
    TestAccount.addRecord(sandbox.account(), "alias", "CNAME", "www");

    assertThat(
            client
                .post(
                    BLOCK + "/reverse",
                    "{\"ipReverse\":\"192.0.2.7\",\"reverse\":\"alias.example.com\"}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void reverse_beforeTheRefreshOfTheZone_isRefused() {
    String reverse = "{\"ipReverse\":\"192.0.2.3\",\"reverse\":\"mail.example.com\"}";
    client.post(
        "/domain/zone/example.com/record",
        "{\"fieldType\":\"A\",\"subDomain\":\"mail\",\"target\":\"192.0.2.3\"}");
    assertRefused(
        client.post(BLOCK + "/reverse", reverse),
        400,
        "Client::BadRequest",
        "mail.example.com. does not resolve to 192.0.2.3");

    client.post("/domain/zone/example.com/refresh", "");
    clock.advance(Duration.ofMinutes(1));

    assertThat(client.post(BLOCK + "/reverse", reverse).status()).isEqualTo(200);
  }

  @Test
  void move_additionalBlock_isATaskThatEnds() {
    String task = client.post(BLOCK + "/move", "{\"to\":\"vps-two\"}").body();
    assertThat(task)
        .contains("\"function\":\"genericMoveFloatingIp\",\"status\":\"todo\"")
        .contains("\"destination\":{\"serviceName\":\"vps-two\"}")
        .contains(
            "\"comment\":null,\"startDate\":\"2026-11-22T10:00:00+00:00\",\"doneDate\":null,"
                + "\"lastUpdate\":null");
    assertRefused(
        client.post(BLOCK + "/park", ""),
        409,
        "Client::Conflict",
        "A task is already running on the IP 192.0.2.0/29");
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.get(BLOCK).body()).contains("vps-one");
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.get(BLOCK).body()).contains("vps-two");

    assertThat(client.get(BLOCK + "/task?status=done").body()).matches("\\[\\d+]");
    assertThat(client.get(BLOCK + "/task?status=doing").body()).isEqualTo("[]");
    client.post(BLOCK + "/park", "");
    clock.advance(Duration.ofSeconds(2));
    assertThat(client.get(BLOCK).body()).contains("\"routedTo\":{\"serviceName\":null}");
    client.post(BLOCK + "/move", "{\"to\":\"ns1.example.net\"}");
    clock.advance(Duration.ofSeconds(2));
    assertThat(client.get(BLOCK).body())
        .contains("\"routedTo\":{\"serviceName\":\"ns1.example.net\"}");
  }

  @Test
  void move_immovableBlock_isRefused() {
    assertRefused(
        client.post("/ip/127.0.10.1/park", ""),
        400,
        "Client::BadRequest",
        "This IP is not an additional IP and can not be moved");
    assertRefused(
        client.post(BLOCK + "/move", "{\"to\":\"vps-none\"}"),
        404,
        "Client::NotFound",
        "The requested object (to = vps-none) does not exist");
  }
}
