package dev.ovhdo.cli.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks several things of the API at once. */
public final class Parallel {
  /** As many as the client's own lists. */
  private static final int AT_ONCE = 8;

  private Parallel() {}

  /**
   * Does the work for each item, at most eight at a time.
   *
   * @return the results in the order of the items
   * @throws RuntimeException what the work threw, for the first item in order for which it did
   */
  public static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<? extends R>> pending = new ArrayList<>();
      for (T item : items) {
        pending.add(threads.submit(() -> work.apply(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<? extends R> one : pending) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
