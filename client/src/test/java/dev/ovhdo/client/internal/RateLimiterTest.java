package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));
  private final ScriptedTransport transport = new ScriptedTransport();
  private final RateLimiter limiter = new RateLimiter(RetryPolicy.standard(), time.source());

  @Test
  void send_without429_isSentAtOnce() throws Exception {
    transport.thenAnswer(200, "1").thenAnswer(503, "", Map.of("Retry-After", "9"));
    transport.thenAnswer(200, "1");

    send(TestCalls.get("/a"));
    send(TestCalls.get("/b"));
    send(TestCalls.get("/c"));

    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_after429_otherCallsWaitForRetryAfter() throws Exception {
    transport.thenAnswer(429, "", Map.of("Retry-After", "5")).thenAnswer(200, "1");

    send(TestCalls.get("/a"));
    time.advance(Duration.ofSeconds(2));
    send(TestCalls.post("/b"));

    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void send_afterThePause_isSentAtOnce() throws Exception {
    transport.thenAnswer(429, "", Map.of("Retry-After", "5")).thenAnswer(200, "1");

    send(TestCalls.get("/a"));
    time.advance(Duration.ofSeconds(5));
    send(TestCalls.get("/b"));

    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_429WithoutRetryAfter_waitsTheBaseDelay() throws Exception {
    transport.thenAnswer(429, "").thenAnswer(200, "1");

    send(TestCalls.get("/a"));
    send(TestCalls.get("/b"));

    assertThat(time.sleeps()).containsExactly(RetryPolicy.standard().baseDelay());
  }

  @Test
  void send_longRetryAfter_doesNotWait() throws Exception {
    transport.thenAnswer(429, "", Map.of("Retry-After", "3600")).thenAnswer(429, "");

    send(TestCalls.get("/a"));
    send(TestCalls.get("/b"));

    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_shorterPauseAfterALongerPause_keepsTheLonger() throws Exception {
    limiter.pauseFor(Duration.ofSeconds(9));
    limiter.pauseFor(Duration.ofSeconds(2));
    transport.thenAnswer(200, "1");

    send(TestCalls.get("/a"));

    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(9));
  }

  private void send(Call call) throws Exception {
    limiter.send(call, Pipeline.sender(transport));
  }
}
