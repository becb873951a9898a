package dev.ovhdo.client.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges by interrupting the threads that wait for them: each one at its deadline, and all
 * of them when the transport is closed. {@link java.net.http.HttpClient#send} has no time limit for
 * the body, and {@code sendAsync} costs three times as much: it passes each call through several
 * threads, and on a machine with two processors through a new one. Thread-safe.
 */
final class ExchangeGuard {
  /** How long the thread of the guard waits for a new exchange. */
  private static final long IDLE = TimeUnit.SECONDS.toNanos(2);

  private final ThreadFactory threads;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Thread> watcher = new AtomicReference<>();

  /** When the thread of the guard looks at the exchanges again. */
  private volatile long nextLook;

  ExchangeGuard(ThreadFactory threads) {
    this.threads = threads;
  }

  /** Why the guard has ended an exchange. */
  enum End {
    DEADLINE,
    CLOSE
  }

  /** An exchange of the thread that has created it. */
  static final class Exchange {
    private final Thread thread = Thread.currentThread();
    private final long deadline;
    private boolean isOver;
    private @Nullable End end;

    private Exchange(long deadline) {
      this.deadline = deadline;
    }

    private synchronized void interrupt(End reason) {
      if (!isOver && end == null) {
        end = reason;
        thread.interrupt();
      }
    }

    /**
     * Ends the exchange, whose thread calls this method. Removes the interruption by the guard.
     *
     * @return why the guard has ended the exchange; null if it has not
     */
    private synchronized @Nullable End over() {
      if (!isOver && end != null) {
        var unused = Thread.interrupted();
      }
      isOver = true;
      return end;
    }
  }

  /** Begins an exchange of the current thread. */
  Exchange begin(Duration timeout) {
    Exchange exchange = new Exchange(System.nanoTime() + timeout.toNanos());
    underWay.add(exchange);
    Thread current = watcher.get();
    if (current == null) {
      startWatcher();
    } else if (exchange.deadline - nextLook < 0) {
      LockSupport.unpark(current);
    }
    return exchange;
  }

  /**
   * Ends an exchange of the current thread; has no effect on an exchange that has ended.
   *
   * @return why the guard has ended the exchange before; null if it has not
   */
  @Nullable End end(Exchange exchange) {
    underWay.remove(exchange);
    return exchange.over();
  }

  /** Ends all exchanges. */
  void close() {
    underWay.forEach(exchange -> exchange.interrupt(End.CLOSE));
    LockSupport.unpark(watcher.get());
  }

  private void startWatcher() {
    Thread thread = threads.newThread(this::watch);
    if (watcher.compareAndSet(null, thread)) {
      thread.start();
    }
  }

  private void watch() {
    Thread self = Thread.currentThread();
    long idleSince = System.nanoTime();
    while (true) {
      // An exchange that begins during the look must cause another look.
      nextLook = System.nanoTime() + Long.MAX_VALUE / 2;
      long now = System.nanoTime();
      long pause = IDLE;
      boolean isIdle = true;
      for (Exchange exchange : underWay) {
        long left = exchange.deadline - now;
        if (left <= 0) {
          exchange.interrupt(End.DEADLINE);
        } else {
          pause = isIdle ? left : Math.min(pause, left);
          isIdle = false;
        }
      }
      if (!isIdle) {
        idleSince = now;
      } else if (now - idleSince >= IDLE) {
        watcher.set(null);
        if (underWay.isEmpty() || !watcher.compareAndSet(null, self)) {
          return;
        }
        idleSince = now;
      }
      nextLook = now + pause;
      LockSupport.parkNanos(this, pause);
    }
  }
}
