package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousChannelGroup;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * All threads of the machines. They are daemons, so that a sandbox that is not closed does not keep
 * the JVM running. {@link #close} ends them, because a thread that waits for the network delays the
 * end of the JVM by 300 ms.
 */
final class SshThreads implements AutoCloseable {

  private static final ThreadFactory DAEMONS =
      task -> {
        Thread thread = new Thread(task, "sandbox-ssh");
        thread.setDaemon(true);
        return thread;
      };

  private final ExecutorService workers = Executors.newCachedThreadPool(DAEMONS);
  private final ExecutorService network = Executors.newCachedThreadPool(DAEMONS);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(DAEMONS);
  private final AsynchronousChannelGroup channels;

  SshThreads() throws IOException {
    channels = AsynchronousChannelGroup.withCachedThreadPool(network, 1);
  }

  /** Threads for slow work: the generation of keys, the commands of a session. */
  ExecutorService workers() {
    return workers;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  AsynchronousChannelGroup channels() {
    return channels;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
    try {
      channels.shutdownNow();
      channels.awaitTermination(2, TimeUnit.SECONDS);
      network.shutdownNow();
      network.awaitTermination(2, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
