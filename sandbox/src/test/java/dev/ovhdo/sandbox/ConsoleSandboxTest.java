package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The console page without a browser: its files, its headers, and the data that it reads. */
class ConsoleSandboxTest extends SandboxTestCase {
  private HttpRequest.Builder request(String path) {
    return TestClient.request("GET", sandbox.controlUrl() + path, "");
  }

  private Reply get(String path) {
    return client.send(request(path));
  }

  private JsonNode json(String path) {
    Reply reply = get(path);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.MAPPER.readTree(reply.body());
  }

  @Test
  void page_eachFileThatItNames_existsWithItsType() {
    Reply page = get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");

    Pattern name = Pattern.compile("(?:href=\"|src=\"|from '\\./)([a-z.]+\\.(?:css|js|svg))");
    List<String> files = name.matcher(page.body()).results().map(found -> found.group(1)).toList();
    assertThat(files).contains("console.css", "console.js", "icon.svg");
    Matcher modules = name.matcher(get("/console.js").body());
    assertThat(modules.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(get("/" + file).header("Content-Type"))
                    .isEqualTo("text/javascript; charset=utf-8"));
    assertThat(files).allSatisfy(file -> assertThat(get("/" + file).status()).isEqualTo(200));
  }

  @Test
  void page_securityPolicy_forbidsInlineScriptsAndEmbedding() {
    Reply page = get("/");

    assertThat(page.header("Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(page.body()).doesNotContainPattern("<script>|<style| style=| on[a-z]+=");
  }

  @Test
  void control_openedInABrowser_leadsToThePage() {
    for (String address : List.of("/", "/_sandbox")) {
      String url = sandbox.url().resolve(address).toString();
      Reply reply =
          client.send(TestClient.request("GET", url, "").header("Accept", "text/html,*/*;q=0.8"));

      assertThat(reply.status()).isEqualTo(303);
      assertThat(reply.header("Location")).isEqualTo("/_sandbox/");
    }
    assertThat(get("").body()).startsWith("{\"endpoint\":");
    assertThat(client.send(TestClient.request("GET", sandbox.url().resolve("/") + "", "")).status())
        .isEqualTo(404);
  }

  @Test
  void head_ofThePageAndOfData_hasTheHeadersOnly() {
    for (String path : List.of("/", "/overview")) {
      Reply reply = client.send(TestClient.request("HEAD", sandbox.controlUrl() + path, ""));

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEmpty();
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/overview", "/journal", "", "/console.js"})
  void read_embeddedInAPageOfAnotherSite_isRefused(String path) {
    for (String site : List.of("cross-site", "same-site")) {
      assertRefused(
          client.send(
              request(path).header("Sec-Fetch-Site", site).header("Sec-Fetch-Mode", "no-cors")),
          403,
          "Client::Forbidden",
          "The control routes refuse pages of another site");
    }
    Reply ofLink =
        client.send(
            request(path)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate"));
    assertThat(ofLink.status()).isEqualTo(200);
  }

  @Test
  void overview_afterCalls_hasTheRuleThatEachNeeded() {
    client.get("/vps/vps-one");
    client.get("/auth/currentCredential");
    TestClient.of(sandbox, "/v2").at(clock).get("/iam/policy");
    client.get("/nowhere");

    JsonNode calls = json("/overview").path("calls");

    assertThat(calls.valueStream().map(call -> call.path("path").asString()))
        .containsExactly("/vps/vps-one", "/auth/currentCredential", "/v2/iam/policy", "/nowhere");
    assertThat(calls.valueStream().map(call -> call.path("rule").asString("")))
        .containsExactly("GET /vps/*", "", "GET /iam/policy", "");
    assertThat(calls.path(0).path("queryId").asString()).startsWith("EU.ext-1.");
    assertThat(calls.path(0).path("status").asInt()).isEqualTo(200);
    assertThat(calls.path(0).path("milliseconds").isNumber()).isTrue();
  }

  @Test
  void overview_fromANumber_hasTheNewerCallsOnly() {
    client.get("/vps");
    client.get("/me");

    JsonNode later = json("/overview?from=1");

    assertThat(later.path("calls")).hasSize(1);
    assertThat(later.path("calls").path(0).path("path").asString()).isEqualTo("/me");
    assertThat(later.path("oldestCall").asInt()).isZero();
    sandbox.reset();
    assertThat(json("/overview").path("oldestCall").asInt()).isEqualTo(2);
  }

  @Test
  void overview_runningTask_hasItsProgress() {
    client.post("/vps/vps-one/reboot", "");
    clock.advance(Duration.ofMillis(500));

    JsonNode overview = json("/overview");

    JsonNode task = overview.path("tasks").path(0);
    assertThat(task.path("subject").asString()).isEqualTo("/vps/vps-one");
    assertThat(task.path("status").asString()).isEqualTo("doing");
    assertThat(task.path("percent").asInt()).isBetween(1, 99);
    assertThat(overview.path("runningTasks").asInt()).isEqualTo(1);
    assertThat(overview.path("account").path("vps").path("items").path(0).path("state").asString())
        .isEqualTo("rebooting");
  }

  @Test
  void overview_endedTasks_areTheLastEndedFirst() {
    for (String name : List.of("vps-one", "vps-two")) {
      client.post("/vps/" + name + "/reboot", "");
      sandbox.advanceUntilIdle();
    }

    assertThat(
            json("/overview")
                .path("tasks")
                .valueStream()
                .map(task -> task.path("subject").asString()))
        .containsExactly("/vps/vps-two", "/vps/vps-one");
  }

  @Test
  void overview_always_hasNoSecret() {
    client.requestConsumerKey("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps\"}]}");
    client.get("/me?consumerKey=other-secret&x=" + sandbox.keys().consumerKey());

    String overview = get("/overview").body();
    String response = json("/journal/0").path("response").asString();

    assertThat(overview)
        .contains("consumerKey=***&x=***")
        .doesNotContain(sandbox.keys().consumerKey(), sandbox.keys().applicationSecret());
    JsonNode granted = Json.MAPPER.readTree(response);
    assertThat(granted.path("consumerKey").asString()).isEqualTo("***");
    assertThat(granted.path("validationUrl").asString()).endsWith("?credentialToken=***");
    assertThat(granted.path("state").asString()).isEqualTo("pendingValidation");
  }

  @Test
  void journal_callWithBody_hasBodyAndResponse() {
    client.post("/me/sshKey", "{\"keyName\":\"k\",\"key\":\"" + TestAccount.KEY + "\"}");
    client.send(
        TestClient.request("POST", sandbox.url() + "/x", "{\"password\":\"a\\\"b\",\"y\":1}"));

    assertThat(json("/journal/0").path("body").asString()).contains(TestAccount.KEY);
    assertThat(json("/journal/0").path("response").asString()).isEqualTo("null");
    assertThat(json("/journal/1").path("body").asString())
        .isEqualTo("{\"password\":\"***\",\"y\":1}");
  }

  @Test
  void journal_callWithoutResponse_hasStatus0AndADuration() {
    sandbox.faults().next(Fault.parse("GET /vps: drop-before-commit"));
    try {
      client.get("/vps");
    } catch (UncheckedIOException expected) {
      // The connection was closed.
    }

    JsonNode call = json("/journal/0");

    assertThat(call.path("status").asInt()).isZero();
    assertThat(call.path("milliseconds").isNumber()).isTrue();
    assertThat(call.path("queryId").asString()).isEmpty();
  }

  @Test
  void zone_changed_marksTheRecordsThatAreNotPublished() {
    client.post(
        "/domain/zone/example.com/record",
        "{\"fieldType\":\"A\",\"subDomain\":\"new\",\"target\":\"192.0.2.8\"}");

    JsonNode zone = json("/zones/example.com");

    assertThat(zone.path("published").asBoolean()).isFalse();
    assertThat(
            zone.path("items")
                .valueStream()
                .filter(record -> !record.path("published").asBoolean())
                .map(record -> record.path("subDomain").asString()))
        .containsExactly("new");
  }

  @Test
  void faults_removedByTheirText_leaveTheOthers() {
    sandbox.faults().next(Fault.parse("GET /vps: status 503 once"));
    sandbox.faults().next(Fault.parse("GET /me: latency 2s"));
    String path = sandbox.controlUrl() + "/faults?fault=GET%20/vps:%20status%20503%20once";

    assertReply(
        client.send(TestClient.request("DELETE", path, "")), 200, "[\"GET /me: latency 2s\"]");
    assertRefused(
        client.send(TestClient.request("DELETE", path, "")),
        404,
        "Client::NotFound",
        "There is no fault GET /vps: status 503 once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/overview?from=x|400|[from] must be the number of a call, not x",
        "/journal/99|404|The journal has no call 99",
        "/journal/x|404|The journal has no call x",
        "/zones/none.example|404|There is no zone none.example",
        "/../secret|404|Got an invalid (or empty) URL",
        "/console.html|404|Got an invalid (or empty) URL",
      })
  void read_ofSomethingThatDoesNotExist_isRefused(String path, int status, String message) {
    Reply reply = get(path);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Json.MAPPER.readTree(reply.body()).path("message").asString()).isEqualTo(message);
  }
}
