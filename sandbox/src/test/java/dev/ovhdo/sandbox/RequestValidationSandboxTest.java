package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validation of bodies and queries, and the error texts. */
class RequestValidationSandboxTest extends SandboxTestCase {
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/me/sshKey|{\"keyName\":\"a\"|Invalid JSON received",
        "POST|/me/sshKey|[]|Invalid JSON received",
        "POST|/me/sshKey|\"text\"|Invalid JSON received",
        "POST|/me/sshKey|{\"keyName\":\"a\",\"name\":1}|Unknown body parameter name",
        "POST|/me/sshKey|{\"keyName\":\"a\"}|Missing parameter(s): key",
        "POST|/me/sshKey||Missing parameter(s): key",
        "POST|/me/sshKey|{\"keyName\":null,\"key\":\"k\"}|Missing parameter(s): keyName",
        "POST|/me/sshKey|{\"keyName\":5,\"key\":\"k\"}"
            + "|[keyName] Given data (5) is not valid for type string",
        "POST|/vps/vps-one/reboot|{\"a\":1}|You provided an input body while none was expected",
        "POST|/vps/vps-one/reboot|[]|You provided an input body while none was expected",
        "DELETE|/me/sshKey/laptop|{\"a\":1}|You provided an input body while none was expected",
        "GET|/vps?offset=1&limit=2||Received not described parameters: (offset, limit)",
        "DELETE|/me/sshKey/laptop?a=b||Received not described parameters: (a)",
        "PUT|/vps/vps-one|{\"vcore\":8,\"state\":\"running\"}"
            + "|Try to alter read-only properties: state, vcore",
        "PUT|/vps/vps-one|{\"colour\":1,\"size\":2}"
            + "|Some properties does not exist: colour, size",
        "PUT|/vps/vps-one|{\"netbootMode\":\"usb\"}"
            + "|[netbootMode] Given data (usb) does not belong to the VpsNetbootEnum enumeration",
        "PUT|/vps/vps-one|{\"slaMonitoring\":\"yes\"}"
            + "|[slaMonitoring] Given data (yes) is not valid for type boolean",
        "GET|/vps/vps-one/tasks?state=busy|"
            + "|[state] Given data (busy) does not belong to the TaskStateEnum enumeration",
        "GET|/vps/vps-one/tasks/abc||[id] Given data (abc) is not valid for type long",
        "GET|/vps/vps-one/ips/localhost||[ipAddress] Given data (localhost) is not valid for type ip",
        "GET|/dedicated/server/availabilities||Missing parameter(s): country",
        "POST|/me/api/oauth2/client|{\"name\":\"a\",\"size\":1}|Unknown body parameter size",
        "POST|/me/api/oauth2/client|{\"name\":1,\"description\":\"\",\"flow\":\"X\","
            + "\"callbackUrls\":[]}|[name] Given data (1) is not valid for type string",
        "POST|/me/api/oauth2/client|{\"name\":\"a\",\"description\":\"\",\"flow\":\"X\","
            + "\"callbackUrls\":[]}"
            + "|[flow] Given data (X) does not belong to the ClientFlowEnum enumeration",
        "POST|/me/api/oauth2/client|{\"callbackUrls\":\"x\"}"
            + "|[callbackUrls] Given data (x) is not valid for type string[]",
        "POST|/vps/vps-one/createSnapshot|{\"description\":[1,[2]]}"
            + "|[description] Given data ([1,[2]]) is not valid for type string",
        "GET|/me/api/credential?applicationId=x|"
            + "|[applicationId] Given data (x) is not valid for type long",
      })
  void call_invalidParameters_isBadRequest(
      String method, String path, String body, String message) {
    Reply reply = client.call(method, path, body == null ? "" : body);

    assertRefused(reply, 400, "Client::BadRequest", message);
  }

  @Test
  void call_emptyObjectWhereNoBodyIsExpected_isAnswered() {
    assertThat(client.post("/vps/vps-one/reboot", "{}").status()).isEqualTo(200);
    assertReply(client.call("DELETE", "/me/sshKey/laptop", "{}"), 200, "null");
  }

  @Test
  void call_emptyObjectOnNewerRoutes_isRefused() {
    String refusal = "You provided an input body while none was expected";
    TestClient v2 = TestClient.of(sandbox, "/v2").at(clock);
    String policy = Json.MAPPER.readTree(v2.get("/iam/policy").body()).at("/0/id").stringValue();

    assertRefused(
        v2.call("DELETE", "/iam/policy/" + policy, "{}"), 400, "Client::BadRequest", refusal);
  }

  @Test
  void get_withBody_isAnswered() {
    assertThat(client.call("GET", "/vps/vps-one/ips", "{\"a\":1}").status()).isEqualTo(200);
  }

  @Test
  void call_slashAtTheEnd_isTheSameRoute() {
    assertReply(client.get("/domain/zone/"), 200, "[\"example.com\"]");
    assertReply(
        client.post(
            "/me/sshKey/", "{\"keyName\":\"new\",\"key\":\"" + TestAccount.OTHER_KEY + "\"}"),
        200,
        "null");
  }

  @Test
  void post_withoutBodyAndLength_isAnswered() throws IOException {
    long time = clock.instant().getEpochSecond();
    String url = sandbox.url() + "/vps/vps-one/getConsoleUrl";
    String request =
        String.join(
            "\r\n",
            "POST /1.0/vps/vps-one/getConsoleUrl HTTP/1.1",
            "Host: 127.0.0.1:" + sandbox.port(),
            "X-Ovh-Application: " + sandbox.keys().applicationKey(),
            "X-Ovh-Consumer: " + sandbox.keys().consumerKey(),
            "X-Ovh-Timestamp: " + time,
            "X-Ovh-Signature: " + TestClient.sign(sandbox.keys(), "POST", url, "", time),
            "Connection: close",
            "",
            "");
    String reply;
    try (Socket socket = new Socket("127.0.0.1", sandbox.port());
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      reply = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(reply)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .endsWith("\r\n\r\n\"https://console.example.com/vps-one?token=sandbox\"");
  }

  @ParameterizedTest
  @CsvSource({"NULL, 200, null", "EMPTY, 200, ''", "NO_CONTENT, 204, ''"})
  void call_withoutResult_isAnsweredInTheChosenStyle(VoidResponse style, int status, String body) {
    try (Sandbox other =
        Sandbox.builder()
            .account(TestAccount.create())
            .machines(false)
            .voidResponse(style)
            .start()) {
      assertReply(TestClient.of(other).delete("/me/sshKey/laptop"), status, body);
    }
  }
}
