package dev.ovhdo.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened, to be closed the other way round, all of it whatever happens. */
final class Parts implements AutoCloseable {
  private final Deque<Part> open = new ArrayDeque<>();

  /** Something that closes without a checked exception. */
  interface Part extends AutoCloseable {
    @Override
    void close();
  }

  void add(Part part) {
    open.push(part);
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
