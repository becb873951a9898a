package dev.ovhdo.bench.report;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** How many calls several threads make in a second. */
final class CallRate {
  /** Makes one call. */
  @FunctionalInterface
  interface Calls extends AutoCloseable {
    void call() throws Exception;

    @Override
    default void close() throws IOException {}
  }

  private CallRate() {}

  /**
   * Measures the rate.
   *
   * @param threads the number of threads
   * @param duration how long the threads make calls
   * @param calls creates the calls of a thread
   */
  static double measure(int threads, Duration duration, Supplier<Calls> calls)
      throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      long begin = System.nanoTime();
      long end = begin + duration.toNanos();
      Callable<Long> worker = () -> work(calls, end);
      List<Future<Long>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(worker));
      }
      long count = 0;
      for (Future<Long> each : workers) {
        count += each.get();
      }
      return count * 1e9 / (System.nanoTime() - begin);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call of the benchmark failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private static long work(Supplier<Calls> calls, long end) throws Exception {
    try (Calls own = calls.get()) {
      long count = 0;
      while (System.nanoTime() < end) {
        own.call();
        count++;
      }
      return count;
    }
  }
}
