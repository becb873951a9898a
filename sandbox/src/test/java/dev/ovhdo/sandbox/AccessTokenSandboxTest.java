package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.account.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessTokenSandboxTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T10:00:00Z"));
  private final Sandbox sandbox = Sandbox.builder().machines(false).clock(now::get).start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    return send("GET", path, "", "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> token(String form) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(sandbox.url().resolve("/auth/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String form(String id, String secret) {
    return "grant_type=client_credentials&scope=all&client_id=" + id + "&client_secret=" + secret;
  }

  @Test
  void get_personalAccessToken_isAccepted() throws Exception {
    HttpResponse<String> details = get("/auth/details", DemoAccount.ACCESS_TOKEN);

    assertThat(details.statusCode()).isEqualTo(200);
    assertThat(details.body())
        .contains("\"method\":\"user\"", "urn:v1:eu:identity:user:zz00001-ovh/demo");
    assertThat(get("/vps", DemoAccount.ACCESS_TOKEN).statusCode()).isEqualTo(200);
  }

  @Test
  void get_unknownToken_mustLogIn() throws Exception {
    HttpResponse<String> refused = get("/vps", "dead");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("You must login first");
  }

  @Test
  void token_serviceAccount_isAcceptedUntilItExpires() throws Exception {
    HttpResponse<String> granted = token(form(DemoAccount.CLIENT_ID, DemoAccount.CLIENT_SECRET));
    JsonNode json = json(granted.body());
    String token = json.path("access_token").stringValue();

    assertThat(granted.statusCode()).isEqualTo(200);
    assertThat(json.path("token_type").stringValue()).isEqualTo("Bearer");
    assertThat(json.path("expires_in").intValue()).isEqualTo(3599);
    assertThat(get("/auth/details", token).body())
        .contains("oauth2_client_credentials", "/oauth2-" + DemoAccount.CLIENT_ID);
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(3600)));
    assertThat(get("/vps", token).statusCode()).isEqualTo(401);
  }

  @Test
  void token_basicAuthentication_isAccepted() throws Exception {
    String pair = DemoAccount.CLIENT_ID + ":" + DemoAccount.CLIENT_SECRET;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

    HttpResponse<String> granted =
        http.send(
            HttpRequest.newBuilder(sandbox.url().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build(),
            BodyHandlers.ofString());

    assertThat(granted.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=client_credentials&client_id=EU.unknown&client_secret=x, invalid_client",
    "grant_type=client_credentials&client_id=EU.SbxDemoClient0001&client_secret=x, invalid_client",
    "grant_type=password&client_id=EU.SbxDemoClient0001&client_secret=x, unsupported_grant_type",
    "'', unsupported_grant_type",
  })
  void token_badRequest_isRefusedInTheFormatOfOauth(String form, String error) throws Exception {
    HttpResponse<String> refused = token(form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused.body()).path("error").stringValue()).isEqualTo(error);
  }

  @Test
  void serviceAccount_createdAndDeleted_worksInBetween() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    JsonNode created =
        json(
            send(
                    "POST",
                    "/me/api/oauth2/client",
                    "{\"name\":\"ci\",\"description\":\"d\",\"flow\":\"CLIENT_CREDENTIALS\","
                        + "\"callbackUrls\":[]}",
                    caller)
                .body());
    String id = created.path("clientId").stringValue();
    String token =
        json(token(form(id, created.path("clientSecret").stringValue())).body())
            .path("access_token")
            .stringValue();

    assertThat(get("/vps", token).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/me/api/oauth2/client/" + id, "", caller).body())
        .contains("\"name\":\"ci\"")
        .doesNotContain("clientSecret");
    assertThat(send("DELETE", "/me/api/oauth2/client/" + id, "", caller).statusCode())
        .isEqualTo(200);
    assertThat(get("/vps", token).statusCode()).isEqualTo(401);
  }

  @Test
  void personalToken_createdAndDeleted_worksInBetween() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    String list = "/me/identity/user/demo/token";
    JsonNode created =
        json(
            send("POST", list, "{\"name\":\"ci\",\"description\":\"d\",\"expiresIn\":60}", caller)
                .body());
    String token = created.path("token").stringValue();

    assertThat(get(list, token).body()).isEqualTo("[\"laptop\",\"ci\"]");
    assertThat(get(list + "/ci", token).body()).doesNotContain(token);
    assertThat(send("DELETE", list + "/ci", "", caller).statusCode()).isEqualTo(200);
    assertThat(get(list, token).statusCode()).isEqualTo(401);
  }

  @Test
  void personalToken_expirationWithoutATime_isAcceptedUntilThatDay() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    JsonNode created =
        json(
            send(
                    "POST",
                    "/me/identity/user/demo/token",
                    "{\"name\":\"ci\",\"description\":\"d\",\"expiresAt\":\"2026-12-24\"}",
                    caller)
                .body());
    String token = created.path("token").stringValue();

    assertThat(created.path("expiresAt").stringValue()).isEqualTo("2026-12-24T00:00:00+01:00");
    assertThat(get("/vps", token).statusCode()).isEqualTo(200);
    now.set(Instant.parse("2026-12-24T00:00:00Z"));
    assertThat(get("/vps", token).statusCode()).isEqualTo(401);
  }

  @Test
  void personalToken_expirationThatIsNoMoment_isRefused() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    HttpResponse<String> refused =
        send(
            "POST",
            "/me/identity/user/demo/token",
            "{\"name\":\"ci\",\"description\":\"d\",\"expiresAt\":\"2026-12-24T10:00:00+99:99\"}",
            caller);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            "[expiresAt] Given data (2026-12-24T10:00:00+99:99) is not valid for type datetime");
  }

  @Test
  void personalToken_changed_keepsWhatTheRequestLeavesOut() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    String list = "/me/identity/user/demo/token";
    send("POST", list, "{\"name\":\"ci\",\"description\":\"d\",\"expiresIn\":60}", caller);

    JsonNode renamed = json(send("PUT", list + "/ci", "{\"description\":\"e\"}", caller).body());
    assertThat(renamed.path("description").stringValue()).isEqualTo("e");
    assertThat(renamed.path("expiresAt").stringValue()).isEqualTo("2026-11-30T11:01:00+01:00");

    JsonNode longer = json(send("PUT", list + "/ci", "{\"expiresIn\":3600}", caller).body());
    assertThat(longer.path("description").stringValue()).isEqualTo("e");
    assertThat(longer.path("expiresAt").stringValue()).isEqualTo("2026-11-30T12:00:00+01:00");
  }

  @Test
  void personalToken_nameInUse_isRefused() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    HttpResponse<String> refused =
        send(
            "POST",
            "/me/identity/user/demo/token",
            "{\"name\":\"laptop\",\"description\":\"d\"}",
            caller);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("A token with this name already exists");
  }

  @Test
  void serviceAccount_changed_keepsItsSecret() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};
    String item = "/me/api/oauth2/client/" + DemoAccount.CLIENT_ID;

    assertThat(send("PUT", item, "{\"description\":\"weekly backups\"}", caller).body())
        .isEqualTo("null");

    assertThat(json(send("GET", item, "", caller).body()))
        .hasToString(
            "{\"callbackUrls\":[],\"clientId\":\"EU.SbxDemoClient0001\","
                + "\"createdAt\":\"2026-01-01T03:04:05+01:00\",\"description\":\"weekly backups\","
                + "\"flow\":\"CLIENT_CREDENTIALS\",\"identity\":"
                + "\"urn:v1:eu:identity:credential:zz00001-ovh/oauth2-EU.SbxDemoClient0001\","
                + "\"name\":\"backup\"}");
    assertThat(send("GET", "/me/api/oauth2/client", "", caller).body())
        .isEqualTo("[\"EU.SbxDemoClient0001\"]");
    assertThat(token(form(DemoAccount.CLIENT_ID, DemoAccount.CLIENT_SECRET)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void serviceAccount_unknown_isNotFound() throws Exception {
    String[] caller = {"Authorization", "Bearer " + DemoAccount.ACCESS_TOKEN};

    assertThat(send("GET", "/me/api/oauth2/client/EU.other", "", caller).body())
        .contains("The requested object (clientId = EU.other) does not exist");
  }

  @Test
  void token_otherMethodThanPost_isRefused() throws Exception {
    HttpResponse<String> refused =
        http.send(
            HttpRequest.newBuilder(sandbox.url().resolve("/auth/oauth2/token")).build(),
            BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(json(refused.body()).path("error").stringValue()).isEqualTo("invalid_request");
  }

  @Test
  void token_malformedBasicAuthentication_isRefused() throws Exception {
    HttpResponse<String> refused =
        http.send(
            HttpRequest.newBuilder(sandbox.url().resolve("/auth/oauth2/token"))
                .header("Authorization", "Basic ***")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build(),
            BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused.body()).path("error").stringValue()).isEqualTo("invalid_client");
  }

  @Test
  void currentCredential_accessToken_isNotGranted() throws Exception {
    HttpResponse<String> refused = get("/auth/currentCredential", DemoAccount.ACCESS_TOKEN);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("This call has not been granted");
  }

  @Test
  void token_formWithInvalidEncoding_isABadRequest() throws Exception {
    HttpResponse<String> refused = token("grant_type=client%zzcredentials");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Invalid percent-encoding : client%zzcredentials");
  }
}
