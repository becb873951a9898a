package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.ForbiddenException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.transport.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DecodeTest {
  private static final Instant SERVER = Instant.ofEpochSecond(1457018875);

  private final ManualTime time = new ManualTime(SERVER);
  private final ServerClock clock = new ServerClock(time.source(), null, self -> SERVER);

  private final Decode decode =
      new Decode(
          new Advice(TestCalls.ENDPOINT, new Application("ak", "as", "ck"), clock),
          new ClientSecrets(new Application("application", "app-secret", "consumer-key")),
          time.source());

  private record Refused(
      String name,
      Call call,
      WireResponse answer,
      Class<? extends ApiException> kind,
      String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Refused> refusals() {
    Call get = TestCalls.get("/me/sshKey");
    Call post = TestCalls.post("/me/sshKey");
    return Stream.of(
        new Refused(
            "consumer key of a stranger, older body",
            get,
            TestCalls.answer(
                403,
                """
                {"errorCode":"NOT_CREDENTIAL","httpCode":"403 Forbidden",\
                "message":"This credential does not exist"}""",
                "x-ovh-queryid",
                "EU.ext-3.1"),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 403 NOT_CREDENTIAL: This credential does not exist"
                + " (query EU.ext-3.1). The consumer key is unknown, expired or not validated:"
                + " request a new one"),
        new Refused(
            "expired consumer key, mixed body",
            get,
            TestCalls.answer(
                403,
                """
                {"class":"Client::Forbidden","errorCode":"INVALID_CREDENTIAL",\
                "httpCode":"403 Forbidden","message":"This credential is not valid"}"""),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 403 Client::Forbidden: This credential is not valid."
                + " The consumer key is unknown, expired or not validated: request a new one"),
        new Refused(
            "unknown application",
            get,
            TestCalls.answer(
                403,
                "{\"errorCode\":\"INVALID_KEY\",\"message\":\"This application key is invalid\"}"),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 403 INVALID_KEY: This application key is invalid."
                + " Check the application key; ovh-eu accepts only keys that it issued"),
        new Refused(
            "wrong signature, newer body",
            get,
            TestCalls.answer(
                400, "{\"class\":\"Client::BadRequest\",\"message\":\"Invalid signature\"}"),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 400 Client::BadRequest: Invalid signature."
                + " Check the application secret"),
        new Refused(
            "too old",
            get,
            TestCalls.answer(
                400, "{\"errorCode\":\"QUERY_TIME_OUT\",\"message\":\"Query out of time\"}"),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 400 QUERY_TIME_OUT: Query out of time."
                + " The server's clock was read again, and matches the time stamp that was sent"),
        new Refused(
            "no credential at all",
            get,
            TestCalls.answer(
                401, "{\"class\":\"Client::Unauthorized\",\"message\":\"You must login first\"}"),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 401 Client::Unauthorized: You must login first."
                + " Check the credentials"),
        new Refused(
            "401 without a word",
            get,
            TestCalls.answer(401, ""),
            InvalidCredentialException.class,
            "GET /me/sshKey answered 401: no explanation. Check the credentials"),
        new Refused(
            "missing access rule, older body",
            get,
            TestCalls.answer(
                403,
                "{\"errorCode\":\"NOT_GRANTED_CALL\",\"message\":\"This call has not been granted\"}"),
            NotGrantedException.class,
            "GET /me/sshKey answered 403 NOT_GRANTED_CALL: This call has not been granted."
                + " The consumer key lacks the access rule GET /me/sshKey"),
        new Refused(
            "missing access rule, path with a version",
            TestCalls.get("/v1/vps"),
            TestCalls.answer(
                403,
                "{\"class\":\"Client::Forbidden\",\"message\":\"This call has not been granted.\"}"),
            NotGrantedException.class,
            "GET /v1/vps answered 403 Client::Forbidden: This call has not been granted."
                + " The consumer key lacks the access rule GET /vps"),
        new Refused(
            "missing right at the end of a class",
            get,
            TestCalls.answer(
                403, "{\"class\":\"Client::Forbidden::NOT_GRANTED_CALL\",\"message\":\"No\"}"),
            NotGrantedException.class,
            "GET /me/sshKey answered 403 Client::Forbidden::NOT_GRANTED_CALL: No."
                + " The consumer key lacks the access rule GET /me/sshKey"),
        new Refused(
            "missing right of a user",
            get,
            TestCalls.answer(403, "{\"message\":\"User not granted for this request\"}"),
            NotGrantedException.class,
            "GET /me/sshKey answered 403: User not granted for this request."
                + " The consumer key lacks the access rule GET /me/sshKey"),
        new Refused(
            "hardware that does not support the call",
            get,
            TestCalls.answer(
                403, "{\"message\":\"Hardware RAID is not supported by this server\"}"),
            ForbiddenException.class,
            "GET /me/sshKey answered 403: Hardware RAID is not supported by this server"),
        new Refused(
            "account that may not",
            post,
            TestCalls.answer(
                403, "{\"class\":\"Client::Forbidden\",\"message\":\"You are not allowed\"}"),
            ForbiddenException.class,
            "POST /me/sshKey answered 403 Client::Forbidden: You are not allowed"),
        new Refused(
            "class against status",
            get,
            TestCalls.answer(
                400, "{\"class\":\"client::notfound::ServiceNotFound\",\"message\":\"No\"}"),
            NotFoundException.class,
            "GET /me/sshKey answered 400 client::notfound::ServiceNotFound: No"),
        new Refused(
            "maintenance",
            post,
            TestCalls.answer(
                503, "{\"class\":\"Server::InternalServerError::Maintenance\",\"message\":\"No\"}"),
            ServerErrorException.class,
            "POST /me/sshKey answered 503 Server::InternalServerError::Maintenance: No."
                + " It may have been carried out: check before you repeat it"),
        new Refused(
            "missing IAM actions",
            post,
            TestCalls.answer(
                403,
                """
                {"class":"Client::Forbidden","message":"User not granted for this request",\
                "details":{"unauthorizedActionsByAuthentication":"",\
                "unauthorizedActionsByIAM":"account:apiovh:me/sshKey/create,account:apiovh:x"}}"""),
            NotGrantedException.class,
            "POST /me/sshKey answered 403 Client::Forbidden: User not granted for this request."
                + " The account's policies lack the IAM actions"
                + " account:apiovh:me/sshKey/create, account:apiovh:x"),
        new Refused(
            "missing both ways",
            post,
            TestCalls.answer(
                403,
                """
                {"class":"Client::Forbidden","message":"no",\
                "details":{"unauthorizedActionsByAuthentication":"a","unauthorizedActionsByIAM":"b"}}"""),
            NotGrantedException.class,
            "POST /me/sshKey answered 403 Client::Forbidden: no."
                + " The credential lacks the IAM actions a."
                + " The account's policies lack the IAM actions b"),
        new Refused(
            "no such object",
            TestCalls.get("/vps/vps-9"),
            TestCalls.answer(
                404,
                "{\"message\":\"This service does not exist\",\"class\":\"Client::NotFound\"}"),
            NotFoundException.class,
            "GET /vps/vps-9 answered 404 Client::NotFound: This service does not exist"),
        new Refused(
            "no such route",
            TestCalls.get("/vsp"),
            TestCalls.answer(
                404,
                """
                {"class":"Client::NotFound","message":"Got an invalid (or empty) URL"}"""),
            NotFoundException.class,
            "GET /vsp answered 404 Client::NotFound: Got an invalid (or empty) URL."
                + " ovh-eu has no such route: check the path"),
        new Refused(
            "busy",
            post,
            TestCalls.answer(409, "{\"class\":\"Client::Conflict\",\"message\":\"Task running\"}"),
            ConflictException.class,
            "POST /me/sshKey answered 409 Client::Conflict: Task running"),
        new Refused(
            "changed since",
            post,
            TestCalls.answer(412, "{\"message\":\"Checksum differs\"}"),
            ConflictException.class,
            "POST /me/sshKey answered 412: Checksum differs."
                + " The resource changed since it was read: read it again"),
        new Refused(
            "locked",
            post,
            TestCalls.answer(423, "{\"class\":\"Client::Locked::X\",\"message\":\"Locked\"}"),
            ConflictException.class,
            "POST /me/sshKey answered 423 Client::Locked::X: Locked"),
        new Refused(
            "too many calls, with a time",
            get,
            TestCalls.answer(429, "{\"message\":\"Slow down\"}", "Retry-After", "120"),
            RateLimitedException.class,
            "GET /me/sshKey answered 429: Slow down. Try again in 120 s"),
        new Refused(
            "too many calls",
            get,
            TestCalls.answer(429, ""),
            RateLimitedException.class,
            "GET /me/sshKey answered 429: no explanation."
                + " Try again later, with fewer calls at a time"),
        new Refused(
            "expired service",
            get,
            TestCalls.answer(460, "{\"message\":\"This service is expired\"}"),
            ServiceExpiredException.class,
            "GET /me/sshKey answered 460: This service is expired."
                + " Renew the service to use it again"),
        new Refused(
            "invalid parameter",
            get,
            TestCalls.answer(
                400,
                """
                {"class":"Client::BadRequest","message":"Unknown body parameter x","details":\
                {"number":1,"nothing":null,"list":["a"]}}"""),
            InvalidRequestException.class,
            "GET /me/sshKey answered 400 Client::BadRequest: Unknown body parameter x"),
        new Refused(
            "another 4xx",
            get,
            TestCalls.answer(418, "[]"),
            InvalidRequestException.class,
            "GET /me/sshKey answered 418: []"),
        new Refused(
            "balancer, HTML",
            get,
            TestCalls.answer(
                502,
                "<html>\r\n<head><title>502 Bad\n Gateway</title></head><body><h1>x</h1></body>"),
            ServerErrorException.class,
            "GET /me/sshKey answered 502: 502 Bad Gateway. Try again in a few minutes"),
        new Refused(
            "balancer, HTML without a title",
            get,
            TestCalls.answer(
                408, "<html><body><h1>408 Request Time-out</h1>\nLate.\n</body></html>"),
            ServerErrorException.class,
            "GET /me/sshKey answered 408: 408 Request Time-out. Try again in a few minutes"),
        new Refused(
            "failure amid something that changes",
            post,
            TestCalls.answer(504, "upstream&nbsp;<b>timed</b> out &amp; gone"),
            ServerErrorException.class,
            "POST /me/sshKey answered 504: upstream timed out & gone."
                + " It may have been carried out: check before you repeat it"),
        new Refused(
            "not implemented",
            get,
            TestCalls.answer(501, "{\"class\":\"Server::NotImplemented\",\"message\":\"No\"}"),
            ServerErrorException.class,
            "GET /me/sshKey answered 501 Server::NotImplemented: No"),
        new Refused(
            "redirect",
            get,
            TestCalls.answer(302, "", "Location", "https://login.example.com/?token=abc"),
            UnexpectedStatusException.class,
            "GET /me/sshKey answered 302: no explanation."
                + " The answer points to https://login.example.com/."
                + " Check the endpoint, and whether a proxy answered"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void decode_error_hasItsClassAndAdvice(Refused refused) {
    Throwable failure = failure(refused.call(), refused.answer());

    assertThat(failure).isExactlyInstanceOf(refused.kind()).hasMessage(refused.message());
  }

  @Test
  void decode_error_keepsTheServersDetails() {
    WireResponse answer =
        TestCalls.answer(
            403,
            """
            {"class":"Client::Forbidden","errorCode":"NOT_GRANTED_CALL","message":"no",\
            "details":{"text":"a","number":1}}""",
            "X-OVH-QUERYID",
            "EU.1");
    Call call = TestCalls.of(Request.get("/vps?x=y"));
    for (int i = 0; i < 3; i++) {
      call.attempts().start();
    }

    ApiException failure = (ApiException) failure(call, answer);

    assertThat(failure).isNotNull();
    assertThat(failure.status()).isEqualTo(403);
    assertThat(failure.queryId()).contains("EU.1");
    assertThat(failure.call().attempts()).isEqualTo(3);
    assertThat(failure.call().template()).isEqualTo("/vps");
    assertThat(failure.error().code()).isEqualTo("Client::Forbidden");
    assertThat(failure.error().hasCode("not_granted_call")).isTrue();
    assertThat(failure.errorClass()).contains("Client::Forbidden");
    assertThat(failure.errorCode()).contains("NOT_GRANTED_CALL");
    assertThat(failure.error().details()).isEqualTo(Map.of("text", "a", "number", "1"));
    assertThat(failure).hasMessageContaining("no (query EU.1, 3 attempts in 0.0 s). ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "Client::NotFound,                     -,                  NotFoundException",
        "Client::NotFound::RESOURCE_NOT_FOUND, RESOURCE_NOT_FOUND, NotFoundException",
        "Client::NotFound::ServiceNotFound,    -,                  NotFoundException",
        "Client::Conflict::ServiceLocked,      -,                  ConflictException",
        "Client::PreconditionFailed::Mx,       -,                  ConflictException",
        "Client::Locked::VrackServicesLocked,  -,                  ConflictException",
        "Client::Forbidden::Busy,              -,                  ForbiddenException",
        "Client::Unauthorized::InvalidAuthToken, -,                InvalidCredentialException",
        "Client::BadRequest::INVALID_PARAMETER, INVALID_PARAMETER, InvalidRequestException",
        "Client::BadRequets,                   -,                  InvalidRequestException",
        "Client::ValidationError::EmptyValue,  -,                  InvalidRequestException",
        "Server::NotImplemented,               -,                  ServerErrorException",
        "Server::ConfigurationError,           -,                  ServerErrorException",
        "Client::ToBeInvented,                 -,                  InvalidRequestException",
        "Nonsense,                             -,                  InvalidRequestException"
      })
  void decode_documentedClass_hasOneException(
      String errorClass, @Nullable String code, String kind) {
    ApiException failure =
        (ApiException)
            failure(
                TestCalls.get("/me"),
                TestCalls.answer(418, "{\"class\":\"" + errorClass + "\",\"message\":\"no\"}"));

    assertThat(failure).isNotNull();
    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.errorClass()).contains(errorClass);
    assertThat(failure.errorCode()).isEqualTo(Optional.ofNullable(code));
  }

  @Test
  void decode_rateLimit_saysWhenToContinue() {
    assertThat(limited("Retry-After", "120").retryAfter()).contains(Duration.ofMinutes(2));
    assertThat(limited().retryAfter()).isEmpty();
  }

  private RateLimitedException limited(String... headers) {
    Throwable failure = failure(TestCalls.get("/me"), TestCalls.answer(429, "", headers));
    return (RateLimitedException) Objects.requireNonNull(failure);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "403, NOT_CREDENTIAL, true",
    "403, INVALID_CREDENTIAL, true",
    "403, INVALID_KEY, false",
    "403, NOT_GRANTED_CALL, false",
    "400, INVALID_SIGNATURE, false",
    "400, QUERY_TIME_OUT, false",
    "401, ANY, false",
    "404, NOT_CREDENTIAL, false"
  })
  void needsConsumerKey_everyCode_isTrueIfANewKeyHelps(int status, String code, boolean helps) {
    String body = "{\"errorCode\":\"" + code + "\",\"message\":\"no\"}";

    ApiException failure =
        (ApiException) failure(TestCalls.get("/me"), TestCalls.answer(status, body));

    assertThat(failure).isNotNull();
    assertThat(failure.needsConsumerKey()).isEqualTo(helps);
  }

  @Test
  void decode_signatureRejectedAndLocalClockAhead_reportsTheDifference() throws Exception {
    clock.reading();
    time.setWall(SERVER.plus(Duration.ofHours(1)));

    assertThat(
            failure(
                TestCalls.get("/me"),
                TestCalls.answer(400, "{\"errorCode\":\"QUERY_TIME_OUT\",\"message\":\"Late\"}")))
        .hasMessage(
            "GET /me answered 400 QUERY_TIME_OUT: Late."
                + " The server's clock was read again, and matches the time stamp that was sent."
                + " The local clock is 3600 s ahead of the server's; the signature uses the server's time");
  }

  @Test
  void decode_controlCharacters_neverReachATerminal() {
    String body = "{\"message\":\"red \\u001b[31m alert\\r\\nnext\"}";

    assertThat(failure(TestCalls.get("/me"), TestCalls.answer(400, body)))
        .hasMessage("GET /me answered 400: red [31m alert next");
  }

  @Test
  void decode_serverQuotesASecret_isHidden() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", "vps");
    body.putObject("user").put("password", "hunter22").put("pin", 1);
    Call call =
        TestCalls.of(Request.post("/x").withBody(body).withHeader("X-Session-Token", "t0ken"));
    String answer =
        """
        {"message":"[password] Given data (hunter22) is not valid for vps t0ken",\
        "class":"Client::hunter22","errorCode":"app-secret","details":{"key":"consumer-key","secret":"app-secret"}}""";

    ApiException failure = (ApiException) failure(call, TestCalls.answer(400, answer));

    assertThat(failure)
        .isNotNull()
        .hasMessage(
            "POST /x answered 400 Client::***: [password] Given data (***) is not valid for vps"
                + " ***");
    assertThat(failure.errorCode()).contains("***");
    assertThat(failure.error().details()).isEqualTo(Map.of("key", "***", "secret", "***"));
  }

  /** A secret with characters that JSON, HTML and URLs write in another way. */
  private static final String HOSTILE = "p\"w&<é>'1 2";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the older form      | {"errorCode":"%json%","message":"no %json% here"}
          the newer form      | {"class":"Client::%json%","message":"%json%","details":{"%json%":"%json%"}}
          JSON in a text      | {"message":"rejected: {\\"password\\":\\"%twice%\\"}"}
          a page              | <title>%html%</title>
          a page without title| <p>%html% in the text</p>
          plain text          | %raw%
          a cut text          | %long%%raw%
          """)
  void decode_serverQuotesASecretInAnySpelling_isHidden(String name, String body) {
    Call call =
        TestCalls.of(
            Request.post("/x")
                .withBody(Map.of("password", HOSTILE))
                .withQuery("secretAnswer", HOSTILE));
    String json = json(HOSTILE);
    String html = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String quoted =
        body.replace("%json%", json)
            .replace("%twice%", json(json))
            .replace("%html%", html)
            .replace("%raw%", HOSTILE)
            .replace("%long%", "x".repeat(195));
    String url = "https://proxy.example.com/p%22w%26%3C%C3%A9%3E%271%202/";
    for (int status : new int[] {200, 302, 400, 403, 404, 429, 460, 500, 504}) {
      Throwable failure =
          failure(
              call,
              TestCalls.answer(
                  status, quoted, "X-OVH-QueryID", HOSTILE, "Location", url, "Retry-After", url));

      if (failure instanceof ApiException refused) {
        assertThat(refused.error().toString()).doesNotContain("p\"w", "1 2", "p\\\"w", "&amp;");
      }
      if (failure != null) {
        assertThat(failure.getMessage())
            .as("%s %s", name, status)
            .doesNotContain("p\"w", "1 2", "p\\\"w", "&amp;", "p%22w");
      }
    }
  }

  private static String json(String text) {
    String quoted = JsonNodeFactory.instance.stringNode(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  @Test
  void decode_serverQuotesATextMessageOrUserData_isHidden() {
    Call sms =
        TestCalls.of(Request.post("/sms/sms-1/jobs").withBody(Map.of("message", "two\nlines")));
    Call server =
        TestCalls.of(
            Request.post("/dedicated/server/ns1/reinstall")
                .withBody(
                    Map.of("customizations", Map.of("configDriveUserData", "#cloud-config"))));

    assertThat(failure(sms, TestCalls.answer(400, "{\"message\":\"Given data (two\\nlines)\"}")))
        .hasMessage("POST /sms/sms-1/jobs answered 400: Given data (***)");
    assertThat(failure(server, TestCalls.answer(400, "{\"message\":\"#cloud-config!\"}")))
        .hasMessage("POST /dedicated/server/ns1/reinstall answered 400: ***!");
  }

  @Test
  void decode_secretThatIsAnErrorCode_keepsTheKindOfTheError() {
    Call call = TestCalls.of(Request.post("/x").withBody(Map.of("password", "NOT_GRANTED_CALL")));

    assertThat(
            failure(
                call,
                TestCalls.answer(403, "{\"errorCode\":\"NOT_GRANTED_CALL\",\"message\":\"no\"}")))
        .isInstanceOf(NotGrantedException.class);
  }

  static Stream<Credentials> secretsOfEachKind() {
    return Stream.of(
        new Credentials.AccessToken("hunter22"), new Credentials.ServiceAccount("id", "hunter22"));
  }

  @ParameterizedTest
  @MethodSource("secretsOfEachKind")
  void decode_serverQuotesTheSecretOfTheCredentials_isHidden(Credentials credentials) {
    assertThat(failure(credentials, 400, "{\"message\":\"hunter22 is not valid\"}"))
        .hasMessage("GET /me answered 400: *** is not valid");
  }

  @Test
  void decode_refusedAccessToken_advisesANewOne() {
    assertThat(
            failure(new Credentials.AccessToken("hunter22"), 401, "{\"message\":\"Unauthorized\"}"))
        .isInstanceOf(InvalidCredentialException.class)
        .hasMessage(
            "GET /me answered 401: Unauthorized. The access token is unknown, expired or revoked:"
                + " create a new one");
  }

  private @Nullable Throwable failure(Credentials credentials, int status, String body) {
    Decode decodes =
        new Decode(
            new Advice(TestCalls.ENDPOINT, credentials, clock),
            new ClientSecrets(credentials),
            time.source());
    return catchThrowable(
        () -> decodes.decode(TestCalls.get("/me"), TestCalls.answer(status, body)));
  }

  @Test
  void decode_longText_isCut() {
    assertThat(failure(TestCalls.get("/me"), TestCalls.answer(500, "x".repeat(5000))))
        .hasMessage("GET /me answered 500: " + "x".repeat(200) + "…. Try again in a few minutes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          half an object  | {"password":"hunt  | the JSON is incomplete: it ends after 17 bytes
          a page          | <html><title>Log in</title>  | it is a page (Log in), not JSON. Check whether a proxy answered instead of OVHcloud
          plain text      | secret  | it is not JSON from byte 0 on
          two values      | {} x  | it is not JSON from byte 3 on
          """)
  void decode_successWithoutJson_isRejected(String name, String body, String reason) {
    Throwable failure = failure(TestCalls.get("/me"), TestCalls.answer(200, body));

    assertThat(failure)
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /me was not understood: " + reason)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "secret", "{\"a\":", "\u001f\ufffd\b"})
  void decode_changeAnsweredWithoutJson_saysThatItMayHaveBeenCarriedOut(String body) {
    Throwable failure = failure(TestCalls.post("/me/sshKey"), TestCalls.answer(200, body));

    assertThat(failure)
        .isInstanceOf(DecodeException.class)
        .hasMessageEndingWith(
            ". The call itself was or may have been carried out: check before you repeat it");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void decode_anySuccessAndContentTypeAndByteOrderMark_isRead(int status) {
    WireResponse answer = TestCalls.answer(status, "\ufeff{\"a\":1}", "Content-Type", "text/plain");

    assertThat(decode.decode(TestCalls.get("/me"), answer).body().path("a").asInt()).isEqualTo(1);
  }

  static Stream<String> extremes() {
    return Stream.of(
        "[".repeat(100_000) + "]".repeat(100_000),
        "{\"a\":".repeat(2_000),
        "1".repeat(2_000),
        "1.5e" + "9".repeat(30),
        "1e" + "9".repeat(2_000),
        "{\"" + "a".repeat(1_000_000) + "\":1}",
        "\ud800",
        "{\"a\":NaN}",
        "\u0000");
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void decode_extremeJson_isNotUnderstood(String body) {
    for (int status : new int[] {200, 400}) {
      Throwable failure = failure(TestCalls.get("/me"), TestCalls.answer(status, body));

      assertThat(failure).isInstanceOf(OvhException.class);
      assertThat(failure.getMessage()).hasSizeLessThan(400);
    }
  }

  @Test
  void decode_deepJson_namesTheLimits() {
    assertThat(failure(TestCalls.get("/me"), TestCalls.answer(200, "[".repeat(1_000))))
        .hasMessage(
            "The answer to GET /me was not understood: it exceeds the limits for JSON: 500 levels,"
                + " numbers of 1,000 digits, names of 50,000 characters");
  }

  @Test
  @Timeout(60)
  void decode_longErrorPage_isReadInTime() {
    String page = "<html>" + "<p title=<x".repeat(400_000 / 11);

    assertThat(failure(TestCalls.get("/me"), TestCalls.answer(503, page)))
        .isInstanceOf(ServerErrorException.class);
    assertThat(failure(TestCalls.get("/me"), TestCalls.answer(503, "<h1>".repeat(100_000))))
        .isInstanceOf(ServerErrorException.class);
    assertThat(failure(TestCalls.get("/me"), TestCalls.answer(200, "<script ".repeat(50_000))))
        .isInstanceOf(DecodeException.class);
  }

  private @Nullable Throwable failure(Call call, WireResponse answer) {
    return catchThrowable(() -> decode.decode(call, answer));
  }
}
