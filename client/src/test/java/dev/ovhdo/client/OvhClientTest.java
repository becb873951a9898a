package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.request.TypedResponse;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class OvhClientTest {
  private static final Instant SERVER = Instant.ofEpochSecond(1457018875);
  private static final JsonNode BODY =
      JsonNodeFactory.instance.objectNode().put("name", "Élan/🗼").put("size", 10);

  private final ManualTime time = new ManualTime(SERVER.minusSeconds(412));
  private final ScriptedTransport transport = new ScriptedTransport();
  private final OvhClient client = builder().build();

  @Test
  void get_template_passesAllSteps() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "[\"192.0.2.1\"]");

    JsonNode ips = client.get("/vps/{serviceName}/ips", "vps 1");

    assertThat(ips.get(0).asString()).isEqualTo("192.0.2.1");
    WireRequest clock = transport.sent().get(0);
    assertThat(clock).hasToString("GET https://eu.api.ovh.com/1.0/auth/time");
    assertThat(clock.headers())
        .containsEntry("X-Ovh-Application", "TDPKJdwZwAQPwKX2")
        .doesNotContainKey("X-Ovh-Signature");
    WireRequest call = transport.sent().get(1);
    assertThat(call).hasToString("GET https://eu.api.ovh.com/1.0/vps/vps%201/ips");
    assertThat(call.body()).isNull();
    assertThat(call.timeout()).isEqualTo(Duration.ofSeconds(180));
    assertThat(call.headers())
        .containsOnlyKeys(
            "Accept",
            "User-Agent",
            "X-Ovh-Application",
            "X-Ovh-Consumer",
            "X-Ovh-Signature",
            "X-Ovh-Timestamp")
        .containsEntry("Accept", "application/json")
        .containsEntry("X-Ovh-Timestamp", "1457018875");
  }

  @Test
  void get_publicVector_hasThePublishedSignature() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "{}");

    client.get("/auth");

    assertThat(transport.sent().get(1).headers())
        .containsEntry("X-Ovh-Signature", "$1$e9556054b6309771395efa467c22e627407461ad");
  }

  @Test
  void preview_signedCall_hasEverythingButTheSecrets() {
    Request request =
        Request.put("/vps/{serviceName}", "vps 1")
            .withQuery("token", "t0ken")
            .withHeader("X-Ovh-Batch", ",")
            .withBody(JsonNodeFactory.instance.objectNode().put("password", "hunter2").put("n", 1));

    WireRequest preview = client.preview(request);

    assertThat(transport.sent()).as("nothing is sent").isEmpty();
    assertThat(preview).hasToString("PUT https://eu.api.ovh.com/1.0/vps/vps%201?token=***");
    assertThat(preview.body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"password\":\"***\",\"n\":1}");
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "null");
    client.call(request);
    Map<String, String> expected = new HashMap<>(transport.sent().get(1).headers());
    for (String masked : List.of("X-Ovh-Consumer", "X-Ovh-Signature", "X-Ovh-Timestamp")) {
      expected.replace(masked, "***");
    }
    assertThat(preview.headers()).isEqualTo(expected);
  }

  @Test
  void preview_unsignedCall_hasOnlyTheApplicationKey() {
    assertThat(client.preview(Request.get("/auth/time").unauthenticated()).headers())
        .containsOnlyKeys("Accept", "User-Agent", "X-Ovh-Application");
  }

  @Test
  void userAgent_always_hasTheVersionOfTheBuild() {
    transport.thenAnswer(200, "1");

    builder().userAgent("backup/2.1").build().call(Request.get("/a").unauthenticated());

    assertThat(transport.sent().get(0).headers().get("User-Agent"))
        .matches("backup/2\\.1 api-ovh/[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
  }

  static Stream<Request> withBody() {
    return Stream.of(Request.post("/x"), Request.put("/x"), Request.patch("/x"));
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void call_body_isCompactUtf8(Request request) {
    transport.thenAnswer(200, "null");

    client.call(request.withBody(BODY).unauthenticated());

    WireRequest sent = transport.sent().get(0);
    assertThat(sent.body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"name\":\"Élan/🗼\",\"size\":10}");
    assertThat(sent.headers()).containsEntry("Content-Type", "application/json;charset=utf-8");
  }

  @Test
  void post_nullBody_sendsNone() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "null");

    client.post("/domain/zone/{zone}/refresh", null, "example.com");

    WireRequest sent = transport.sent().get(1);
    assertThat(sent.method()).isEqualTo(HttpMethod.POST);
    assertThat(sent.body()).isNull();
    assertThat(sent.headers()).doesNotContainKey("Content-Type");
  }

  @Test
  void putPatchDelete_shortForms_useTheirMethods() {
    transport.thenAnswer(200, "1457018875");
    transport.thenAnswer(200, "null").thenAnswer(200, "null").thenAnswer(200, "null");

    client.put("/x/{id}", BODY, 1);
    client.patch("/x/{id}", BODY, 4200000001L);
    client.delete("/x/{id}", 3);

    assertThat(transport.sent().subList(1, 4))
        .extracting(WireRequest::toString)
        .containsExactly(
            "PUT https://eu.api.ovh.com/1.0/x/1",
            "PATCH https://eu.api.ovh.com/1.0/x/4200000001",
            "DELETE https://eu.api.ovh.com/1.0/x/3");
  }

  static Stream<Request> withoutBody() {
    return Stream.of(Request.get("/x"), Request.delete("/x"));
  }

  @ParameterizedTest
  @MethodSource("withoutBody")
  void call_bodyOfAMethodWithoutBody_isRejectedBeforeSending(Request request) {
    assertThatThrownBy(() -> client.call(request.withBody(BODY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(request.method() + " /x can't have a body: use query parameters");
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void call_query_isEncodedInOrder() {
    transport.thenAnswer(200, "[]");

    client.call(
        Request.get("/sms/{serviceName}/jobs", "sms-1")
            .withQuery("creationDate.from", "2026-01-02T03:04:05+01:00")
            .withQuery("receiver", "+33600000000")
            .withQuery("ids", "1,2")
            .withQuery("tag", "a b")
            .withQuery("tag", "c&d")
            .withQuery("differed", true)
            .unauthenticated());

    assertThat(transport.sent().get(0).uri().getRawQuery())
        .isEqualTo(
            "creationDate.from=2026-01-02T03%3A04%3A05%2B01%3A00&receiver=%2B33600000000"
                + "&ids=1,2&tag=a%20b&tag=c%26d&differed=true");
  }

  @Test
  void call_completePathWithQuery_isExtended() {
    transport.thenAnswer(200, "[]");

    client.call(Request.get("/vps?a=b").withQuery("c", "d").unauthenticated());

    assertThat(transport.sent().get(0).uri()).hasToString("https://eu.api.ovh.com/1.0/vps?a=b&c=d");
  }

  @Test
  void call_pathOfVersionTwo_isResolvedToThatVersion() {
    transport.thenAnswer(200, "[]");

    client.call(Request.get("/v2/iam/policy").unauthenticated());

    assertThat(transport.sent().get(0).uri()).hasToString("https://eu.api.ovh.com/v2/iam/policy");
  }

  @Test
  void call_ownTimeout_reachesTheTransport() {
    transport.thenAnswer(200, "[]");

    client.call(Request.get("/vps").withTimeout(Duration.ofSeconds(7)).unauthenticated());

    assertThat(transport.sent().get(0).timeout()).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", " \n"})
  void exchange_emptyResponse_isANullNode(String body) {
    transport.thenAnswer(body.isEmpty() ? 204 : 200, body);

    assertThat(client.exchange(Request.get("/x").unauthenticated()).body().isNull()).isTrue();
  }

  @Test
  void exchange_response_hasStatusHeadersAndAttempts() {
    transport.thenAnswer(502, "").thenAnswer(200, "10.10", Map.of("x-ovh-queryid", "EU.1"));

    Response response = client.exchange(Request.get("/x").unauthenticated());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.queryId()).contains("EU.1");
    assertThat(response.attempts()).isEqualTo(2);
    assertThat(response.body()).hasToString("10.10");
    assertThat(response).hasToString("Response[200]");
  }

  @Test
  void serverTime_withoutReading_readsTheClockOnce() {
    transport.thenAnswer(200, "1457018875");

    assertThat(client.serverTime()).isEqualTo(SERVER);
    time.advance(Duration.ofSeconds(5));
    assertThat(client.serverTime()).isEqualTo(SERVER.plusSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"noon\"",
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "0",
        "9223372036854775807",
        "1e30",
        "1e999999999",
        "99999999999999999999"
      })
  void serverTime_noNumberOrOutOfRange_isRejected(String body) {
    transport.thenAnswer(200, body);

    assertThatThrownBy(client::serverTime)
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to GET /auth/time was not understood: it is not a number of seconds");
  }

  @Test
  void call_queryAndBodyAsMaps_areSent() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "{\"id\":1}");
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("state", List.of("todo", "doing"));
    query.put("since", OffsetDateTime.parse("2026-01-02T03:04:00Z"));
    query.put("absent", null);
    query.put("iamTags", Map.of("a", 1));

    JsonNode answer =
        client.call(HttpMethod.POST, "/vps/{serviceName}/x", query, Map.of("name", "web"), "vps 1");

    assertThat(answer.path("id").asInt()).isEqualTo(1);
    WireRequest sent = transport.sent().get(1);
    assertThat(sent.uri().getRawQuery())
        .isEqualTo(
            "state=todo&state=doing&since=2026-01-02T03%3A04%3A00Z&iamTags=%7B%22a%22%3A1%7D");
    assertThat(sent.uri().getRawPath()).endsWith("/vps/vps%201/x");
    assertThat(sent.body()).asString().isEqualTo("{\"name\":\"web\"}");
  }

  private record Name(String name) {}

  @Test
  void call_bodyAsRecordOrJson_isSent() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "null").thenAnswer(200, "null");

    client.call(HttpMethod.PUT, "/x", Map.of(), new Name("web"));
    client.put("/x", JsonMapper.shared().createObjectNode().put("name", "web"));

    assertThat(transport.sent().get(1).body()).asString().isEqualTo("{\"name\":\"web\"}");
    assertThat(transport.sent().get(2).body()).asString().isEqualTo("{\"name\":\"web\"}");
  }

  @Test
  void call_neitherQueryNorBody_isBare() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "[]");

    client.call(HttpMethod.GET, "/x", Map.of(), null);

    assertThat(transport.sent().get(1).uri().getRawQuery()).isNull();
    assertThat(transport.sent().get(1).body()).isNull();
  }

  @Test
  void exchange_typedCall_hasTheWholeResponse() {
    transport
        .thenAnswer(200, "1457018875")
        .thenAnswer(202, "[\"a\"]", Map.of("X-OVH-QUERYID", "EU.1"));

    TypedResponse<String> answer = client.exchange(with -> with.get("/x").path(0).asString());

    assertThat(answer.value()).isEqualTo("a");
    assertThat(answer.response().status()).isEqualTo(202);
    assertThat(answer.response().queryId()).contains("EU.1");
  }

  @Test
  void exchange_noCall_isRejected() {
    assertThatThrownBy(() -> client.exchange(with -> "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The function made no call with the client that it received");
  }

  @Test
  void withOptions_timeoutAndHeader_areOfTheseCallsOnly() {
    transport.thenAnswer(200, "1457018875");
    transport.thenAnswer(200, "1").thenAnswer(200, "1").thenAnswer(200, "1");
    OvhClient patient =
        client.withOptions(
            CallOptions.of().withTimeout(Duration.ofMinutes(9)).withHeader("X-Pagination-Size", 5));

    patient.get("/x");
    patient.exchange(
        Request.get("/x").withTimeout(Duration.ofSeconds(1)).withHeader("x-pagination-size", 6));
    client.get("/x");

    List<WireRequest> sent = transport.sent();
    assertThat(sent.get(1).timeout()).isEqualTo(Duration.ofMinutes(9));
    assertThat(sent.get(1).headers()).containsEntry("X-Pagination-Size", "5");
    assertThat(sent.get(2).timeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(sent.get(2).headers()).containsEntry("x-pagination-size", "6");
    assertThat(sent.get(3).timeout()).isEqualTo(Duration.ofMinutes(3));
    assertThat(sent.get(3).headers()).doesNotContainKey("X-Pagination-Size");
  }

  @Test
  void withOptions_preconditionThatFails_endsTheCallBeforeTheAttempt() {
    transport.thenAnswer(200, "1457018875").thenAnswer(429, "{}");
    AtomicInteger checks = new AtomicInteger();
    OvhClient careful =
        client.withOptions(
            CallOptions.of()
                .withPrecondition(
                    () -> {
                      if (checks.incrementAndGet() == 2) {
                        throw new IllegalStateException("lease lost");
                      }
                    }));

    assertThatThrownBy(() -> careful.post("/x", null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lease lost");
    assertThat(transport.sent())
        .extracting(WireRequest::method)
        .containsExactly(HttpMethod.GET, HttpMethod.POST);
  }

  @Test
  void callOptions_headerOfTheClient_isRefused() {
    assertThatThrownBy(() -> CallOptions.of().withHeader("Host", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The client sets the header Host itself");
    assertThat(CallOptions.of().withHeader("X-Token", "s3cret")).hasToString("CallOptions[null]");
  }

  @Test
  void withConsumerKey_otherKey_sharesTheClockAndSignsWithTheKey() {
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "{}").thenAnswer(200, "{}");
    client.get("/me");

    client.withConsumerKey("another").get("/me");

    assertThat(transport.sent()).hasSize(3);
    assertThat(transport.sent().get(2).headers()).containsEntry("X-Ovh-Consumer", "another");
  }

  @Test
  void withConsumerKey_noApplication_isRejected() {
    OvhClient anonymous =
        builder()
            .configuration(Configuration.of(Endpoint.of("ovh-eu"), new Credentials.None()))
            .build();

    assertThatThrownBy(() -> anonymous.withConsumerKey("key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A consumer key belongs to an application, and there is none");
  }

  @Test
  void get_wrongSecret_isReportedAfterTheClockWasChecked() {
    transport.thenAnswer(200, "1457018875");
    transport.thenAnswer(
        400,
        "{\"class\":\"Client::BadRequest\",\"message\":\"Invalid signature\"}",
        Map.of("X-OVH-QueryID", "EU.1"));
    transport.thenAnswer(200, "1457018876");

    Throwable failure = catchThrowable(() -> client.get("/me"));

    assertThat(failure)
        .isInstanceOf(InvalidCredentialException.class)
        .hasMessage(
            "GET /me answered 400 Client::BadRequest: Invalid signature (query EU.1)."
                + " Check the application secret. The local clock is 413 s behind the server's;"
                + " the signature uses the server's time");
  }

  @Test
  void close_client_closesItsTransport() {
    boolean[] closed = {false};
    OvhClient other =
        builder()
            .transport(
                new Transport() {
                  @Override
                  public WireResponse send(WireRequest request) {
                    throw new AssertionError();
                  }

                  @Override
                  public void close() {
                    closed[0] = true;
                  }
                })
            .build();

    other.withConsumerKey("another").close();

    assertThat(closed[0]).isTrue();
  }

  @Test
  void builder_timeoutOfZero_isRejected() {
    assertThatThrownBy(() -> OvhClient.builder().timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A time-out must be positive, not PT0S");
  }

  @Test
  void failure_ofAnyKind_showsNoSecret() {
    String echo =
        "{\"message\":\"no\",\"password\":\"pass-w0rd\",\"consumerKey\":\"5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY\"}";
    transport.thenAnswer(200, "1457018875");
    int[] statuses = {300, 400, 401, 403, 404, 408, 409, 429, 460, 500, 501, 503};
    for (int status : statuses) {
      transport.thenAnswer(status, echo);
    }
    transport.thenAnswer(200, "{\"password\": pass-w0rd").thenAnswer(200, "{\"a\":\"pass-w0rd");
    transport.thenFail(new IOException("broke off"));
    JsonNode body = JsonMapper.shared().createObjectNode().put("password", "pass-w0rd");
    OvhClient once = builder().retryPolicy(RetryPolicy.none()).build();

    for (int i = 0; i < statuses.length + 3; i++) {
      Throwable failure = catchThrowable(() -> once.post("/me/x?credentialToken=pass-w0rd", body));

      assertThat(failure).isInstanceOf(OvhException.class);
      for (Throwable t = failure; t != null; t = t.getCause()) {
        assertThat(t.toString())
            .doesNotContain("pass-w0rd")
            .doesNotContain("9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk")
            .doesNotContain("5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY");
      }
    }
    assertThat(once).hasToString("OvhClient[Configuration[ovh-eu, Application[TDPKJdwZwAQPwKX2]]]");
  }

  private OvhClientBuilder builder() {
    return OvhClient.builder()
        .configuration(
            Configuration.of(
                Endpoint.of("ovh-eu"),
                new Credentials.Application(
                    "TDPKJdwZwAQPwKX2",
                    "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
                    "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY")))
        .transport(transport)
        .timeSource(time.source())
        .random(new Random(1));
  }
}
