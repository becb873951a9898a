package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class SingleFlightTest {
  private final SingleFlight<String> flight = new SingleFlight<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void get_severalThreads_readOnce() throws Exception {
    AtomicInteger reads = new AtomicInteger();
    FutureTask<String> first = begin(() -> flight.get(any -> true, () -> heldUp("value", reads)));
    reading.await();
    FutureTask<String> second = beginAndAwaitBlocked(() -> flight.get(any -> true, this::unread));

    released.countDown();

    assertThat(first.get()).isEqualTo("value");
    assertThat(second.get()).isEqualTo("value");
    assertThat(reads).hasValue(1);
    assertThat(flight.latest()).isEqualTo("value");
  }

  @Test
  void get_failureOfTheReader_isThrownToTheWaitingThreads() throws Exception {
    IllegalStateException failure = new IllegalStateException("down");
    FutureTask<Throwable> first =
        begin(() -> catchThrowable(() -> flight.get(any -> true, () -> failing(failure))));
    reading.await();
    FutureTask<Throwable> second =
        beginAndAwaitBlocked(() -> catchThrowable(() -> flight.get(any -> true, this::unread)));

    released.countDown();

    assertThat(first.get()).isSameAs(failure);
    assertThat(second.get()).isSameAs(failure);
    assertThat(flight.latest()).isNull();
    assertThat(flight.get(any -> true, () -> "later")).isEqualTo("later");
  }

  @Test
  void get_errorOfTheReader_isThrownToTheWaitingThreadsAndTheNextCallReads() throws Exception {
    LinkageError error = new LinkageError("no such class");
    FutureTask<Throwable> first =
        begin(
            () ->
                catchThrowable(
                    () ->
                        flight.get(
                            any -> true,
                            () -> {
                              awaitRelease();
                              throw error;
                            })));
    reading.await();
    FutureTask<Throwable> second =
        beginAndAwaitBlocked(() -> catchThrowable(() -> flight.get(any -> true, this::unread)));

    released.countDown();

    assertThat(first.get()).isSameAs(error);
    assertThat(second.get()).isInstanceOf(IllegalStateException.class).hasCause(error);
    assertThat(flight.get(any -> true, () -> "later")).isEqualTo("later");
  }

  @Test
  void get_readerIsInterrupted_aWaitingThreadReads() throws Exception {
    FutureTask<Throwable> first =
        begin(
            () ->
                catchThrowable(
                    () ->
                        flight.get(
                            any -> true,
                            () -> {
                              Thread.currentThread().interrupt();
                              return failing(new IllegalStateException("interrupted"));
                            })));
    reading.await();
    FutureTask<String> second = beginAndAwaitBlocked(() -> flight.get(any -> true, () -> "second"));

    released.countDown();

    assertThat(first.get()).hasMessage("interrupted");
    assertThat(second.get()).isEqualTo("second");
  }

  @Test
  void get_valueThatCannotBeUsed_isReadAgain() throws Exception {
    flight.get(any -> true, () -> "old");

    assertThat(flight.get(value -> !value.equals("old"), () -> "new")).isEqualTo("new");
    assertThatThrownBy(() -> flight.get(value -> false, () -> failing(null)))
        .isInstanceOf(NullPointerException.class);
    assertThat(flight.latest()).as("kept after a failure").isEqualTo("new");
  }

  private String heldUp(String value, AtomicInteger reads) {
    reads.incrementAndGet();
    awaitRelease();
    return value;
  }

  private String failing(RuntimeException failure) {
    if (failure != null) {
      awaitRelease();
    }
    throw failure;
  }

  private void awaitRelease() {
    boolean isInterrupted = Thread.interrupted();
    reading.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String unread() {
    throw new AssertionError("another thread reads the value");
  }

  private static <T> FutureTask<T> begin(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    daemon(task);
    return task;
  }

  private static <T> FutureTask<T> beginAndAwaitBlocked(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = daemon(task);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "single-flight");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
