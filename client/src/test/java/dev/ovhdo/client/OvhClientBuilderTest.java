package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.RawServer;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.wait.WaitOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(90)
class OvhClientBuilderTest {
  private static final Request TIME = Request.get("/auth/time").unauthenticated();

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ManualTime time = new ManualTime(Instant.EPOCH);

  @Test
  void build_noTransport_connectsToALoopbackEndpointDirectly() {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n42");
        OvhClient client =
            builder(server.uri("/1.0").toString()).connectTimeout(Duration.ofSeconds(20)).build()) {
      assertThat(client.call(TIME).asLong()).isEqualTo(42);
    }
  }

  @Test
  void build_proxy_isUsed() {
    try (RawServer proxy =
            RawServer.answering("HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n");
        OvhClient client =
            builder("ovh-eu")
                .proxy(new Proxy("127.0.0.1", proxy.port(), null, null, List.of()))
                .retryPolicy(RetryPolicy.none())
                .build()) {
      assertThatThrownBy(() -> client.call(TIME))
          .isInstanceOf(TransportException.class)
          .hasMessage(
              "GET /auth/time got no answer: the proxy 127.0.0.1:%s can't reach"
                      .formatted(proxy.port())
                  + " eu.api.ovh.com:443 (Tunnel failed, got: 503)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void timeouts_notPositive_areRejected(Duration timeout) {
    assertThatThrownBy(() -> OvhClient.builder().timeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A time-out must be positive, not " + timeout);
    assertThatThrownBy(() -> OvhClient.builder().connectTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A time-out must be positive, not " + timeout);
  }

  @Test
  void timeout_isTheLimitOfAnAttempt() {
    transport.thenAnswer(200, "1");

    scripted().timeout(Duration.ofSeconds(7)).build().call(TIME);

    assertThat(transport.sent().get(0).timeout()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void listener_receivesEachAttempt() {
    transport.thenFail(new IOException("reset")).thenAnswer(200, "1");
    List<String> attempts = new ArrayList<>();

    scripted()
        .listener(attempt -> attempts.add(attempt.number() + " " + attempt.request()))
        .build()
        .call(TIME);

    assertThat(attempts)
        .containsExactly(
            "1 GET https://eu.api.ovh.com/1.0/auth/time",
            "2 GET https://eu.api.ovh.com/1.0/auth/time");
  }

  @Test
  void random_decidesTheDelayBetweenAttempts() {
    transport.thenFail(new IOException("reset")).thenAnswer(200, "1");

    scripted().random(() -> 0L).build().call(TIME);

    assertThat(time.sleeps()).containsExactly(Duration.ZERO);
  }

  @Test
  void withoutWaiting_aWaitEndsAfterTheFirstPoll() {
    List<String> polls = new ArrayList<>();

    OvhClient client = scripted().withoutWaiting().build();

    assertThat(
            client
                .waiter()
                .until("for it", () -> polls.add("poll"), done -> false, WaitOptions.standard())
                .done())
        .isTrue();
    assertThat(polls).hasSize(1);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void withMaxAttempts_zero_isRejected() {
    assertThatThrownBy(() -> RetryPolicy.standard().withMaxAttempts(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least one attempt is needed, not 0");
  }

  private OvhClientBuilder scripted() {
    return builder("ovh-eu").transport(transport).timeSource(time.source());
  }

  private static OvhClientBuilder builder(String endpoint) {
    return OvhClient.builder()
        .configuration(Configuration.of(Endpoint.of(endpoint), new Credentials.None()));
  }
}
