package dev.ovhdo.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Opened resources, which are closed in the reverse order. If closing a resource fails, the other
 * resources are closed nevertheless, and the first failure is thrown at the end.
 */
final class CloseableStack implements AutoCloseable {
  private final Deque<Resource> open = new ArrayDeque<>();

  /** A resource whose {@code close} throws no checked exception. */
  interface Resource extends AutoCloseable {
    @Override
    void close();
  }

  void add(Resource resource) {
    open.push(resource);
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
