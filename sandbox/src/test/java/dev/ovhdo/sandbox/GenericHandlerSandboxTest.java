package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Routes that are not stateful. */
class GenericHandlerSandboxTest extends SandboxTestCase {
  private static final String NO_SERVICE = "This service does not exist";

  private TestClient second() {
    return TestClient.of(sandbox, "/v2").at(clock);
  }

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.MAPPER.readTree(reply.body());
  }

  private static List<String> ids(Reply reply) {
    return json(reply).valueStream().map(JsonNode::asString).toList();
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void list_ofIds_containsIdsOfExistingItems() {
    List<String> servers = ids(client.get("/dedicated/server"));

    assertThat(servers).hasSizeBetween(2, 4).doesNotHaveDuplicates();
    for (String server : servers) {
      String path = "/dedicated/server/" + server;
      assertThat(json(client.get(path)).path("name").asString()).isEqualTo(server);
      for (String task : ids(client.get(path + "/task"))) {
        assertThat(json(client.get(path + "/task/" + task)).path("taskId").asString())
            .isEqualTo(task);
      }
    }
  }

  @Test
  void list_ofBlocks_containsExistingBlocks() {
    for (String block : ids(client.get("/ip"))) {
      assertThat(json(client.get("/ip/" + encoded(block))).path("ip").asString()).isEqualTo(block);
    }
  }

  @Test
  void list_ofObjects_containsTheObjectsOfTheItemRoute() {
    JsonNode policies = json(second().get("/iam/policy"));

    assertThat(policies.size()).isBetween(2, 4);
    for (JsonNode policy : policies) {
      assertThat(json(second().get("/iam/policy/" + policy.path("id").asString())))
          .isEqualTo(policy);
    }
  }

  @Test
  void call_inAnotherSandbox_hasTheSameResponse() {
    String first = client.get("/ipLoadbalancing").body();
    try (Sandbox other =
        Sandbox.builder().account(TestAccount.create()).clock(clock).machines(machines).start()) {
      assertThat(TestClient.of(other).at(clock).get("/ipLoadbalancing").body()).isEqualTo(first);
    }
    assertThat(first)
        .isEqualTo("[\"servicename-80e5b0.example.com\",\"servicename-339995.example.com\"]");
  }

  @Test
  void post_withTask_answersAnExistingTask() {
    String balancer = "/ipLoadbalancing/" + ids(client.get("/ipLoadbalancing")).get(0);

    JsonNode task = json(client.post(balancer + "/refresh", ""));

    assertThat(ids(client.get(balancer + "/task"))).contains(task.path("id").asString());
    assertThat(task.path("status").asString()).isEqualTo("done");
  }

  @Test
  void call_withoutResult_isNull() {
    String balancer = "/ipLoadbalancing/" + ids(client.get("/ipLoadbalancing")).get(0);
    String frontends = balancer + "/tcp/frontend";

    assertReply(client.delete(frontends + "/" + ids(client.get(frontends)).get(0)), 200, "null");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/dedicated/server/ns1.example.com|" + NO_SERVICE,
        "GET|/dedicated/server/ns1.example.com/task/1|" + NO_SERVICE,
        "POST|/dedicated/server/ns1.example.com/reboot|" + NO_SERVICE,
        "GET|/vps/vps-none/disks|" + NO_SERVICE,
        "POST|/vps/vps-none/createSnapshot|" + NO_SERVICE,
        "GET|/domain/example.org|" + NO_SERVICE,
        "GET|/domain/zone/example.org/dnssec|" + NO_SERVICE,
        "GET|/domain/zone/example.com/record/1/x|Got an invalid (or empty) URL",
        "GET|/me/bill/FR1|The requested object (billId = FR1) does not exist",
      })
  void call_unknownObject_isNotFound(String method, String path, String message) {
    assertRefused(client.call(method, path, ""), 404, "Client::NotFound", message);
  }

  @Test
  void call_belowAnObjectOfTheAccount_isAnswered() {
    assertThat(client.get("/vps/vps-one/disks").status()).isEqualTo(200);
    assertThat(client.get("/domain/example.com").status()).isEqualTo(200);
    assertThat(json(client.get("/vps/vps-two/serviceInfos")).path("domain").isString()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dedicated/server/datacenter/availabilities",
        "/sms/rates/destinations?country=fr"
      })
  void call_openRoute_needsNoSignature(String path) {
    assertThat(client.unsigned("GET", path, "").status()).isEqualTo(200);
  }
}
