package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticateTest {
  private static final Instant SERVER = Instant.ofEpochSecond(1457018875);
  private static final String TOO_OLD =
      "{\"errorCode\":\"QUERY_TIME_OUT\",\"httpCode\":\"400 Bad Request\",\"message\":\"too old\"}";

  private final ManualTime time = new ManualTime(Instant.EPOCH);
  private final ScriptedTransport transport = new ScriptedTransport();
  private final Deque<Instant> server = new ArrayDeque<>(List.of(SERVER));
  private final ServerClock clock = new ServerClock(time.source(), null, self -> server.remove());

  @Test
  void send_authenticated_addsTheFourHeaders() throws Exception {
    transport.thenAnswer(200, "1");

    sign("consumer").send(TestCalls.get("/auth"));

    WireRequest sent = transport.sent().get(0);
    assertThat(sent.headers())
        .containsOnly(
            Map.entry("X-Ovh-Application", "application"),
            Map.entry("X-Ovh-Consumer", "consumer"),
            Map.entry("X-Ovh-Timestamp", "1457018875"),
            Map.entry("X-Ovh-Signature", Signature.of(sent, "app-secret", "consumer", 1457018875)));
  }

  @Test
  void send_later_usesTheLaterServerTime() throws Exception {
    transport.thenAnswer(200, "1").thenAnswer(200, "1");

    sign("consumer").send(TestCalls.get("/auth"));
    time.advance(Duration.ofSeconds(90));
    sign("consumer").send(TestCalls.get("/auth"));

    assertThat(transport.sent().get(1).headers()).containsEntry("X-Ovh-Timestamp", "1457018965");
  }

  @Test
  void send_unauthenticated_sendsOnlyTheApplicationKey() throws Exception {
    transport.thenAnswer(200, "1");

    sign("consumer").send(TestCalls.of(Request.get("/auth/time").unauthenticated()));

    assertThat(transport.sent().get(0).headers())
        .containsOnly(Map.entry("X-Ovh-Application", "application"));
    assertThat(server).as("the clock is not asked").hasSize(1);
  }

  @Test
  void send_unauthenticatedWithoutApplication_sendsNoKey() throws Exception {
    transport.thenAnswer(200, "1");

    authenticate(new Credentials.None())
        .send(TestCalls.of(Request.get("/auth/time").unauthenticated()));

    assertThat(transport.sent().get(0).headers()).isEmpty();
  }

  @Test
  void send_noConsumerKey_failsBeforeSending() {
    MissingCredentialException failure =
        catchThrowableOfType(
            MissingCredentialException.class, () -> sign(null).send(TestCalls.get("/me")));

    assertThat(failure)
        .hasMessage(
            "GET /me was not sent: there is no consumer key yet."
                + " Request one and have its owner validate it");
    assertThat(failure.needsConsumerKey()).isTrue();
    assertThat(failure.call().attempts()).isZero();
    assertThat(server).as("the clock is not asked").hasSize(1);
  }

  @Test
  void send_noCredentials_failsBeforeSending() {
    MissingCredentialException failure =
        catchThrowableOfType(
            MissingCredentialException.class,
            () -> authenticate(new Credentials.None()).send(TestCalls.get("/me")));

    assertThat(failure)
        .hasMessage(
            "GET /me was not sent: it must be signed, and there are no keys."
                + " Create them at https://eu.api.ovh.com/createToken/");
    assertThat(failure.needsConsumerKey()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOO_OLD,
        "{\"errorCode\":\"INVALID_SIGNATURE\",\"message\":\"Invalid signature\"}",
        "{\"class\":\"Client::BadRequest\",\"message\":\"Invalid signature\"}"
      })
  void send_rejectedAndTheClockIsWrong_isRepeatedOnceWithTheNewTime(String refusal)
      throws Exception {
    server.add(SERVER.plusSeconds(3600));
    transport.thenAnswer(400, refusal).thenAnswer(200, "1");
    Call call = TestCalls.post("/me/sshKey");

    WireResponse answer = sign("consumer").send(call);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(call.attempts().count()).isEqualTo(2);
    WireRequest again = transport.sent().get(1);
    assertThat(again.headers())
        .containsEntry("X-Ovh-Timestamp", "1457022475")
        .containsEntry(
            "X-Ovh-Signature", Signature.of(again, "app-secret", "consumer", 1457022475));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errorCode\":\"INVALID_KEY\",\"message\":\"no\"}",
        "{\"class\":\"Client::Forbidden\",\"message\":\"This application key is invalid\"}"
      })
  void send_applicationKeyRejectedAndTheClockIsWrong_isRepeatedOnce(String refusal)
      throws Exception {
    server.add(SERVER.plusSeconds(3600));
    transport.thenAnswer(403, refusal).thenAnswer(200, "1");

    assertThat(sign("consumer").send(TestCalls.post("/me/sshKey")).status()).isEqualTo(200);
  }

  @Test
  void send_applicationKeyRejectedAndTheClockIsRight_isNotRepeated() throws Exception {
    server.add(SERVER);
    transport.thenAnswer(403, "{\"errorCode\":\"INVALID_KEY\",\"message\":\"no\"}");

    assertThat(sign("consumer").send(TestCalls.get("/me")).status()).isEqualTo(403);
  }

  @Test
  void send_rejectedAgainWithTheNewTime_isNotRepeatedTwice() throws Exception {
    server.add(SERVER.plusSeconds(3600));
    transport.thenAnswer(400, TOO_OLD).thenAnswer(400, TOO_OLD);

    assertThat(sign("consumer").send(TestCalls.get("/me")).status()).isEqualTo(400);
  }

  @Test
  void send_rejectedAlthoughTheClockIsRight_isNotRepeated() throws Exception {
    server.add(SERVER.plusSeconds(1));
    transport.thenAnswer(400, TOO_OLD);

    assertThat(sign("consumer").send(TestCalls.get("/me")).status()).isEqualTo(400);
    assertThat(server).as("the clock is asked again").isEmpty();
  }

  @Test
  void send_otherError_doesNotReadTheClock() throws Exception {
    transport.thenAnswer(403, "{\"errorCode\":\"NOT_CREDENTIAL\",\"message\":\"no\"}");

    assertThat(sign("consumer").send(TestCalls.get("/me")).status()).isEqualTo(403);
  }

  private Step.Next sign(@Nullable String consumerKey) {
    return authenticate(new Application("application", "app-secret", consumerKey));
  }

  private Step.Next authenticate(Credentials credentials) {
    return new Authenticate(credentials, TestCalls.ENDPOINT, clock, time.source())
        .before(Pipeline.sender(transport));
  }
}
