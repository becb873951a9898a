package dev.ovhdo.client.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs many small tasks, at most eight at a time, on daemon threads that end when idle. A nested
 * use shares the eight threads of the outer use: it runs its tasks in its own thread, and in those
 * threads that are free. So nesting neither multiplies the load nor causes a deadlock.
 */
public final class ParallelExecutor implements AutoCloseable {
  private static final int AT_A_TIME = 8;

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), Worker::new);

  /** A thread of this executor; its class identifies nested uses. */
  private static final class Worker extends Thread {
    /** The threads of the outer use. */
    private Threads threads = new Threads();

    Worker(Runnable work) {
      super(work, "api-ovh-list");
      setDaemon(true);
    }
  }

  /** The threads of an outer use, which its nested uses share. */
  private static final class Threads {
    private final Semaphore free = new Semaphore(AT_A_TIME);

    /** The uses that have tasks. */
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
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
    if (Thread.currentThread() instanceof Worker worker) {
      new Run(pieces, work, worker.threads).run(Run::loop);
    } else {
      new Run(pieces, work, new Threads()).run(Run::startThread);
    }
  }

  /** A use of the executor. */
  private final class Run {
    private final int pieces;
    private final IntConsumer work;
    private final Threads threads;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Run(int pieces, IntConsumer work, Threads threads) {
      this.pieces = pieces;
      this.work = work;
      this.threads = threads;
    }

    void run(Consumer<Run> begin) throws InterruptedException {
      threads.runs.add(this);
      try {
        begin.accept(this);
        await();
      } finally {
        threads.runs.remove(this);
      }
    }

    /** Runs tasks until none is left. */
    void loop() {
      try {
        for (int i = next.getAndIncrement();
            i < pieces && failure.get() == null;
            i = next.getAndIncrement()) {
          startThread();
          work.accept(i);
        }
      } catch (Throwable e) {
        stop(e);
      }
    }

    /** Starts a thread if a task is left and a thread is free. */
    void startThread() {
      if (next.get() >= pieces || failure.get() != null || !threads.free.tryAcquire()) {
        return;
      }
      Loop loop = new Loop(this);
      loops.add(loop);
      if (failure.get() != null) {
        loop.cancel(true);
        return;
      }
      try {
        executor.execute(loop);
      } catch (RejectedExecutionException e) {
        stop(e);
      }
    }

    private void await() throws InterruptedException {
      try {
        // A loop that has a task was added before the other loops ended.
        for (int i = 0; i < loops.size(); i++) {
          loops.get(i).ended.await();
        }
      } catch (InterruptedException e) {
        stop(e);
        throw e;
      }
      Throwable first = failure.get();
      if (first instanceof Error error) {
        throw error;
      }
      if (first != null) {
        throw first instanceof RuntimeException known ? known : new IllegalStateException(first);
      }
    }

    private void stop(Throwable reason) {
      if (failure.compareAndSet(null, reason)) {
        loops.forEach(loop -> loop.cancel(true));
      }
    }
  }

  /** The loop of a further thread. */
  private static final class Loop extends FutureTask<Boolean> {
    private final Threads threads;
    private final CountDownLatch ended = new CountDownLatch(1);

    Loop(Run run) {
      super(
          () -> {
            if (Thread.currentThread() instanceof Worker worker) {
              worker.threads = run.threads;
            }
            run.loop();
          },
          true);
      this.threads = run.threads;
    }

    @Override
    protected void done() {
      threads.free.release();
      ended.countDown();
      threads.runs.forEach(Run::startThread);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
