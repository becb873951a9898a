package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A consumer key from its request over the validation page to its expiration. */
class ConsumerKeySandboxTest extends SandboxTestCase {
  private static final String RULES =
      "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps\"},"
          + "{\"method\":\"GET\",\"path\":\"/auth/*\"},"
          + "{\"method\":\"POST\",\"path\":\"/auth/logout\"},"
          + "{\"method\":\"GET\",\"path\":\"/<script>alert('&')</script>\"}]}";

  @Test
  void request_rulesGiven_isPending() {
    Reply reply = client.requestConsumerKey(RULES);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .matches(
            "\\{\"validationUrl\":\"http://127\\.0\\.0\\.1:"
                + sandbox.port()
                + "/auth/\\?credentialToken=[A-Za-z0-9]{64}\","
                + "\"consumerKey\":\"[A-Za-z0-9]{32}\",\"state\":\"pendingValidation\"}");
    assertThat(client.with(keys(reply)).get("/vps").body()).contains("INVALID_CREDENTIAL");
  }

  @Test
  void request_unknownApplication_isForbidden() {
    DemoKeys unknown = new DemoKeys("unknown", "", "");

    assertReply(
        client.with(unknown).requestConsumerKey(RULES),
        403,
        "{\"message\":\"This application key is invalid\",\"errorCode\":\"INVALID_KEY\","
            + "\"httpCode\":\"403 Forbidden\"}");
  }

  @Test
  void request_withoutApplication_isUnauthorized() {
    assertReply(
        client.unsigned("POST", "/auth/credential", RULES),
        401,
        "{\"message\":\"You must send your application key to request new credentials\"}");
  }

  @Test
  void currentCredential_summerAndWinter_haveTheirOffsets() {
    clock.advance(Duration.between(clock.instant(), Instant.parse("2027-03-27T07:07:14Z")));
    Reply request = client.requestConsumerKey(RULES);
    decide(request, "authorize", "1");

    assertThat(client.with(keys(request)).get("/auth/currentCredential").body())
        .contains("\"creation\":\"2027-03-27T08:07:14+01:00\"")
        .contains("\"expiration\":\"2027-03-28T09:07:14+02:00\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "\"GET /me\"",
        "[\"GET /me\"]",
        "[{\"method\":\"GET\"}]",
        "[{\"path\":\"/me\"}]",
        "[{\"method\":\"get\",\"path\":\"/me\"}]",
        "[{\"method\":\"HEAD\",\"path\":\"/me\"}]",
        "[{\"method\":\"GET\",\"path\":\"me\"}]",
        "[{\"method\":\"GET\",\"path\":\"/me\",\"extra\":1}]",
        "[{\"method\":\"GET\",\"path\":\"/me\"},null]",
      })
  void request_malformedRules_isBadRequest(String rules) {
    assertRefused(
        client.requestConsumerKey("{\"accessRules\":" + rules + "}"),
        400,
        "Client::BadRequest",
        "Body parameter accessRules isn't formated correctly");
  }

  @Test
  void request_otherParameters_areChecked() {
    String rules = RULES.substring(0, RULES.length() - 1);

    assertThat(
            client
                .requestConsumerKey(rules + ",\"redirection\":null,\"allowedIPs\":null}")
                .status())
        .isEqualTo(200);
    assertRefused(
        client.requestConsumerKey(rules + ",\"redirection\":\"javascript:alert(1)\"}"),
        400,
        "Client::BadRequest",
        "[redirection] Given data (javascript:alert(1)) is not valid for type url");
    assertRefused(
        client.requestConsumerKey("{}"),
        400,
        "Client::BadRequest",
        "Missing parameter(s): accessRules");
  }

  @Test
  void page_get_showsApplicationAndRulesWithoutScripts() {
    Reply page = page(client.requestConsumerKey(RULES));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("Content-Security-Policy"))
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.body())
        .contains("<strong>app 71 – été &lt;71&gt;</strong>")
        .contains("<tr><td>GET</td><td>/vps</td></tr>")
        .contains("/&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;")
        .doesNotContain("<script>")
        .contains(
            "<option value=\"1\">1 day</option>\n<option value=\"7\">7 days</option>\n"
                + "<option value=\"30\">30 days</option>\n<option value=\"0\">Unlimited</option>");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-23T11:00:00+01:00",
    "7, 2026-11-29T11:00:00+01:00",
    "30, 2026-12-22T11:00:00+01:00",
    "0, ",
    "soon, 2026-11-23T11:00:00+01:00",
  })
  void page_authorized_keyIsValidForTheChosenTime(String validity, OffsetDateTime expiration) {
    Reply request = client.requestConsumerKey(RULES);

    Reply decided = decide(request, "authorize", validity);

    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.body()).contains("<h1>Authorized</h1>");
    assertThat(client.with(keys(request)).get("/vps").status()).isEqualTo(200);
    assertThat(client.with(keys(request)).get("/me").body())
        .contains("This call has not been granted");
    assertThat(credential(request).expiration()).isEqualTo(expiration);
  }

  @Test
  void page_authorizedForADay_keyExpiresAfterADay() {
    Reply request = client.requestConsumerKey(RULES);
    decide(request, "authorize", "1");
    clock.advance(Duration.ofDays(1));

    assertThat(client.with(keys(request)).get("/vps").body()).contains("INVALID_CREDENTIAL");
    assertThat(client.get("/me/api/credential?status=expired").body())
        .contains(Long.toString(credential(request).credentialId()));
  }

  @Test
  void page_refused_keyNeverWorks() {
    Reply request = client.requestConsumerKey(RULES);

    Reply decided = decide(request, "refuse", "0");

    assertThat(decided.body()).contains("<h1>Refused</h1>");
    assertThat(credential(request).status()).isEqualTo(CredentialStatus.REFUSED);
    assertThat(client.with(keys(request)).get("/vps").body()).contains("INVALID_CREDENTIAL");
  }

  @Test
  void page_decided_cannotBeDecidedAgain() {
    Reply request = client.requestConsumerKey(RULES);
    String form = form(request, "refuse", "0");
    assertThat(post(form).status()).isEqualTo(200);

    Reply again = post(form.replace("refuse", "authorize"));

    assertThat(again.status()).isEqualTo(404);
    assertThat(page(request).body()).contains("<h1>Nothing to decide</h1>");
    assertThat(credential(request).status()).isEqualTo(CredentialStatus.REFUSED);
  }

  @Test
  void page_formTokenWrong_decidesNothing() {
    Reply request = client.requestConsumerKey(RULES);
    String form = form(request, "authorize", "0").replaceFirst("formToken=.", "formToken=-");

    assertThat(post(form).status()).isEqualTo(404);
    assertThat(credential(request).status()).isEqualTo(CredentialStatus.PENDING_VALIDATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?credentialToken=", "?credentialToken=unknown", "?other=1"})
  void page_unknownToken_isNotFound(String query) {
    Reply page = client.send(TestClient.request("GET", pageUrl() + query, ""));

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>Nothing to decide</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorize", "refuse"})
  void page_redirectionGiven_redirects(String decision) {
    String rules = RULES.substring(0, RULES.length() - 1);
    Reply request =
        client.requestConsumerKey(rules + ",\"redirection\":\"https://www.example.com/back?a=b\"}");

    Reply decided = decide(request, decision, "0");

    assertThat(decided.status()).isEqualTo(303);
    assertThat(decided.header("Location")).isEqualTo("https://www.example.com/back?a=b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.example.com/back?a=b| https://www.example.com",
        "http://localhost:8080| http://localhost:8080",
        "http://[::1]:8080/x| http://[::1]:8080",
        "https://a;script-src/| https://a",
        "https://;script-src/|",
      })
  void page_redirectionGiven_formMayLeadToItsOriginOnly(
      String redirection, @Nullable String origin) {
    String rules = RULES.substring(0, RULES.length() - 1);
    Reply request = client.requestConsumerKey(rules + ",\"redirection\":\"" + redirection + "\"}");

    assertThat(page(request).header("Content-Security-Policy"))
        .contains("; form-action 'self'" + (origin == null ? "" : " " + origin) + "; base-uri");
  }

  @Test
  void currentCredentialAndDetails_describeTheKeyInUse() {
    Reply request =
        client.requestConsumerKey("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/*\"}]}");
    decide(request, "authorize", "0");
    TestClient owner = client.with(keys(request));

    assertReply(
        owner.get("/auth/currentCredential"),
        200,
        "{\"lastUse\":null,\"creation\":\"2026-11-22T11:00:00+01:00\",\"ovhSupport\":false,"
            + "\"credentialId\":5000000001,\"applicationId\":71,\"expiration\":null,"
            + "\"rules\":[{\"method\":\"GET\",\"path\":\"/*\"}],\"allowedIPs\":null,"
            + "\"status\":\"validated\"}");
    assertReply(
        owner.get("/auth/details"),
        200,
        "{\"account\":\"zz1-ovh\",\"allowedRoutes\":[{\"method\":\"GET\",\"path\":\"/*\"}],"
            + "\"description\":null,\"identities\":[\"urn:v1:eu:identity:account:zz1-ovh\"],"
            + "\"method\":\"account\",\"roles\":null,\"user\":null}");
  }

  @Test
  void logout_endsTheKey() {
    Reply request = client.requestConsumerKey(RULES);
    decide(request, "authorize", "0");
    TestClient owner = client.with(keys(request));

    assertReply(owner.post("/auth/logout", ""), 200, "null");
    assertThat(owner.get("/vps").body()).contains("INVALID_CREDENTIAL");
    assertThat(credential(request).rules()).contains(new AccessRule("GET", "/vps"));
  }

  private String pageUrl() {
    return "http://127.0.0.1:" + sandbox.port() + "/auth/";
  }

  private Reply page(Reply request) {
    return client.send(TestClient.request("GET", text(request, "validationUrl"), ""));
  }

  /** Returns the form data that a browser sends: all fields of the form in the page. */
  private String form(Reply request, String decision, String validity) {
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"(\\w+)\">")
            .matcher(page(request).body());
    List<String> fields =
        hidden.results().map(field -> field.group(1) + "=" + field.group(2)).toList();
    return String.join("&", fields)
        + "&validity="
        + URLEncoder.encode(validity, StandardCharsets.UTF_8)
        + "&decision="
        + decision;
  }

  private Reply decide(Reply request, String decision, String validity) {
    return post(form(request, decision, validity));
  }

  private Reply post(String form) {
    return client.send(
        TestClient.request("POST", pageUrl(), form)
            .header("Content-Type", "application/x-www-form-urlencoded"));
  }

  private Credential credential(Reply request) {
    return sandbox.account().credentialByKey(text(request, "consumerKey")).orElseThrow();
  }

  private static DemoKeys keys(Reply request) {
    DemoKeys fixed = DemoKeys.FIXED;
    return new DemoKeys(
        fixed.applicationKey(), fixed.applicationSecret(), text(request, "consumerKey"));
  }

  private static String text(Reply reply, String property) {
    JsonNode json = Json.MAPPER.readTree(reply.body());
    return json.path(property).stringValue();
  }
}
