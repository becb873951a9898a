package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class ParallelExecutorTest {
  private final ParallelExecutor fanOut = new ParallelExecutor();
  private final Set<Integer> done = ConcurrentHashMap.newKeySet();

  @AfterEach
  void close() {
    fanOut.close();
  }

  @Test
  void forEach_manyTasks_runsEachOnceEightAtATime() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger count = new AtomicInteger();
    // The barrier opens only if eight tasks run at the same time.
    CyclicBarrier eight = new CyclicBarrier(8);

    fanOut.forEach(
        64,
        i -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          await(eight);
          running.decrementAndGet();
          done.add(i);
          count.incrementAndGet();
        });

    assertThat(done).hasSize(64);
    assertThat(count).hasValue(64);
    assertThat(most).hasValue(8);
  }

  @Test
  void forEach_nothing_startsNoThread() throws Exception {
    fanOut.forEach(0, i -> done.add(i));

    assertThat(done).isEmpty();
  }

  @Test
  void forEach_nested_neitherDeadlocksNorMultiplies() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    fanOut.forEach(
        20,
        i -> {
          try {
            fanOut.forEach(
                20,
                j -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  done.add(i * 20 + j);
                  running.decrementAndGet();
                });
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });

    assertThat(done).hasSize(400);
    assertThat(most.get()).isLessThanOrEqualTo(8);
  }

  @Test
  void forEach_nestedInTwoTasks_usesAllEightThreads() throws Exception {
    // Opens only if eight nested tasks run at the same time. Later tasks do not wait, because a
    // thread that has no task of its own left waits for the others.
    CountDownLatch eight = new CountDownLatch(8);

    fanOut.forEach(
        2,
        i ->
            forEachNested(
                16,
                j -> {
                  eight.countDown();
                  await(eight);
                  done.add(i * 16 + j);
                }));

    assertThat(done).hasSize(32);
  }

  @Test
  void forEach_nestedTaskFails_stopsTheNestedTasksOnly() throws Exception {
    fanOut.forEach(
        4,
        i ->
            assertThatThrownBy(
                    () ->
                        forEachNested(
                            100,
                            j -> {
                              throw new IllegalStateException("task " + j);
                            }))
                .hasMessageStartingWith("task "));

    fanOut.forEach(4, i -> done.add(i));
    assertThat(done).hasSize(4);
  }

  private void forEachNested(int pieces, IntConsumer work) {
    try {
      fanOut.forEach(pieces, work);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forEach_oneFails_stopsTheOthersAndThrows() throws Exception {
    CountDownLatch sevenStarted = new CountDownLatch(7);
    CountDownLatch sevenInterrupted = new CountDownLatch(7);
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                fanOut.forEach(
                    1000,
                    i -> {
                      done.add(i);
                      if (i == 3) {
                        await(sevenStarted);
                        throw new IllegalStateException("the third");
                      }
                      sevenStarted.countDown();
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        sevenInterrupted.countDown();
                        throw new IllegalStateException(e);
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the third");

    assertThat(sevenInterrupted.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(done).hasSize(8);
  }

  @Test
  void forEach_callerInterrupted_stopsAll() throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);

    Throwable failure =
        catchThrowable(
            () ->
                fanOut.forEach(
                    1,
                    i -> {
                      caller.interrupt();
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                      }
                    }));

    assertThat(failure).isInstanceOf(InterruptedException.class);
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void forEach_anError_isThrownAsItIs() {
    assertThatThrownBy(
            () ->
                fanOut.forEach(
                    1,
                    i -> {
                      throw new AssertionError("on purpose");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("on purpose");
  }

  @Test
  void forEach_itsThreads_areDaemons() throws Exception {
    fanOut.forEach(
        1,
        i -> {
          if (Thread.currentThread().isDaemon()) {
            done.add(i);
          }
        });

    assertThat(done).containsExactly(0);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
