package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The resources of the account in IAM, and their tags. */
class IamResourceSandboxTest extends SandboxTestCase {
  private static final String URN = "urn:v1:eu:resource:vps:vps-one";
  private static final String VPS = "/iam/resource/urn%3Av1%3Aeu%3Aresource%3Avps%3Avps-one";

  private TestClient iam() {
    return TestClient.of(sandbox, "/v2").at(clock);
  }

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.MAPPER.readTree(reply.body());
  }

  @Test
  void resources_ofTheAccount_areListedWithTheirTypes() {
    JsonNode all = json(iam().get("/iam/resource"));

    assertThat(all.valueStream().map(each -> each.path("type").asString()))
        .contains("vps", "dedicatedServer", "dnsZone");
    assertThat(json(iam().get("/iam/resource?resourceType=vps")))
        .isNotEmpty()
        .allMatch(each -> each.path("type").asString().equals("vps"));
    assertThat(json(iam().get(VPS)).path("urn").asString()).isEqualTo(URN);
  }

  @Test
  void tag_addedAndRemoved_isReadByEachRoute() {
    assertThat(iam().post(VPS + "/tag", "{\"key\":\"env\",\"value\":\"test\"}").status())
        .isEqualTo(200);

    assertThat(json(iam().get(VPS)).path("tags").path("env").asString()).isEqualTo("test");
    assertThat(json(client.get("/vps/vps-one")).path("iam").path("tags").path("env").asString())
        .isEqualTo("test");

    assertThat(iam().delete(VPS + "/tag/env").status()).isEqualTo(200);
    assertThat(json(iam().get(VPS)).path("tags")).isEmpty();
    assertThat(json(client.get("/vps/vps-one")).path("iam").has("tags")).isFalse();
    assertThat(iam().delete(VPS + "/tag/env").status()).isEqualTo(404);
  }

  @Test
  void resource_unknown_isNotFound() {
    Reply reply = iam().get("/iam/resource/urn%3Av1%3Aeu%3Aresource%3Avps%3Anone");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).contains("RESOURCE_NOT_FOUND", "resource not found");
  }

  @Test
  void resources_filteredByTags_areRefused() {
    assertThat(iam().get("/iam/resource?tags%5Benv%5D%5Bvalue%5D=test").status()).isEqualTo(400);
  }
}
