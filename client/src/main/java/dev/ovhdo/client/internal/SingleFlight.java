package dev.ovhdo.client.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that several threads share and that is read from the server. If several threads need a
 * new value at the same time, one thread reads it and the others wait for the result. Thread-safe.
 *
 * @param <T> the type of the value; immutable
 */
final class SingleFlight<T> {
  private final AtomicReference<@Nullable CompletableFuture<T>> latest = new AtomicReference<>();

  /** Returns the last value; null if none was read yet. */
  @Nullable T latest() {
    CompletableFuture<T> known = latest.get();
    return known != null && isAnswered(known) ? known.join() : null;
  }

  /**
   * Returns the last value, or reads a new one.
   *
   * @param isUsable whether the last value can still be used
   * @param reader reads a new value; its exception is thrown to all threads that wait for it
   * @throws InterruptedException if the thread is interrupted while another thread reads the value
   */
  T get(Predicate<? super T> isUsable, Supplier<? extends T> reader) throws InterruptedException {
    while (true) {
      CompletableFuture<T> known = latest.get();
      if (known == null || (isAnswered(known) && !isUsable.test(known.join()))) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        if (latest.compareAndSet(known, mine)) {
          return read(reader, mine, known);
        }
      } else {
        try {
          return known.get();
        } catch (CancellationException e) {
          // The thread that read the value was interrupted, so this thread reads it.
          latest.compareAndSet(known, null);
        } catch (ExecutionException e) {
          throw e.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(e.getCause());
        }
      }
    }
  }

  private T read(
      Supplier<? extends T> reader,
      CompletableFuture<T> mine,
      @Nullable CompletableFuture<T> before) {
    try {
      T value = reader.get();
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      latest.compareAndSet(mine, before);
      if (Thread.currentThread().isInterrupted()) {
        mine.cancel(false);
      } else {
        mine.completeExceptionally(e);
      }
      throw e;
    }
  }

  private static boolean isAnswered(CompletableFuture<?> reading) {
    return reading.isDone() && !reading.isCompletedExceptionally();
  }
}
