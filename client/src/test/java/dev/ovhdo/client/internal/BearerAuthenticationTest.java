package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.client.config.Credentials.ServiceAccount;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerAuthenticationTest {
  private static final String MUST_LOGIN = "{\"message\":\"You must login first\"}";

  private final ManualTime time = new ManualTime(Instant.EPOCH);
  private final ScriptedTransport transport = new ScriptedTransport();
  private final BearerAuthentication account =
      BearerAuthentication.ofServiceAccount(
          new AccessTokens(
              new ServiceAccount("EU.0123", "s&cret ü"),
              TestCalls.ENDPOINT,
              "agent",
              time.source()));

  @Test
  void send_accessToken_isSentAsBearerAndNothingElse() throws Exception {
    transport.thenAnswer(200, "1");

    send(BearerAuthentication.ofToken("pat"), TestCalls.get("/me"));

    assertThat(transport.sent().get(0).headers())
        .containsExactly(Map.entry("Authorization", "Bearer pat"));
  }

  @Test
  void send_unauthenticatedRequest_sendsNoToken() throws Exception {
    transport.thenAnswer(200, "1");

    send(account, TestCalls.of(Request.get("/auth/time").unauthenticated()));

    assertThat(transport.sent()).hasSize(1);
    assertThat(transport.sent().get(0).headers()).isEmpty();
  }

  @Test
  void send_rejectedAccessToken_isNotRepeated() throws Exception {
    transport.thenAnswer(401, MUST_LOGIN);

    WireResponse response = send(BearerAuthentication.ofToken("pat"), TestCalls.get("/me"));

    assertThat(response.status()).isEqualTo(401);
  }

  @Test
  void send_serviceAccount_requestsATokenWithItsCredentials() throws Exception {
    transport.thenAnswer(200, token("one", 3599)).thenAnswer(200, "1");

    send(account, TestCalls.get("/me"));

    WireRequest request = transport.sent().get(0);
    assertThat(request.uri()).isEqualTo(URI.create("https://auth.example.com/oauth2/token"));
    assertThat(new String(request.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            "grant_type=client_credentials&client_id=EU.0123&client_secret=s%26cret+%C3%BC&scope=all");
    assertThat(request.headers())
        .containsOnly(
            Map.entry("Accept", "application/json"),
            Map.entry("Content-Type", "application/x-www-form-urlencoded"),
            Map.entry("User-Agent", "agent"));
    assertThat(transport.sent().get(1).headers()).containsEntry("Authorization", "Bearer one");
  }

  @Test
  void send_untilShortlyBeforeTheEnd_reusesTheToken() throws Exception {
    transport.thenAnswer(200, token("one", 3600)).thenAnswer(200, "1").thenAnswer(200, "2");
    send(account, TestCalls.get("/me"));
    time.advance(Duration.ofSeconds(3569));

    send(account, TestCalls.get("/me"));

    assertThat(transport.sent().get(2).headers()).containsEntry("Authorization", "Bearer one");
  }

  @Test
  void send_shortlyBeforeTheEnd_renewsTheToken() throws Exception {
    transport
        .thenAnswer(200, token("one", 3600))
        .thenAnswer(200, "1")
        .thenAnswer(200, token("two", 3600))
        .thenAnswer(200, "2");
    send(account, TestCalls.get("/me"));
    time.advance(Duration.ofSeconds(3570));

    send(account, TestCalls.get("/me"));

    assertThat(transport.sent().get(3).headers()).containsEntry("Authorization", "Bearer two");
  }

  @Test
  void send_rejectedToken_isRenewedOnceAndTheRequestRepeated() throws Exception {
    transport
        .thenAnswer(200, token("one", 3600))
        .thenAnswer(401, MUST_LOGIN)
        .thenAnswer(200, token("two", 3600))
        .thenAnswer(200, "done");

    WireResponse response = send(account, TestCalls.post("/vps/vps-1/reboot"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(transport.sent().get(3).headers()).containsEntry("Authorization", "Bearer two");
  }

  @Test
  void send_rejectedTwice_returnsTheSecondRefusal() throws Exception {
    transport
        .thenAnswer(200, token("one", 3600))
        .thenAnswer(401, MUST_LOGIN)
        .thenAnswer(200, token("two", 3600))
        .thenAnswer(401, MUST_LOGIN);

    assertThat(send(account, TestCalls.get("/me")).status()).isEqualTo(401);
    assertThat(transport.sent()).hasSize(4);
  }

  @Test
  void send_fromManyThreads_requestsOneToken() throws Exception {
    transport.thenAnswer(200, token("one", 3600));
    int threads = 16;
    IntStream.range(0, threads).forEach(i -> transport.thenAnswer(200, "1"));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<WireResponse> call = () -> send(account, TestCalls.get("/me"));
      pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> call).toList())
          .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(30)));
    } finally {
      pool.shutdownNow();
    }

    assertThat(transport.sent())
        .filteredOn(sent -> sent.uri().getHost().startsWith("auth"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401})
  void send_unknownServiceAccount_isACredentialProblem(int status) {
    transport.thenAnswer(
        status,
        "{\"error\":\"invalid_client\",\"error_description\":\"ovhcloud oauth2 client does not exists\"}");

    InvalidCredentialException failure =
        catchThrowableOfType(
            InvalidCredentialException.class, () -> send(account, TestCalls.get("/me")));

    assertThat(failure.problem()).isEqualTo(CredentialProblem.SERVICE_ACCOUNT);
    assertThat(failure.needsConsumerKey()).isFalse();
    assertThat(failure)
        .hasMessage(
            "POST /auth/oauth2/token answered "
                + status
                + " invalid_client: ovhcloud oauth2 client does not exists. Check client_id and"
                + " client_secret of the service account; ovh-eu accepts only service accounts"
                + " that it issued");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 408, 429, 500, 503})
  void send_overloadedTokenServer_hasCertainlySentNothing(int status) {
    transport.thenAnswer(status, "busy");

    assertThatThrownBy(() -> send(account, TestCalls.post("/vps/vps-1/reboot")))
        .isInstanceOf(NotSentException.class)
        .hasMessage("no access token could be requested: auth.example.com answered " + status);
  }

  @Test
  void send_lostConnectionToTheTokenServer_hasCertainlySentNothing() {
    transport.thenFail(new IOException("connection reset"));

    assertThatThrownBy(() -> send(account, TestCalls.post("/vps/vps-1/reboot")))
        .isInstanceOf(NotSentException.class)
        .hasMessage("no access token could be requested: connection reset");
  }

  @Test
  void send_interruptedDuringTheTokenRequest_isInterrupted() {
    transport.then(
        request -> {
          throw new InterruptedException();
        });

    assertThatThrownBy(() -> send(account, TestCalls.get("/me")))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "<html>", "{\"access_token\":null}"})
  void send_answerWithoutAToken_isADecodeException(String body) {
    transport.thenAnswer(200, body);

    assertThatThrownBy(() -> send(account, TestCalls.get("/me")))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("sent no access token");
  }

  @Test
  void send_tokenWithoutALifetime_isUsed() throws Exception {
    transport
        .thenAnswer(200, "{\"access_token\":\"one\"}")
        .thenAnswer(200, "1")
        .thenAnswer(200, "2");
    send(account, TestCalls.get("/me"));
    time.advance(Duration.ofHours(5));

    send(account, TestCalls.get("/me"));

    assertThat(transport.sent().get(2).headers()).containsEntry("Authorization", "Bearer one");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 0})
  void send_tokenWithAnImpossibleLifetime_isUsed(long lifetime) throws Exception {
    transport
        .thenAnswer(200, "{\"access_token\":\"one\",\"expires_in\":" + lifetime + "}")
        .thenAnswer(200, "1");

    assertThat(send(account, TestCalls.get("/me")).status()).isEqualTo(200);
  }

  @Test
  void toString_credentialsAndTokens_hideTheSecrets() {
    assertThat(List.of(new ServiceAccount("id", "secret"), new AccessTokens.Token("secret", 1)))
        .asString()
        .doesNotContain("secret");
  }

  @Test
  void preview_authenticatedCall_masksTheToken() {
    assertThat(BearerAuthentication.ofToken("pat").preview(TestCalls.get("/me")).wire().headers())
        .containsExactly(Map.entry("Authorization", "Bearer ***"));
  }

  private WireResponse send(BearerAuthentication authentication, Call call)
      throws IOException, InterruptedException {
    return authentication.send(call, Pipeline.sender(transport));
  }

  private static String token(String value, int seconds) {
    return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%s,\"scope\":\"all\"}"
        .formatted(value, seconds);
  }
}
