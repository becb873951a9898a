package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.ResponseTooLargeException;
import dev.ovhdo.client.transport.WireResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));
  private final ScriptedTransport transport = new ScriptedTransport();

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void send_getWithATemporaryStatus_isRepeated(int status) {
    transport.thenAnswer(status, "").thenAnswer(status, "").thenAnswer(200, "1");
    Call call = get("/me");

    WireResponse answer = retry(RetryPolicy.standard()).send(call);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(call.attempts().count()).isEqualTo(3);
    assertThat(time.sleeps()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 400, 401, 403, 404, 409, 460, 501})
  void send_getWithAnotherStatus_isNotRepeated(int status) {
    transport.thenAnswer(status, "");

    assertThat(retry(RetryPolicy.standard()).send(get("/me")).status()).isEqualTo(status);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_getWithAServerError_isRepeatedOnce() {
    transport.thenAnswer(500, "").thenAnswer(200, "1");
    assertThat(retry(RetryPolicy.standard()).send(get("/me")).status()).isEqualTo(200);

    transport.thenAnswer(500, "").thenAnswer(500, "");
    Call call = get("/me");
    assertThat(retry(RetryPolicy.standard()).send(call).status()).isEqualTo(500);
    assertThat(call.attempts().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void send_otherMethodWithAServerError_isNotRepeated(String method) {
    transport.thenAnswer(500, "");
    Request request = Request.of(HttpMethod.valueOf(method), "/me");

    assertThat(retry(RetryPolicy.standard()).send(of(request)).status()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 429, 2",
    "PATCH, 429, 2",
    "PUT, 429, 2",
    "DELETE, 429, 2",
    "POST, 408, 1",
    "POST, 502, 1",
    "POST, 503, 1",
    "POST, 504, 1",
    "PATCH, 503, 1",
    "PUT, 408, 2",
    "PUT, 502, 2",
    "PUT, 503, 2",
    "PUT, 504, 2",
    "DELETE, 408, 2",
    "DELETE, 502, 2",
    "DELETE, 503, 2",
    "DELETE, 504, 2",
    "PUT, 409, 1",
    "DELETE, 501, 1"
  })
  void send_change_isRepeatedIfItCannotBeCarriedOutTwice(
      HttpMethod method, int status, int attempts) {
    transport.thenAnswer(status, "").thenAnswer(200, "1");
    Call call = of(Request.of(method, "/me"));

    WireResponse answer = retry(RetryPolicy.standard()).send(call);

    assertThat(answer.status()).isEqualTo(attempts == 1 ? status : 200);
    assertThat(call.attempts().count()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @CsvSource({"PUT, 503, true", "PUT, 408, true", "PUT, 429, false", "DELETE, 502, true"})
  void send_refusalAfterARepetition_remembersWhetherAnEarlierAttemptMayHaveBeenCarriedOut(
      HttpMethod method, int status, boolean uncertain) {
    transport.thenAnswer(status, "").thenAnswer(409, "{}");
    Call call = of(Request.of(method, "/me"));

    assertThat(retry(RetryPolicy.standard()).send(call).status()).isEqualTo(409);
    assertThat(call.failed().uncertain()).isEqualTo(uncertain);
  }

  @Test
  void send_deleteThatIsNotFoundAfterALostAnswer_isDone() {
    transport.thenFail(new IOException("the connection broke off"));
    transport.thenAnswer(404, "{\"message\":\"The requested object does not exist\"}");

    WireResponse answer = retry(RetryPolicy.standard()).send(of(Request.delete("/me/sshKey/a")));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void send_deleteThatIsNotFoundAtOnceOrAfter429OrOnAPage_staysNotFound() {
    transport.thenAnswer(404, "{}");
    assertThat(retry(RetryPolicy.standard()).send(of(Request.delete("/a"))).status())
        .isEqualTo(404);

    transport.thenAnswer(429, "").thenAnswer(404, "{}");
    assertThat(retry(RetryPolicy.standard()).send(of(Request.delete("/a"))).status())
        .isEqualTo(404);

    transport.thenAnswer(502, "").thenAnswer(404, "<html>no such page</html>");
    assertThat(retry(RetryPolicy.standard()).send(of(Request.delete("/a"))).status())
        .isEqualTo(404);
  }

  @Test
  void send_putRefusedByTheNetworkAfterALostAnswer_mayHaveBeenCarriedOut() {
    IOException refused = new NotSentException("connection refused", null);
    transport.thenFail(new IOException("the connection broke off"));
    transport.thenFail(refused).thenFail(refused);

    TransportException failure =
        catchThrowableOfType(
            TransportException.class,
            () -> retry(RetryPolicy.standard(), () -> 0).send(of(Request.put("/me/a"))));

    assertThat(failure)
        .hasMessage(
            "PUT /me/a got no answer: connection refused (3 attempts in 0.0 s)."
                + " OVHcloud may have carried it out: check before you repeat it");
    assertThat(failure.mayHaveBeenCarriedOut()).isTrue();
  }

  @Test
  void send_laterAttemptCannotBeSigned_doesNotHideThatTheFirstMayHaveBeenCarriedOut() {
    TransportException noTime =
        new TransportException(get("/auth/time").failed(), "connection refused", true, null);
    transport.thenFail(new IOException("the connection broke off"));
    transport.then(
        request -> {
          throw noTime;
        });

    TransportException failure =
        catchThrowableOfType(
            TransportException.class,
            () -> retry(RetryPolicy.standard(), () -> 0).send(of(Request.put("/me/a"))));

    assertThat(failure)
        .hasMessage(
            "PUT /me/a got no answer: another attempt was not possible: GET /auth/time got no"
                + " answer: connection refused (2 attempts in 0.0 s). OVHcloud may have carried it"
                + " out: check before you repeat it")
        .hasCause(noTime);
    assertThat(failure.mayHaveBeenCarriedOut()).isTrue();
  }

  @Test
  void send_temporaryStatusAtTheLastAttempt_isReturned() {
    transport.thenAnswer(503, "").thenAnswer(503, "").thenAnswer(503, "last");

    WireResponse answer = retry(RetryPolicy.standard()).send(get("/me"));

    assertThat(answer.body()).asString().isEqualTo("last");
  }

  @Test
  void send_getWhoseConnectionIsLost_isRepeated() {
    transport.thenFail(new IOException("the connection broke off")).thenAnswer(200, "1");

    assertThat(retry(RetryPolicy.standard()).send(get("/me")).status()).isEqualTo(200);
  }

  @Test
  void send_postThatWasNotSent_isRepeated() {
    transport.thenFail(new NotSentException("connection refused", null)).thenAnswer(200, "1");

    assertThat(retry(RetryPolicy.standard()).send(post("/me")).status()).isEqualTo(200);
  }

  @Test
  void send_postThatMayHaveBeenReceived_isNotRepeated() {
    transport.thenFail(new IOException("the connection broke off"));

    Throwable failure =
        catchThrowable(() -> retry(RetryPolicy.standard()).send(post("/me/sshKey")));

    assertThat(failure)
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "POST /me/sshKey got no answer: the connection broke off."
                + " OVHcloud may have carried it out: check before you repeat it");
    assertThat(((TransportException) failure).notSent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GET, 2", "PUT, 2", "DELETE, 2", "POST, 1", "PATCH, 1"})
  void send_timeout_isRepeatedIfTheCallCannotBeCarriedOutTwice(HttpMethod method, int attempts) {
    transport.thenFail(new HttpTimeoutException("no complete answer within 5 s"));
    transport.thenAnswer(200, "1");
    Call call = of(Request.of(method, "/me"));

    Throwable failure = catchThrowable(() -> retry(RetryPolicy.standard()).send(call));

    assertThat(call.attempts().count()).isEqualTo(attempts);
    assertThat(failure == null).isEqualTo(attempts == 2);
  }

  @Test
  void send_deadline_limitsTheTimeOfTheNextAttempt() {
    transport.then(
        request -> {
          assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(1));
          time.advance(Duration.ofMillis(1_200));
          throw new IOException("the connection broke off");
        });
    transport.then(
        request -> {
          assertThat(request.timeout()).isEqualTo(Duration.ofMillis(800));
          return TestCalls.answer(200, "1");
        });

    retry(RetryPolicy.standard().withDeadline(Duration.ofSeconds(2)), () -> 0).send(get("/me"));

    assertThat(transport.sent()).hasSize(2);
  }

  @Test
  void send_waitThatPassesTheDeadline_endsTheCallAtOnce() {
    transport.thenAnswer(503, "", Map.of("Retry-After", "30"));
    RetryPolicy policy = RetryPolicy.standard().withDeadline(Duration.ofSeconds(30));

    assertThat(retry(policy).send(get("/me")).status()).isEqualTo(503);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_deadlineShorterThanTheTimeLimitOfAnAttempt_isThatLimit() {
    transport.then(
        request -> {
          assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(1));
          return TestCalls.answer(200, "1");
        });

    retry(RetryPolicy.standard().withDeadline(Duration.ofMillis(10))).send(get("/me"));

    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void send_waitThatTakesLongerThanPlanned_startsNoAttemptAfterTheDeadline() {
    TimeSource slow =
        new TimeSource(
            time.source().wall(), time.source().nanoTime(), d -> time.advance(d.plusSeconds(60)));
    transport.thenAnswer(429, "", Map.of("Retry-After", "1"));
    RetryPolicy policy = RetryPolicy.standard().withDeadline(Duration.ofSeconds(30));
    Retry retry = new Retry(policy, new RetryBudget(), new Waits(null, slow), slow, () -> 0);

    TransportException failure =
        catchThrowableOfType(
            TransportException.class,
            () -> retry.send(post("/me/sshKey"), Pipeline.sender(transport)));

    assertThat(failure)
        .hasMessage("POST /me/sshKey got no answer: the time for all attempts ended during a wait");
    assertThat(failure.mayHaveBeenCarriedOut()).isFalse();
  }

  @Test
  void send_permanentFailure_isNotRepeated() {
    transport.thenFail(NotSentException.ofPermanent("an invalid certificate", null));
    Call call = get("/me");

    assertThat(catchThrowable(() -> retry(RetryPolicy.standard()).send(call)))
        .hasMessage("GET /me got no answer: an invalid certificate");
  }

  @Test
  void send_tooLargeResponse_isNotRepeatedAndMayHaveBeenCarriedOut() {
    transport.thenFail(new ResponseTooLargeException("64 MB"));

    Throwable failure =
        catchThrowable(() -> retry(RetryPolicy.standard()).send(of(Request.put("/me/a"))));

    assertThat(failure)
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.mayHaveBeenCarriedOut()).isTrue())
        .hasMessage(
            "The answer to PUT /me/a was not understood: it has more than 64 MB. The call itself"
                + " was or may have been carried out: check before you repeat it");
  }

  @Test
  void send_outage_isNotMultiplied() {
    RetryBudget budget = new RetryBudget();
    for (int i = 0; i < 1_000; i++) {
      Call call = get("/me");
      for (int attempt = 0; attempt < 3; attempt++) {
        transport.thenAnswer(503, "");
      }
      retry(RetryPolicy.standard(), budget).send(call);
    }
    assertThat(transport.sent()).hasSize(1_100);
  }

  @Test
  void send_fiveSuccessesAfterAnOutage_allowOneRepetition() {
    RetryBudget budget = new RetryBudget();
    while (budget.take()) {
      assertThat(transport.sent()).isEmpty();
    }
    for (int i = 0; i < 5; i++) {
      transport.thenAnswer(200, "1");
      retry(RetryPolicy.standard(), budget).send(get("/me"));
    }
    transport.thenAnswer(503, "").thenAnswer(503, "");

    retry(RetryPolicy.standard(), budget).send(get("/me"));

    assertThat(transport.sent()).hasSize(7);
  }

  @Test
  void send_repetition_isAnnouncedWithItsWait() {
    List<CallListener.Wait> waits = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {}

          @Override
          public void onWait(Wait wait) {
            waits.add(wait);
            throw new IllegalStateException("a failure of the listener has no effect");
          }
        };
    transport.thenAnswer(429, "", Map.of("Retry-After", "7")).thenAnswer(200, "1");
    Waits announced = new Waits(listener, time.source());
    Retry retry =
        new Retry(RetryPolicy.standard(), new RetryBudget(), announced, time.source(), () -> 0);

    retry.send(get("/me"), Pipeline.sender(transport));

    assertThat(waits)
        .extracting(CallListener.Wait::duration, CallListener.Wait::reason)
        .containsExactly(tuple(Duration.ofSeconds(7), "before attempt 2"));
  }

  @Test
  void send_noConnection_countsTheAttempts() {
    IOException refused = new NotSentException("connection refused by 127.0.0.1:1", null);
    transport.thenFail(refused).thenFail(refused);
    transport.then(
        request -> {
          time.advance(Duration.ofSeconds(12));
          throw refused;
        });

    TransportException failure =
        catchThrowableOfType(
            TransportException.class,
            () -> retry(RetryPolicy.standard(), () -> 0).send(post("/me/sshKey")));

    assertThat(failure)
        .hasMessage(
            "POST /me/sshKey got no answer: connection refused by 127.0.0.1:1 (3 attempts in 12 s)")
        .hasCause(refused);
    assertThat(failure.notSent()).isTrue();
    assertThat(failure.call().attempts()).isEqualTo(3);
  }

  @Test
  void send_failureWithoutMessage_isNamedByItsClass() {
    transport.thenFail(new EOFException());

    assertThat(catchThrowable(() -> retry(RetryPolicy.none()).send(get("/me"))))
        .hasMessage("GET /me got no answer: EOFException");
  }

  @Test
  void send_policyOfOneAttempt_isNotRepeated() {
    transport.thenAnswer(503, "");

    assertThat(retry(RetryPolicy.none()).send(get("/me")).status()).isEqualTo(503);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "seconds, 7, PT7S",
    "with blanks, ' 7 ', PT7S",
    "none, 0, PT0S",
    "longest, 60, PT1M",
    "a date, 'Fri, 2 Jan 2026 03:04:35 GMT', PT30S",
    "a date gone by, 'Fri, 2 Jan 2026 03:00:00 GMT', PT0S"
  })
  void send_retryAfter_isObeyed(String name, String retryAfter, Duration wait) {
    transport.thenAnswer(429, "", Map.of("Retry-After", retryAfter)).thenAnswer(200, "1");

    retry(RetryPolicy.standard()).send(get("/me"));

    assertThat(time.sleeps()).containsExactly(wait);
  }

  @Test
  void send_retryAfterDate_isMeasuredByTheServersOwnClock() {
    transport
        .thenAnswer(
            503,
            "",
            Map.of(
                "Date", "Fri, 2 Jan 2026 01:00:00 GMT",
                "Retry-After", "Fri, 2 Jan 2026 01:00:20 GMT"))
        .thenAnswer(200, "1");

    retry(RetryPolicy.standard()).send(get("/me"));

    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(20));
  }

  @Test
  void send_retryAfterBeyondTheLongest_failsAtOnce() {
    transport.thenAnswer(429, "", Map.of("Retry-After", "61"));

    assertThat(retry(RetryPolicy.standard()).send(get("/me")).status()).isEqualTo(429);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_malformedRetryAfter_countsAsNone() {
    transport.thenAnswer(429, "", Map.of("Retry-After", "soon")).thenAnswer(200, "1");

    retry(RetryPolicy.standard()).send(get("/me"));

    assertThat(time.sleeps()).hasSize(1);
  }

  @Test
  void send_manyAttempts_waitBetweenZeroAndADoublingThatIsCapped() {
    long seed = new Random().nextLong();
    RetryPolicy policy =
        RetryPolicy.standard().withMaxAttempts(40).withDeadline(Duration.ofHours(1));
    for (int i = 0; i < 39; i++) {
      transport.thenAnswer(503, "");
    }
    transport.thenAnswer(200, "1");

    retry(policy, new Random(seed)).send(get("/me"));

    for (int n = 0; n < 39; n++) {
      Duration longest = n < 5 ? policy.baseDelay().multipliedBy(1L << n) : policy.maxDelay();
      assertThat(time.sleeps().get(n))
          .as("wait %s, seed %s", n + 1, seed)
          .isBetween(Duration.ZERO, longest);
    }
    assertThat(time.sleeps()).as("seed %s", seed).doesNotHaveDuplicates();
  }

  @Test
  void send_interruptedInFlight_keepsTheFlag() {
    transport.then(
        request -> {
          throw new InterruptedException();
        });

    TransportException failure =
        catchThrowableOfType(
            TransportException.class, () -> retry(RetryPolicy.standard()).send(post("/me/sshKey")));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.notSent()).isFalse();
    assertThat(failure)
        .hasMessage(
            "POST /me/sshKey got no answer: the thread was interrupted."
                + " OVHcloud may have carried it out: check before you repeat it");
  }

  @Test
  void send_interruptedBetweenAttempts_keepsTheFlagAndWasNotSent() {
    transport.then(
        request -> {
          Thread.currentThread().interrupt();
          return TestCalls.answer(503, "");
        });

    TransportException failure =
        catchThrowableOfType(
            TransportException.class, () -> retry(RetryPolicy.standard()).send(get("/me")));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessage("GET /me got no answer: the thread was interrupted");
  }

  private Call get(String path) {
    return of(Request.get(path));
  }

  private Call post(String path) {
    return of(Request.post(path));
  }

  private Call of(Request request) {
    return TestCalls.of(request, time.source());
  }

  private Sender retry(RetryPolicy policy) {
    return retry(policy, new Random(1));
  }

  private Sender retry(RetryPolicy policy, RetryBudget budget) {
    return retry(policy, budget, () -> 0);
  }

  private Sender retry(RetryPolicy policy, RandomGenerator random) {
    return retry(policy, new RetryBudget(), random);
  }

  private Sender retry(RetryPolicy policy, RetryBudget budget, RandomGenerator random) {
    Waits waits = new Waits(null, time.source());
    Retry retry = new Retry(policy, budget, waits, time.source(), random);
    return call -> retry.send(call, Pipeline.sender(transport));
  }

  private interface Sender {
    WireResponse send(Call call);
  }
}
