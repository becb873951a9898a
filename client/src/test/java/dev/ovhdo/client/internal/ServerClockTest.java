package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class ServerClockTest {
  private static final Instant SERVER = Instant.parse("2026-01-02T03:04:05Z");

  private final ManualTime time = new ManualTime(SERVER.plusSeconds(412));
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void now_twice_readsTheServersClockOnce() throws Exception {
    ServerClock clock = clock(SERVER);

    assertThat(clock.now()).isEqualTo(SERVER);
    time.advance(Duration.ofMillis(1500));

    assertThat(clock.now()).isEqualTo(SERVER.plusMillis(1500));
    assertThat(asked).hasValue(1);
  }

  @Test
  void now_localClockChanges_hasNoEffect() throws Exception {
    ServerClock clock = clock(SERVER);
    clock.now();

    time.setWall(SERVER.plus(Duration.ofDays(300)));

    assertThat(clock.now()).isEqualTo(SERVER);
  }

  @Test
  void localClockAhead_withoutReading_isUnknown() {
    assertThat(clock(SERVER).localClockAhead()).isEmpty();
  }

  @Test
  void localClockAhead_afterAReading_isTheDifference() throws Exception {
    ServerClock clock = clock(SERVER);
    clock.now();

    assertThat(clock.localClockAhead()).contains(Duration.ofSeconds(412));
  }

  @Test
  void readingAfter_theLatest_readsAgain() throws Exception {
    ServerClock clock = clock(SERVER, SERVER.plusSeconds(600));
    ServerClock.Reading first = clock.reading();

    ServerClock.Reading fresh = clock.readingAfter(first);

    assertThat(fresh.serverTime()).isEqualTo(SERVER.plusSeconds(600));
    assertThat(fresh.differsFrom(first)).isTrue();
    assertThat(clock.reading()).isSameAs(fresh);
  }

  @Test
  void readingAfter_readingReplacedByAnotherThread_doesNotReadAgain() throws Exception {
    ServerClock clock = clock(SERVER, SERVER.plusSeconds(600));
    ServerClock.Reading first = clock.reading();
    ServerClock.Reading second = clock.readingAfter(first);

    assertThat(clock.readingAfter(first)).isSameAs(second);
    assertThat(asked).hasValue(2);
  }

  @Test
  void differsFrom_aSecondOfRounding_doesNot() {
    ServerClock.Reading one = new ServerClock.Reading(SERVER, 0, false);

    assertThat(
            new ServerClock.Reading(SERVER.plusSeconds(11), 10_000_000_000L, false)
                .differsFrom(one))
        .isFalse();
    assertThat(
            new ServerClock.Reading(SERVER.plusSeconds(12), 10_000_000_000L, false)
                .differsFrom(one))
        .isTrue();
    assertThat(
            new ServerClock.Reading(SERVER.plusSeconds(8), 10_000_000_000L, false).differsFrom(one))
        .isTrue();
  }

  @Test
  void now_readingFails_isRepeatedByTheNextCall() throws Exception {
    ServerClock clock =
        new ServerClock(
            time.source(),
            null,
            self -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("no answer");
              }
              return SERVER;
            });

    assertThatThrownBy(clock::now).hasMessage("no answer");
    assertThat(clock.now()).isEqualTo(SERVER);
  }

  @Test
  void readingAfter_failure_keepsTheOldReading() throws Exception {
    ServerClock clock = clock(SERVER);
    ServerClock.Reading first = clock.reading();

    assertThat(catchThrowable(() -> clock.readingAfter(first)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(clock.reading()).isSameAs(first);
  }

  @Test
  void now_manyThreads_readTheClockOnce() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ServerClock clock =
        new ServerClock(
            time.source(),
            null,
            self -> {
              asked.incrementAndGet();
              await(waiting);
              return SERVER;
            });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Instant>> answers = new ArrayList<>();
      Callable<Instant> now = clock::now;
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(now));
      }
      waiting.countDown();

      for (Future<Instant> answer : answers) {
        assertThat(answer.get()).isEqualTo(SERVER);
      }
      assertThat(asked).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void now_readingThreadInterrupted_anotherThreadReads() throws Exception {
    CompletableFuture<Thread> asking = new CompletableFuture<>();
    CountDownLatch never = new CountDownLatch(1);
    ServerClock clock =
        new ServerClock(
            time.source(),
            null,
            self -> {
              if (asked.incrementAndGet() == 1) {
                asking.complete(Thread.currentThread());
                await(never);
              }
              return SERVER;
            });
    Thread first = new Thread(() -> catchThrowable(clock::now));
    first.start();
    Thread leader = asking.get();
    CompletableFuture<Instant> second = new CompletableFuture<>();
    Thread follower =
        new Thread(
            () -> {
              try {
                second.complete(clock.now());
              } catch (InterruptedException e) {
                second.completeExceptionally(e);
              }
            });
    follower.start();
    while (follower.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    leader.interrupt();

    assertThat(second.get()).isEqualTo(SERVER);
    first.join();
  }

  private ServerClock clock(Instant... answers) {
    return new ServerClock(
        time.source(), null, self -> List.of(answers).get(asked.getAndIncrement()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
