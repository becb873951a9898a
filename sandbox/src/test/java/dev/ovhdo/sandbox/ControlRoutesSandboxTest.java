package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The routes with which a program of any language controls the sandbox. */
class ControlRoutesSandboxTest extends SandboxTestCase {
  private static final String VPS = "/vps/vps-one";

  private HttpRequest.Builder request(String method, String path, String body) {
    HttpRequest.Builder request = TestClient.request(method, sandbox.controlUrl() + path, body);
    return method.equals("POST") ? request.header("Content-Type", "application/json") : request;
  }

  private Reply control(String method, String path, String body) {
    return client.send(request(method, path, body));
  }

  private JsonNode json(String path) {
    return Json.MAPPER.readTree(client.get(path).body());
  }

  private String state() {
    return json(VPS).path("state").asString();
  }

  private void rename(String displayName) {
    assertThat(client.put(VPS, "{\"displayName\":\"" + displayName + "\"}").status())
        .isEqualTo(200);
  }

  private String name() {
    return json(VPS).path("displayName").asString();
  }

  @Test
  void state_hasEndpointKeysPortsAndTime() {
    Reply reply = control("GET", "", "");

    assertReply(
        reply,
        200,
        "{\"endpoint\":\"%s\",\"control\":\"%s\",\"applicationKey\":\"%s\",\"applicationSecret\":\"%s\","
                .formatted(
                    sandbox.url(),
                    sandbox.controlUrl(),
                    sandbox.keys().applicationKey(),
                    sandbox.keys().applicationSecret())
            + "\"consumerKey\":\"%s\",\"configuration\":\"%s\",\"dnsPort\":%s,"
                .formatted(sandbox.keys().consumerKey(), sandbox.configuration(), sandbox.dnsPort())
            + "\"time\":\"2026-11-22T10:00:00Z\",\"stopped\":false,\"runningTasks\":0}");
  }

  @Test
  void reset_afterChangesAndTasks_restoresTheStart() {
    String name = name();
    rename("changed");
    client.post(VPS + "/reboot", "");
    client.post("/me/sshKey", "{\"keyName\":\"new\",\"key\":\"" + TestAccount.KEY + "\"}");
    sandbox.faults().next(Fault.parse("GET /vps: status 500"));

    assertReply(
        control("POST", "/reset", ""),
        200,
        "{\"time\":\"2026-11-22T10:00:00Z\",\"stopped\":false,\"runningTasks\":0}");

    assertThat(sandbox.journal().calls()).isEmpty();
    assertThat(name()).isEqualTo(name);
    assertThat(state()).isEqualTo("running");
    assertThat(json(VPS + "/tasks")).isEmpty();
    assertThat(client.get("/me/sshKey/new").status()).isEqualTo(404);
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void reset_objectsOfOtherRoutes_areForgotten() {
    String list = "/domain/zone/example.com/dynHost/record";
    int before = json(list).size();
    String body = "{\"subDomain\":\"home\",\"ip\":\"192.0.2.7\"}";
    assertThat(client.post(list, body).status()).isEqualTo(200);
    assertThat(json(list)).hasSize(before + 1);

    control("POST", "/reset", "");

    assertThat(json(list)).hasSize(before);
  }

  @Test
  void snapshot_restoredTwice_restoresTheRunningTask() {
    client.post(VPS + "/reboot", "");
    assertReply(control("PUT", "/snapshots/rebooting", ""), 200, "null");
    for (int i = 0; i < 2; i++) {
      assertThat(state()).isEqualTo("rebooting");
      control("POST", "/advance", "{\"untilIdle\":true}");
      assertThat(state()).isEqualTo("running");
      rename("later");

      assertThat(control("POST", "/snapshots/rebooting/restore", "").body())
          .endsWith("\"runningTasks\":1}");
      assertThat(name()).isNotEqualTo("later");
    }
    assertReply(control("GET", "/snapshots", ""), 200, "[\"rebooting\"]");
    assertReply(control("DELETE", "/snapshots/rebooting", ""), 200, "null");
    assertRefused(
        control("POST", "/snapshots/rebooting/restore", ""),
        404,
        "Client::NotFound",
        "There is no snapshot rebooting");
  }

  @Test
  void advance_seconds_endsTheTasksOfThatTimeOnly() {
    client.post(VPS + "/reboot", "");

    assertThat(control("POST", "/advance", "{\"seconds\":0.5}").body())
        .isEqualTo("{\"time\":\"2026-11-22T10:00:00.500Z\",\"stopped\":false,\"runningTasks\":1}");
    assertThat(control("POST", "/advance", "{\"seconds\":3600}").body())
        .isEqualTo("{\"time\":\"2026-11-22T11:00:00.500Z\",\"stopped\":false,\"runningTasks\":0}");
    assertThat(state()).isEqualTo("running");
  }

  /** A client compares its clock with the server's once; its later calls must stay valid. */
  @Test
  void advance_aYear_leavesTheTimeOfSignatures() {
    control("POST", "/advance", "{\"seconds\":31536000}");

    assertThat(client.get("/auth/time").body())
        .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void time_stopped_leavesTasksRunning() {
    assertThat(control("PUT", "/time", "{\"stopped\":true}").body()).contains("\"stopped\":true");
    client.post(VPS + "/reboot", "");
    clock.advance(Duration.ofHours(1));
    assertThat(state()).isEqualTo("rebooting");

    assertThat(control("PUT", "/time", "{\"stopped\":false}").body())
        .isEqualTo("{\"time\":\"2026-11-22T10:00:00Z\",\"stopped\":false,\"runningTasks\":1}");
    clock.advance(Duration.ofHours(1));
    assertThat(state()).isEqualTo("running");
  }

  @Test
  void faults_addedListedAndCleared() {
    assertReply(
        control("POST", "/faults", "{\"fault\":\"GET /vps/{serviceName}: latency 90s 2 times\"}"),
        200,
        "[\"GET /vps/*: latency 90s 2 times\"]");
    assertThat(control("DELETE", "/faults", "").status()).isEqualTo(200);
    assertReply(control("GET", "/faults", ""), 200, "[]");
    control("POST", "/faults", "{\"fault\":\"GET /vps: status 503 once\"}");

    assertThat(client.get("/vps").status()).isEqualTo(503);
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertReply(control("GET", "/faults", ""), 200, "[]");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /vps: status 503 once",
    "'* *: html 502 5%'",
    "'POST /vps/*: Client::Conflict Try later'",
    "'POST /vps/*: Client::NotFound'",
    "'POST /vps/*: status 418 A teapot 3 times'",
    "GET /vps: wrong-clock -2h",
    "GET /vps: retry-after 1500ms",
    "GET /vps: drop-after-commit"
  })
  void faults_eachForm_isListedAsWritten(String rule) {
    sandbox.faults().next(Fault.parse(rule));

    assertThat(sandbox.faults().rules()).containsExactly(rule);
  }

  @Test
  void journal_hasCallsButNotThoseOfTheControl() {
    client.post(VPS + "/reboot", "");
    control("GET", "", "");

    assertReply(
        control("GET", "/journal", ""),
        200,
        "[{\"method\":\"POST\",\"path\":\"/vps/vps-one/reboot\",\"query\":\"\",\"body\":\"\",\"status\":200}]");
    control("DELETE", "/journal", "");
    assertReply(control("GET", "/journal", ""), 200, "[]");
  }

  @Test
  void rights_namesAsWritten_haveTheNames() {
    client.get(VPS);

    assertThat(control("GET", "/rights", "").body())
        .startsWith("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps/*\"}],");
    assertThat(control("GET", "/rights?wildcards=none", "").body())
        .startsWith("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps/vps-one\"}],");
    control("DELETE", "/rights", "");
    assertThat(control("GET", "/rights", "").body()).startsWith("{\"accessRules\":[],");
  }

  /** Without a preflight, browsers send a POST with a few other content types only. */
  @Test
  void post_withoutJson_isRefused() {
    Reply reply =
        client.send(
            TestClient.request("POST", sandbox.controlUrl() + "/reset", "{}")
                .header("Content-Type", "text/plain"));

    assertRefused(
        reply,
        415,
        "Client::UnsupportedMediaType",
        "POST to a control route needs the header Content-Type: application/json");
  }

  @Test
  void request_ofAPageOfAnotherSite_isRefused() {
    for (String method : List.of("GET", "POST", "DELETE")) {
      assertRefused(
          client.send(request(method, "/faults", "").header("Origin", "https://example.com")),
          403,
          "Client::Forbidden",
          "The control routes refuse pages of the site https://example.com");
    }
    String own = sandbox.url().resolve("/").toString().replaceFirst("/$", "");
    assertThat(client.send(request("GET", "", "").header("Origin", own)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/advance|[]|400|The body must be a JSON object",
        "POST|/advance|{|400|The body must be a JSON object",
        "POST|/advance|{}|400|The body must be {\"seconds\": NUMBER} or {\"untilIdle\": true}",
        "POST|/advance|{\"seconds\":-1}|400|[seconds] must be between 0 and 3153600000, not -1",
        "PUT|/time|{\"stopped\":1}|400|The body must be {\"stopped\": true} or {\"stopped\": false}",
        "POST|/faults|{\"fault\":\"x\"}|400|the fault \"x\" has not the form \"METHOD /path: EFFECT\";"
            + " write for example \"GET /vps/*: Client::NotFound once\"",
        "GET|/rights?wildcards=all|''|400|[wildcards] must be names or none, not all",
        "GET|/nowhere|''|404|Got an invalid (or empty) URL",
        "POST|/snapshots/none/restore|''|404|There is no snapshot none",
      })
  void request_invalid_isRefused(
      String method, String path, String body, int status, String message) {
    Reply reply = control(method, path, body);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Json.MAPPER.readTree(reply.body()).path("message").asString()).isEqualTo(message);
  }

  @Test
  void faults_doNotConcernTheControl() {
    sandbox.faults().next(Fault.parse("* *: status 500"));

    assertThat(control("GET", "", "").status()).isEqualTo(200);
  }
}
