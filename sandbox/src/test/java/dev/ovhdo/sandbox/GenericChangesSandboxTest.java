package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What clients create, change and delete on routes that are not stateful. */
class GenericChangesSandboxTest extends SandboxTestCase {
  private static final String FRONTEND =
      "{\"zone\":\"gra\",\"port\":\"443\",\"displayName\":\"web\",\"ssl\":true,"
          + "\"allowedSource\":[\"192.0.2.0/24\"]}";

  private String frontends;
  private String vrack;

  @BeforeEach
  void services() {
    frontends = "/ipLoadbalancing/" + ids(client.get("/ipLoadbalancing")).get(0) + "/tcp/frontend";
    vrack = "/vrack/" + ids(client.get("/vrack")).get(0);
  }

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.MAPPER.readTree(reply.body());
  }

  private static List<String> ids(Reply reply) {
    return json(reply).valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void post_collection_answersTheFieldsThatWereSent() {
    JsonNode created = json(client.post(frontends, FRONTEND));

    assertThat(created.path("zone").asString()).isEqualTo("gra");
    assertThat(created.path("port").asString()).isEqualTo("443");
    assertThat(created.path("ssl").asBoolean()).isTrue();
    assertThat(created.path("allowedSource").toString()).isEqualTo("[\"192.0.2.0/24\"]");
    assertThat(created.path("frontendId").isIntegralNumber()).isTrue();
  }

  @Test
  void get_afterPost_isTheCreatedObject() {
    List<String> before = ids(client.get(frontends));
    JsonNode created = json(client.post(frontends, FRONTEND));
    String id = created.path("frontendId").asString();

    assertThat(json(client.get(frontends + "/" + id))).isEqualTo(created);
    assertThat(ids(client.get(frontends))).startsWith(before.toArray(new String[0])).endsWith(id);
    assertThat(ids(client.get(frontends))).hasSize(before.size() + 1);
  }

  @Test
  void post_twice_createsTwoObjects() {
    String first = json(client.post(frontends, FRONTEND)).path("frontendId").asString();
    String second = json(client.post(frontends, FRONTEND)).path("frontendId").asString();

    assertThat(first).isNotEqualTo(second);
    assertThat(ids(client.get(frontends))).endsWith(first, second);
  }

  @Test
  void put_createdObject_changesTheSentFieldsOnly() {
    String id = json(client.post(frontends, FRONTEND)).path("frontendId").asString();

    assertReply(client.put(frontends + "/" + id, "{\"port\":\"8443\"}"), 200, "null");

    JsonNode changed = json(client.get(frontends + "/" + id));
    assertThat(changed.path("port").asString()).isEqualTo("8443");
    assertThat(changed.path("displayName").asString()).isEqualTo("web");
  }

  @Test
  void put_generatedObject_isRememberedInTheSandboxOnly() {
    String path = frontends + "/" + ids(client.get(frontends)).get(0);
    String before = client.get(path).body();

    assertReply(client.put(path, "{\"displayName\":\"mine\"}"), 200, "null");

    assertThat(json(client.get(path)).path("displayName").asString()).isEqualTo("mine");
    try (Sandbox other = settings().start()) {
      assertThat(TestClient.of(other).at(clock).get(path).body()).isEqualTo(before);
    }
  }

  @Test
  void delete_createdObject_isNotFoundAfterwards() {
    String id = json(client.post(frontends, FRONTEND)).path("frontendId").asString();

    assertReply(client.delete(frontends + "/" + id), 200, "null");

    String message = "The requested object (frontendId = " + id + ") does not exist";
    assertRefused(client.get(frontends + "/" + id), 404, "Client::NotFound", message);
    assertRefused(client.delete(frontends + "/" + id), 404, "Client::NotFound", message);
    assertThat(ids(client.get(frontends))).doesNotContain(id);
  }

  @Test
  void delete_generatedObject_isNotFoundAfterwards() {
    String id = ids(client.get(frontends)).get(0);

    assertReply(client.delete(frontends + "/" + id), 200, "null");

    assertThat(client.get(frontends + "/" + id).status()).isEqualTo(404);
    assertThat(ids(client.get(frontends))).doesNotContain(id);
  }

  @Test
  void post_whoseFieldIsTheId_createsTheObjectWithThisId() {
    json(client.post(vrack + "/dedicatedServer", "{\"dedicatedServer\":\"ns1.example.org\"}"));

    assertThat(ids(client.get(vrack + "/dedicatedServer"))).endsWith("ns1.example.org");
    JsonNode attached = json(client.get(vrack + "/dedicatedServer/ns1.example.org"));
    assertThat(attached.path("dedicatedServer").asString()).isEqualTo("ns1.example.org");
    assertThat(attached.path("vrack").asString()).isNotEmpty();
  }

  @Test
  void post_whoseFieldHasTheTypeOfTheId_createsTheObjectWithThisId() {
    json(client.post(vrack + "/ip", "{\"block\":\"198.51.100.0/28\"}"));

    assertThat(ids(client.get(vrack + "/ip"))).endsWith("198.51.100.0/28");
    assertThat(client.get(vrack + "/ip/198.51.100.0%2F28").status()).isEqualTo(200);
  }

  @Test
  void post_below_version2_isInTheListOfObjects() {
    TestClient second = TestClient.of(sandbox, "/v2").at(clock);

    JsonNode created =
        json(
            second.post(
                "/iam/policy",
                "{\"name\":\"readers\",\"identities\":[],\"resources\":[],"
                    + "\"permissions\":{\"allow\":[{\"action\":\"vps:apiovh:get\"}]}}"));

    assertThat(created.path("name").asString()).isEqualTo("readers");
    assertThat(created.path("permissions").path("allow").toString())
        .isEqualTo("[{\"action\":\"vps:apiovh:get\"}]");
    assertThat(json(second.get("/iam/policy")).valueStream().toList()).endsWith(created);
    String path = "/iam/policy/" + created.path("id").asString();
    String changed =
        "{\"name\":\"all\",\"identities\":[],\"resources\":[],\"permissions\":{\"allow\":[]}}";
    assertThat(json(second.put(path, changed)).path("name").asString()).isEqualTo("all");
    assertThat(json(second.get(path)).path("name").asString()).isEqualTo("all");
  }

  @Test
  void serviceInfos_generated_nameTheServiceAndAreNotExpired() {
    for (String path : List.of("/ipLoadbalancing", "/hosting/web", "/overTheBox")) {
      for (String service : ids(client.get(path))) {
        JsonNode infos = json(client.get(path + "/" + service + "/serviceInfos"));

        assertThat(infos.path("domain").asString()).isEqualTo(service);
        assertThat(infos.path("status").asString()).isEqualTo("ok");
        assertThat(infos.path("expiration").asString()).startsWith("2027-");
      }
    }
  }

  @Test
  void serviceInfos_put_remembersTheRenewal() {
    String renew =
        "{\"automatic\":false,\"deleteAtExpiration\":true,\"forced\":false,"
            + "\"manualPayment\":false,\"period\":12}";

    String box = "/overTheBox/" + ids(client.get("/overTheBox")).get(0);
    assertReply(client.put(box + "/serviceInfos", "{\"renew\":" + renew + "}"), 200, "null");

    JsonNode infos = json(client.get(box + "/serviceInfos"));
    assertThat(infos.path("renew").path("deleteAtExpiration").asBoolean()).isTrue();
    assertThat(infos.path("renew").path("period").asInt()).isEqualTo(12);
  }

  @Test
  void post_targetSpecOfVersion2_isReachedAtOnce() {
    TestClient second = TestClient.of(sandbox, "/v2").at(clock);
    String project =
        "/publicCloud/project/"
            + json(second.get("/publicCloud/project")).path(0).path("id").asString();

    JsonNode created =
        json(
            second.post(
                project + "/rancher",
                "{\"targetSpec\":{\"name\":\"fleet\",\"plan\":\"STANDARD\"}}"));

    assertThat(created.path("targetSpec").path("name").asString()).isEqualTo("fleet");
    assertThat(created.path("currentState").path("name").asString()).isEqualTo("fleet");
  }

  @Test
  void post_mapOfTexts_isAnsweredAsItWasSent() {
    String project = "/cloud/project/" + ids(client.get("/cloud/project")).get(0);
    String cluster = ids(client.get(project + "/database/kafka")).get(0);

    JsonNode created =
        json(
            client.post(
                project + "/database/kafka/" + cluster + "/integration",
                "{\"sourceServiceId\":\"00000000-0000-4000-8000-000000000001\","
                    + "\"destinationServiceId\":\"00000000-0000-4000-8000-000000000002\","
                    + "\"parameters\":{\"topic\":\"logs\",\"level\":\"info\"}}"));

    assertThat(created.path("parameters").toString())
        .isEqualTo("{\"topic\":\"logs\",\"level\":\"info\"}");
  }
}
