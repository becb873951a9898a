package dev.ovhdo.client.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs many small tasks, at most eight at a time, on daemon threads that end when idle. A nested
 * use runs its tasks sequentially in its own thread, so that nesting neither multiplies the load
 * nor causes a deadlock.
 */
public final class ParallelExecutor implements AutoCloseable {
  private static final int AT_A_TIME = 8;

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), Worker::new);

  /** A thread of this executor; its class identifies nested uses. */
  private static final class Worker extends Thread {
    Worker(Runnable work) {
      super(work, "api-ovh-list");
      setDaemon(true);
    }
  }

  /**
   * Applies a function to each item and returns the results in the order of the items. The first
   * failure stops the other tasks and is thrown.
   *
   * @throws InterruptedException if the thread is interrupted; running tasks are stopped
   */
  public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work)
      throws InterruptedException {
    AtomicReferenceArray<B> results = new AtomicReferenceArray<>(items.size());
    forEach(items.size(), i -> results.set(i, work.apply(items.get(i))));
    return IntStream.range(0, items.size()).mapToObj(results::get).toList();
  }

  /** Runs the tasks with the numbers from zero. */
  void forEach(int pieces, IntConsumer work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> loop =
        () -> {
          for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
            work.accept(i);
          }
          return true;
        };
    int threads = Math.min(pieces, AT_A_TIME);
    if (Thread.currentThread() instanceof Worker) {
      inline(pieces, work);
    } else {
      inParallel(threads, loop);
    }
  }

  private static void inline(int pieces, IntConsumer work) {
    for (int i = 0; i < pieces; i++) {
      work.accept(i);
    }
  }

  private void inParallel(int threads, Callable<Boolean> loop) throws InterruptedException {
    CompletionService<Boolean> workers = new ExecutorCompletionService<>(executor);
    List<Future<Boolean>> started = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        started.add(workers.submit(loop));
      }
      for (int i = 0; i < threads; i++) {
        workers.take().get();
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      started.forEach(worker -> worker.cancel(true));
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
