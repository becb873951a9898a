package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.NotSentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));
  private final ScriptedTransport transport = new ScriptedTransport();
  private final RateLimiter limiter = limiter(NONE, null);

  @TempDir Path folder;

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
  void send_longRetryAfter_doesNotPause() throws Exception {
    transport.thenAnswer(429, "", Map.of("Retry-After", "3600")).thenAnswer(429, "");

    send(TestCalls.get("/a"));
    send(TestCalls.get("/b"));

    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_shorterPauseAfterALongerPause_keepsTheLonger() throws Exception {
    limiter.complain(Duration.ofSeconds(9));
    limiter.complain(Duration.ofSeconds(2));
    transport.thenAnswer(200, "1");

    send(TestCalls.get("/a"));

    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void send_waitBeyondTheDeadlineOfTheCall_failsAtOnce() {
    limiter.complain(Duration.ofSeconds(60));
    Call call = TestCalls.of(TestCalls.get("/a").request(), time.source());
    call.attempts().endAfter(Duration.ofSeconds(59));

    assertThat(catchThrowable(() -> send(call)))
        .isInstanceOfSatisfying(
            NotSentException.class, failure -> assertThat(failure.isPermanent()).isTrue())
        .hasMessage(
            "the rate limit requires a wait of 60 s, which is longer than the time left for the"
                + " call");
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void send_afterAWait_theTimeLimitIsTheTimeThatIsLeft() throws Exception {
    limiter.complain(Duration.ofMillis(1_600));
    Call call = TestCalls.of(TestCalls.get("/a").request(), time.source());
    call.attempts().endAfter(Duration.ofSeconds(2));
    transport.then(
        request -> {
          assertThat(request.timeout()).isEqualTo(Duration.ofMillis(400));
          return TestCalls.answer(200, "1");
        });

    send(call);

    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void send_waitThatTakesLongerThanPlanned_sendsNothingAfterTheDeadline() {
    TimeSource slow =
        new TimeSource(
            time.source().wall(), time.source().nanoTime(), d -> time.advance(d.plusSeconds(1)));
    RateLimiter late =
        new RateLimiter(RetryPolicy.standard(), slow, new Waits(null, slow), NONE, "key", null);
    late.complain(Duration.ofSeconds(1));
    Call call = TestCalls.of(TestCalls.get("/a").request(), slow);
    call.attempts().endAfter(Duration.ofSeconds(2));

    assertThat(catchThrowable(() -> late.send(call, Pipeline.sender(transport))))
        .isInstanceOf(NotSentException.class)
        .hasMessage("the time for all attempts ended during a wait");
    assertThat(transport.sent()).isEmpty();
    assertThat(call.attempts().count()).isZero();
  }

  @Test
  void take_configuredRate_allowsABurstOfOneSecondAndThenThatRate() {
    RateLimiter limited = limiter(4, null);

    assertThat(waits(limited, 7)).containsExactly(0L, 0L, 0L, 0L, 250L, 500L, 750L);
  }

  @Test
  void take_configuredRateBelowOne_isObeyed() {
    RateLimiter limited = limiter(0.5, null);

    assertThat(waits(limited, 3)).containsExactly(0L, 2_000L, 4_000L);
  }

  @Test
  void complain_eachSecond_halvesTheRateDownToOneCallInTwoSeconds() {
    List<Long> intervals = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      time.advance(Duration.ofSeconds(1));
      limiter.complain(Duration.ZERO);
      intervals.add(interval(limiter));
    }

    assertThat(intervals.get(0)).isEqualTo(200);
    assertThat(intervals.get(1)).isCloseTo(400, within(10L));
    assertThat(intervals.get(2)).isCloseTo(800, within(20L));
    assertThat(intervals.get(5)).isEqualTo(2_000);
  }

  @Test
  void complain_severalTimesInOneSecond_countsOnce() {
    limiter.complain(Duration.ZERO);
    limiter.complain(Duration.ZERO);
    limiter.complain(Duration.ZERO);

    assertThat(interval(limiter)).isEqualTo(200);
  }

  @Test
  void complain_afterManyCalls_halvesTheirRate() {
    for (int i = 0; i < 400; i++) {
      assertThat(limiter.take()).isZero();
      time.advance(Duration.ofMillis(10));
    }
    limiter.complain(Duration.ZERO);

    assertThat(interval(limiter)).isEqualTo(20);
  }

  @Test
  void rate_aMinuteWithoutComplaint_doubles() {
    limiter.complain(Duration.ZERO);

    time.advance(Duration.ofMinutes(1));
    assertThat(interval(limiter)).isEqualTo(100);

    time.advance(Duration.ofMinutes(10));
    assertThat(waits(limiter, 2_000)).containsOnly(0L);
  }

  @Test
  void rate_afterAComplaint_recoversToTheConfiguredRate() {
    RateLimiter limited = limiter(4, null);
    limited.complain(Duration.ZERO);
    assertThat(interval(limited)).isEqualTo(500);

    time.advance(Duration.ofHours(1));

    assertThat(interval(limited)).isEqualTo(250);
  }

  @Test
  void take_sixtyFourThreads_getTheSameNumberOfTokens() {
    RateLimiter limited = limiter(10, null);
    record Turn(long at, int thread) {}
    PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparingLong(Turn::at));
    int[] calls = new int[64];
    for (int thread = 0; thread < calls.length; thread++) {
      turns.add(new Turn(0, thread));
    }
    long now = 0;
    while (now < 640_000) {
      Turn turn = turns.remove();
      time.advance(Duration.ofMillis(turn.at() - now));
      now = turn.at();
      calls[turn.thread()]++;
      turns.add(new Turn(now + limited.take().toMillis() + 1, turn.thread()));
    }
    assertThat(Arrays.stream(calls)).allSatisfy(count -> assertThat(count).isBetween(100, 102));
  }

  @Test
  void take_twoProcesses_shareTheConfiguredRate() {
    RateLimiter one = limiter(4, file());
    RateLimiter other = limiter(4, file());

    assertThat(waits(one, 3)).containsExactly(0L, 0L, 0L);
    assertThat(waits(other, 3)).containsExactly(0L, 250L, 500L);
    assertThat(waits(one, 1)).containsExactly(750L);
  }

  @Test
  void complain_anotherProcess_slowsDownThisOneWithinTenSeconds() {
    RateLimiter one = limiter(NONE, file());
    RateLimiter other = limiter(NONE, file());
    assertThat(one.take()).isZero();
    other.complain(Duration.ofSeconds(30));

    time.advance(Duration.ofSeconds(10));

    assertThat(one.take()).isEqualTo(Duration.ofSeconds(20));
    assertThat(limiter(NONE, file()).take())
        .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(21));
  }

  @Test
  void take_neitherConfiguredNorComplained_writesNoFile() {
    assertThat(limiter(NONE, file()).take()).isZero();

    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "0.000 0 0 0",
        "999.000 999999999999999 999999999999999 999999999999999",
        "1.000 -999999999999999 -999999999999999 999999999999999",
        "5.000 1 2"
      })
  void take_brokenFile_stopsNoCall(String content) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("rate")).resolve("state"), content);

    assertThat(limiter(NONE, file()).take()).isZero();
    assertThat(limiter(4, file()).take()).isZero();
  }

  @Test
  void take_folderThatCannotBeWritten_limitsThisProcessOnly() throws IOException {
    Path file = Files.createFile(folder.resolve("occupied"));
    RateLimiter limited = limiter(1, CacheFile.of(file, TestCalls.ENDPOINT, "rate", "state"));

    assertThat(waits(limited, 3)).containsExactly(0L, 1_000L, 2_000L);
  }

  @Test
  void take_directoryOrReadOnlyFileInsteadOfTheState_limitsThisProcessOnly() throws IOException {
    Path state = Files.createDirectories(folder.resolve("rate/state"));
    assertThat(waits(limiter(1, file()), 2)).containsExactly(0L, 1_000L);

    Files.delete(state);
    Files.createFile(
        state, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--")));
    assertThat(waits(limiter(1, file()), 2)).containsExactly(0L, 1_000L);
  }

  @Test
  void take_twoHostsWithAStore_shareTheRate() {
    TextStore store = new TextStore();
    RateLimiter one = limiter(1, null).in(store);
    RateLimiter other = limiter(1, null).in(store);

    assertThat(List.of(one.take(), other.take(), one.take(), other.take()))
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(store.texts).containsOnlyKeys("key");
  }

  @Test
  void complain_hostWithAStore_slowsDownTheOthers() {
    TextStore store = new TextStore();
    limiter(NONE, null).in(store).complain(Duration.ofSeconds(30));

    assertThat(limiter(NONE, null).in(store).take())
        .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
  }

  @Test
  void take_storeThatIsAway_limitsThisClientOnly() {
    RateStore away =
        new RateStore() {
          @Override
          public String read(String key) {
            return "";
          }

          @Override
          public void update(String key, UnaryOperator<String> change) {}
        };

    assertThat(waits(limiter(1, null).in(away), 3)).containsExactly(0L, 1_000L, 2_000L);
    assertThat(waits(limiter(1, null).in(away), 1)).containsExactly(0L);
  }

  /** A store in memory. */
  private static final class TextStore implements RateStore {
    private final Map<String, String> texts = new HashMap<>();

    @Override
    public String read(String key) {
      return texts.getOrDefault(key, "");
    }

    @Override
    public void update(String key, UnaryOperator<String> change) {
      texts.put(key, change.apply(read(key)));
    }
  }

  /** Returns the milliseconds between two calls, after the tokens in the bucket are taken. */
  private long interval(RateLimiter limited) {
    Duration last = limited.take();
    for (int i = 0; i < 1_000 && last.isZero(); i++) {
      last = limited.take();
    }
    return limited.take().minus(last).toMillis();
  }

  private static List<Long> waits(RateLimiter limited, int calls) {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      waits.add(limited.take().toMillis());
    }
    return waits;
  }

  private RateLimiter limiter(double rate, @Nullable CacheFile shared) {
    Waits waits = new Waits(null, time.source());
    return new RateLimiter(RetryPolicy.standard(), time.source(), waits, rate, "key", shared);
  }

  private @Nullable CacheFile file() {
    return CacheFile.of(folder, TestCalls.ENDPOINT, "rate", "state");
  }

  private void send(Call call) throws Exception {
    limiter.send(call, Pipeline.sender(transport));
  }
}
