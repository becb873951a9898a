package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Account;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The contracts of the account's services. */
class ServiceSandboxTest extends SandboxTestCase {
  @Override
  SandboxBuilder settings() {
    Account account = TestAccount.create();
    account
        .servers()
        .update(
            "ns1.example.net",
            server ->
                server.withContract(server.contract().withEngagement(LocalDate.of(2027, 6, 30))));
    return super.settings().account(account);
  }

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.MAPPER.readTree(reply.body());
  }

  private String id(String path) {
    return json(client.get(path + "/serviceInfos")).path("serviceId").asString();
  }

  @ParameterizedTest
  @CsvSource({
    "/vps/vps-one, vps-one",
    "/domain/zone/example.com, example.com",
    "/dedicated/server/ns1.example.net, ns1.example.net",
  })
  void serviceInfos_ofTheAccount_nameTheServiceThatHasTheId(String path, String name) {
    JsonNode infos = json(client.get(path + "/serviceInfos"));
    assertThat(infos.path("domain").asString()).isEqualTo(name);
    assertThat(infos.path("status").asString()).isEqualTo("ok");

    String id = infos.path("serviceId").asString();
    assertThat(client.get("/services").body()).contains(id);
    assertThat(client.get("/service").body()).contains(id);
    for (String route : List.of("/services/", "/service/")) {
      JsonNode service = json(client.get(route + id));
      assertThat(service.path("resource").path("name").asString()).isEqualTo(name);
      assertThat(service.path("route").path("url").asString()).isEqualTo(path);
    }
  }

  @Test
  void service_putDisplayName_isTheNameOfTheServer() {
    String path = "/dedicated/server/ns2.example.net";
    String id = id(path);

    String change = "{\"resource\":{\"displayName\":\"storage\",\"name\":\"ns2.example.net\"}}";
    assertReply(client.put("/service/" + id, change), 200, "null");

    assertThat(json(client.get("/service/" + id)).path("resource").path("displayName").asString())
        .isEqualTo("storage");
    assertThat(json(client.get(path)).path("iam").path("displayName").asString())
        .isEqualTo("storage");
  }

  @Test
  void services_putDisplayNameOfAVps_isTheNameOfTheVps() {
    assertReply(
        client.put("/services/" + id("/vps/vps-one"), "{\"displayName\":\"db\"}"), 200, "null");

    assertThat(json(client.get("/vps/vps-one")).path("displayName").asString()).isEqualTo("db");
  }

  @Test
  void engagement_endRule_isChanged() {
    String service = "/services/" + id("/dedicated/server/ns1.example.net");
    JsonNode rule = json(client.get(service)).path("billing").path("engagement").path("endRule");
    assertThat(rule.path("strategy").asString()).isEqualTo("REACTIVATE_ENGAGEMENT");
    assertThat(rule.path("possibleStrategies").toString()).contains("CANCEL_SERVICE");

    assertReply(
        client.put(service + "/billing/engagement/endRule", "{\"strategy\":\"CANCEL_SERVICE\"}"),
        200,
        "null");

    JsonNode engagement = json(client.get(service + "/billing/engagement"));
    assertThat(engagement.path("endRule").path("strategy").asString()).isEqualTo("CANCEL_SERVICE");
    assertThat(engagement.path("currentPeriod").path("endDate").asString()).isEqualTo("2027-06-30");
    assertThat(json(client.get(service)).path("billing").path("engagement").path("endDate"))
        .hasToString("\"2027-06-30\"");
  }

  @Test
  void engagement_ofAServiceWithoutOne_isNullAndNotFound() {
    String service = "/services/" + id("/dedicated/server/ns2.example.net");

    assertThat(json(client.get(service)).path("billing").path("engagement").isNull()).isTrue();
    assertRefused(
        client.get(service + "/billing/engagement"),
        404,
        "Client::NotFound",
        "The requested object (engagement) does not exist");
  }

  @Test
  void serviceInfos_deleteAtExpiration_endsTheRenewal() {
    String renew =
        "{\"renew\":{\"automatic\":true,\"deleteAtExpiration\":true,\"forced\":false,"
            + "\"manualPayment\":false,\"period\":1}}";
    assertReply(client.put("/vps/vps-one/serviceInfos", renew), 200, "null");

    JsonNode infos = json(client.get("/vps/vps-one/serviceInfos"));
    assertThat(infos.path("renew").path("deleteAtExpiration").asBoolean()).isTrue();
    assertThat(infos.path("renew").path("automatic").asBoolean()).isFalse();
    assertThat(infos.path("renewalType").asString()).isEqualTo("manual");
    assertThat(
            json(client.get("/service/" + infos.path("serviceId").asString()))
                .path("renew")
                .path("mode")
                .asString())
        .isEqualTo("deleteAtExpiration");
  }

  @Test
  void services_renewAndTerminationPolicy_areChanged() {
    String service = "/services/" + id("/vps/vps-one");

    assertReply(
        client.put(service, "{\"renew\":{\"mode\":\"manual\",\"period\":\"P1Y\"}}"), 200, "null");

    JsonNode renew = json(client.get(service)).path("billing").path("renew").path("current");
    assertThat(renew.path("mode").asString()).isEqualTo("manual");
    assertThat(renew.path("period").asString()).isEqualTo("P12M");
  }

  @Test
  void serviceInfos_putForAServer_changesTheRenewal() {
    String path = "/dedicated/server/ns1.example.net/serviceInfos";

    assertReply(client.put(path, "{\"renew\":{\"automatic\":false,\"period\":3}}"), 200, "null");

    JsonNode renew = json(client.get(path)).path("renew");
    assertThat(renew.path("automatic").asBoolean(true)).isFalse();
    assertThat(renew.path("period").asInt()).isEqualTo(3);
    JsonNode listed = json(client.get("/service/" + id("/dedicated/server/ns1.example.net")));
    assertThat(listed.path("renew").path("mode").asString()).isEqualTo("manual");
  }

  @ParameterizedTest
  @CsvSource({"automatic", "manual"})
  void services_putPeriodOnly_keepsTheMode(String mode) {
    String path = "/services/" + id("/vps/vps-one");
    assertReply(
        client.put(path, "{\"renew\":{\"mode\":\"" + mode + "\",\"period\":\"P1M\"}}"),
        200,
        "null");

    assertReply(client.put(path, "{\"renew\":{\"period\":\"P1Y\"}}"), 200, "null");

    JsonNode renew = json(client.get(path)).path("billing").path("renew").path("current");
    assertThat(renew.path("mode").asString()).isEqualTo(mode);
    assertThat(renew.path("period").asString()).isEqualTo("P12M");
  }

  @Test
  void services_periodInHours_keepsThePeriod() {
    String path = "/services/" + id("/vps/vps-one");
    assertReply(client.put(path, "{\"renew\":{\"period\":\"P3M\"}}"), 200, "null");

    assertReply(client.put(path, "{\"renew\":{\"period\":\"PT12H\"}}"), 200, "null");

    assertThat(json(client.get(path)).path("billing").path("renew").path("current").toString())
        .contains("\"period\":\"P3M\"");
  }

  @Test
  void services_putTerminationPolicy_endsTheServiceWithItsContract() {
    String path = "/services/" + id("/domain/zone/example.com");

    assertReply(
        client.put(path, "{\"terminationPolicy\":\"terminateAtExpirationDate\"}"), 200, "null");
    JsonNode billing = json(client.get(path)).path("billing");
    assertThat(billing.path("lifecycle").path("current").path("pendingActions").toString())
        .isEqualTo("[\"terminateAtExpirationDate\"]");
    assertThat(billing.path("renew").path("current").path("mode").asString()).isEqualTo("manual");

    assertReply(client.put(path, "{\"terminationPolicy\":\"empty\"}"), 200, "null");
    assertThat(json(client.get(path)).toString()).contains("\"pendingActions\":[]");
  }

  @Test
  void services_putDisplayNameOfAZone_isShownUntilItIsBlank() {
    String path = "/services/" + id("/domain/zone/example.com");

    assertReply(client.put(path, "{\"displayName\":\"shop\"}"), 200, "null");
    assertThat(json(client.get(path)).path("resource").path("displayName").asString())
        .isEqualTo("shop");
    assertReply(client.put(path, "{\"displayName\":\" \"}"), 200, "null");
    assertThat(json(client.get(path)).path("resource").path("displayName").asString())
        .isEqualTo("example.com");
  }
}
