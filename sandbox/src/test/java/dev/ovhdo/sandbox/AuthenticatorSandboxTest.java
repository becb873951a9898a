package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.ErrorFormat;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorSandboxTest extends SandboxTestCase {
  private static final String QUERY_TIME_OUT =
      "{\"message\":\"Query out of time\",\"errorCode\":\"QUERY_TIME_OUT\","
          + "\"httpCode\":\"400 Bad Request\"}";
  private static final String INVALID_SIGNATURE =
      "{\"message\":\"Invalid signature\",\"errorCode\":\"INVALID_SIGNATURE\","
          + "\"httpCode\":\"400 Bad Request\"}";

  private static String forbidden(String errorCode, String message) {
    return "{\"message\":\"%s\",\"errorCode\":\"%s\",\"httpCode\":\"403 Forbidden\"}"
        .formatted(message, errorCode);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "unknown, secret, key, INVALID_KEY, This application key is invalid",
    "inactive, secret, key, INVALID_KEY, This application key is invalid",
    "key, secret, unknown, NOT_CREDENTIAL, This credential does not exist",
    "key, secret, of another, NOT_CREDENTIAL, This credential does not exist",
    "key, secret, pending, INVALID_CREDENTIAL, This credential is not valid",
    "key, secret, expired, INVALID_CREDENTIAL, This credential is not valid",
    "key, secret, refused, INVALID_CREDENTIAL, This credential is not valid",
  })
  void call_wrongKeys_isForbidden(
      String application, String secret, String consumer, String errorCode, String message) {
    DemoKeys fixed = DemoKeys.FIXED;
    DemoKeys keys =
        new DemoKeys(
            application.equals("key") ? fixed.applicationKey() : application,
            fixed.applicationSecret(),
            consumer.equals("key") ? fixed.consumerKey() : consumer);

    assertReply(client.with(keys).get("/vps"), 403, forbidden(errorCode, message));
  }

  @Test
  void call_wrongSecret_isBadRequest() {
    DemoKeys fixed = DemoKeys.FIXED;
    DemoKeys keys = new DemoKeys(fixed.applicationKey(), "wrong", fixed.consumerKey());

    assertReply(client.with(keys).get("/vps"), 400, INVALID_SIGNATURE);
  }

  @Test
  void call_withoutCredential_mustLogin() {
    HttpRequest.Builder withKey =
        TestClient.request("GET", sandbox.url() + "/vps", "")
            .header("X-Ovh-Application", DemoKeys.FIXED.applicationKey());
    String mustLogin = "{\"message\":\"You must login first\"}";

    assertReply(client.unsigned("GET", "/vps", ""), 401, mustLogin);
    assertReply(client.send(withKey), 401, mustLogin);
    assertReply(client.with(keys("")).get("/vps"), 401, mustLogin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLASS|{\"message\":\"This call has not been granted\",\"class\":\"Client::Forbidden\"}"
            + "|{\"message\":\"Invalid signature\",\"class\":\"Client::BadRequest\"}",
        "CODE|{\"message\":\"This call has not been granted\",\"errorCode\":\"NOT_GRANTED_CALL\","
            + "\"httpCode\":\"403 Forbidden\"}"
            + "|{\"message\":\"Invalid signature\",\"errorCode\":\"INVALID_SIGNATURE\","
            + "\"httpCode\":\"400 Bad Request\"}",
      })
  void call_errorFormatChosen_isAnsweredInTheFormat(
      ErrorFormat format, String notGranted, String invalidSignature) {
    sandbox.account().setQuirks(AccountQuirks.NONE.withErrorFormat(format));
    consumerKey("reader", List.of(), null);
    DemoKeys fixed = DemoKeys.FIXED;
    DemoKeys wrong = new DemoKeys(fixed.applicationKey(), "wrong", fixed.consumerKey());

    assertReply(client.with(keys("reader")).get("/vps"), 403, notGranted);
    assertReply(client.with(wrong).get("/vps"), 400, invalidSignature);
  }

  @Test
  void call_aboutTheKeyItself_needsNoRule() {
    consumerKey("powerless", List.of(), null);
    TestClient powerless = client.with(keys("powerless"));

    assertThat(powerless.get("/auth/currentCredential").status()).isEqualTo(200);
    assertThat(powerless.get("/auth/details").status()).isEqualTo(200);
    assertThat(powerless.get("/me").status()).isEqualTo(403);
    assertReply(powerless.post("/auth/logout", ""), 200, "null");
    assertReply(
        powerless.get("/auth/details"),
        403,
        forbidden("INVALID_CREDENTIAL", "This credential is not valid"));
  }

  @Test
  void call_actionDenied_isRefusedByPolicy() {
    sandbox.account().setQuirks(AccountQuirks.NONE.withDeniedActions(Set.of("vps:*:reboot")));

    assertReply(
        client.post("/vps/vps-one/reboot", ""),
        403,
        "{\"message\":\"User not granted for this request\",\"class\":\"Client::Forbidden\","
            + "\"details\":{\"unauthorizedActionsByAuthentication\":\"\","
            + "\"unauthorizedActionsByIAM\":\"vps:apiovh:reboot\"}}");
    assertThat(client.get("/vps/vps-one").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/vps, vps-one, /ips",
    "/dedicated/server, ns1.example.net, /boot",
    "/domain/zone, example.com, /record",
    "/ip, 192.0.2.0/29, /reverse",
    "/sms, sms-zz1-1, /senders",
  })
  void call_expiredService_isListedAndRefused(String root, String name, String below) {
    sandbox.account().setQuirks(AccountQuirks.NONE.withExpired(Set.of(root + "/" + name)));
    String path = root + "/" + name.replace("/", "%2F");

    assertThat(client.get(root).body()).contains("\"" + name + "\"");
    for (String expired : List.of(path, path + below)) {
      assertRefused(client.get(expired), 460, "Client::ServiceExpired", "This service is expired");
    }
    assertThat(client.get("/vps/vps-two").status()).isEqualTo(200);
  }

  @Test
  void head_isAnsweredAsGetWithoutBody() {
    consumerKey("reader", List.of(new AccessRule("GET", "/vps/*")), null);
    Reply head = client.with(keys("reader")).call("HEAD", "/vps/vps-one", "");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(client.call("HEAD", "/vps/vps-none", "").status()).isEqualTo(404);
  }

  @Test
  void call_otherMethod_isNotAnswered() {
    assertReply(
        client.post("/vps/vps-one/ips", ""),
        405,
        "{\"message\":\"The call does not answer to the POST HTTP method\"}");
    assertReply(
        client.unsigned("PATCH", "/auth/time", ""),
        405,
        "{\"message\":\"The call does not answer to the PATCH HTTP method\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, -29, 0, 30})
  void call_timeStampWithinTheWindow_isAccepted(int seconds) {
    InstantSource off = InstantSource.offset(clock, Duration.ofSeconds(seconds));

    assertThat(client.at(off).get("/vps").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, -31, 31, 3600})
  void call_timeStampOutsideTheWindow_isRefused(int seconds) {
    InstantSource off = InstantSource.offset(clock, Duration.ofSeconds(seconds));

    assertReply(client.at(off).get("/vps"), 400, QUERY_TIME_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1e9", "99999999999999999999", "-9223372036854775808"})
  void call_timeStampIsNoNumber_isRefused(String stamp) {
    HttpRequest.Builder request =
        TestClient.request("GET", sandbox.url() + "/vps", "")
            .header("X-Ovh-Application", DemoKeys.FIXED.applicationKey())
            .header("X-Ovh-Consumer", DemoKeys.FIXED.consumerKey())
            .header("X-Ovh-Timestamp", stamp)
            .header("X-Ovh-Signature", "$1$");

    assertReply(client.send(request), 400, QUERY_TIME_OUT);
  }

  @Test
  void call_signedWithoutThePort_isAccepted() {
    long time = clock.instant().getEpochSecond();
    String signed = TestClient.sign(sandbox.keys(), "GET", "http://127.0.0.1/1.0/vps", "", time);
    HttpRequest.Builder request =
        TestClient.request("GET", sandbox.url() + "/vps", "")
            .header("X-Ovh-Application", DemoKeys.FIXED.applicationKey())
            .header("X-Ovh-Consumer", DemoKeys.FIXED.consumerKey())
            .header("X-Ovh-Timestamp", Long.toString(time))
            .header("X-Ovh-Signature", signed);

    assertThat(client.send(request).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ip?description=a&campus=%20+%2B", "/vps/", "/me/sshKey/a%2Fb%c3%A9"})
  void call_unusualTarget_isVerifiedAsSent(String target) {
    assertThat(client.get(target).body()).doesNotContain("signature");
  }

  @Test
  void call_bodyInUtf8_isVerifiedByItsBytes() {
    Reply reply = client.put("/vps/vps-one", "{ \"displayName\" : \"été \\u2013 東京\" }");

    assertReply(reply, 200, "null");
    assertThat(sandbox.account().vps().find("vps-one").orElseThrow().settings().displayName())
        .isEqualTo("été – 東京");
  }

  @Test
  void call_outsideTheRules_isNotGranted() {
    consumerKey("reader", List.of(new AccessRule("GET", "/vps/*")), null);
    TestClient reader = client.with(keys("reader"));
    String notGranted =
        "{\"message\":\"This call has not been granted\",\"class\":\"Client::Forbidden\"}";

    assertThat(reader.get("/vps/vps-one").status()).isEqualTo(200);
    assertThat(reader.get("/vps/vps-one/tasks?state=todo").status()).isEqualTo(200);
    assertReply(reader.get("/vps"), 403, notGranted);
    assertReply(reader.get("/vps?x=/vps/y"), 403, notGranted);
    assertReply(reader.post("/vps/vps-one/reboot", ""), 403, notGranted);
    assertReply(reader.get("/no/such/route"), 403, notGranted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/iam/*", "/iam/*", "/*"})
  void call_version2_isGrantedByRulesWithAndWithoutVersion(String path) {
    consumerKey("reader", List.of(new AccessRule("GET", path)), null);
    TestClient reader = TestClient.of(sandbox, "/v2").at(clock).with(keys("reader"));

    assertThat(reader.get("/iam/policy").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/iam/policy/", "/iam", "/v1/iam/*", "/2/iam/*"})
  void call_version2OutsideTheRules_isNotGranted(String path) {
    consumerKey("reader", List.of(new AccessRule("GET", path)), null);
    TestClient reader = TestClient.of(sandbox, "/v2").at(clock).with(keys("reader"));

    assertThat(reader.get("/iam/policy").status()).isEqualTo(403);
  }

  @Test
  void call_expiredKey_isRefused() {
    consumerKey(
        "short", List.of(new AccessRule("GET", "/*")), Instant.parse("2026-11-22T10:00:10Z"));
    TestClient shortLived = client.with(keys("short"));

    assertThat(shortLived.get("/vps").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(10));
    assertReply(
        shortLived.get("/vps"),
        403,
        forbidden("INVALID_CREDENTIAL", "This credential is not valid"));
  }

  @Test
  void call_accepted_setsLastUseOfTheKey() {
    client.get("/vps");

    assertThat(sandbox.account().credentials().find(61L).orElseThrow().lastUse())
        .isEqualTo(OffsetDateTime.parse("2026-11-22T11:00:00+01:00"));
  }

  @Test
  void call_bothPrefixesOfVersion1_reachTheSameApi() {
    String other = sandbox.url().toString().replace("/1.0", "/v1") + "/auth/time";

    assertThat(client.send(TestClient.request("GET", other, "")).body()).isEqualTo("1795341600");
    assertThat(client.unsigned("GET", "/auth/time", "").body()).isEqualTo("1795341600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/1.0/no/such",
        "/1.0/iam/policy",
        "/1.0/v2/iam/policy",
        "/1.0/v1/vps",
        "/v2/auth/time",
        "/v2/vps",
        "/v2/1.0/vps",
        "/vps",
        "/",
      })
  void call_unknownUrl_isNotFound(String path) {
    String url = "http://127.0.0.1:" + sandbox.port() + path;

    assertRefused(
        client.send(TestClient.request("GET", url, "")),
        404,
        "Client::NotFound",
        "Got an invalid (or empty) URL");
  }

  private static DemoKeys keys(String consumerKey) {
    DemoKeys fixed = DemoKeys.FIXED;
    return new DemoKeys(fixed.applicationKey(), fixed.applicationSecret(), consumerKey);
  }

  private void consumerKey(String key, List<AccessRule> rules, @Nullable Instant end) {
    OffsetDateTime creation = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    sandbox
        .account()
        .credentials()
        .put(
            Credential.pending(sandbox.account().newId(), 71, key, rules, creation)
                .withValidation(end == null ? null : end.atOffset(ZoneOffset.UTC)));
  }
}
