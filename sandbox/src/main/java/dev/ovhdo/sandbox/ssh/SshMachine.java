package dev.ovhdo.sandbox.ssh;

import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One machine: a door that listens, and behind it the SSH server of the present installation, which
 * is made when the first visitor comes. Thread-safe; no method waits for keys or classes.
 */
final class SshMachine implements Machine {

  private static final System.Logger LOG = System.getLogger(SshMachine.class.getName());

  private final String name;
  private final InetSocketAddress address;
  private final Threads threads;
  private Installation installation;
  private @Nullable AsynchronousServerSocketChannel door;
  private @Nullable CompletableFuture<SshService> service;
  private @Nullable CompletableFuture<HostKeys> hostKeys;
  private @Nullable CompletableFuture<HostKeys> nextHostKeys;

  SshMachine(String name, InetSocketAddress address, InstalledSystem system, Threads threads) {
    this.name = name;
    this.address = address;
    this.threads = threads;
    this.installation = installation(name, system);
  }

  private static Installation installation(String name, InstalledSystem system) {
    return new Installation(
        name,
        OperatingSystem.ofImage(system.image().name()),
        system.user(),
        system.authorizedKeys());
  }

  @Override
  public void up() {
    try {
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot listen on " + address, e);
    }
  }

  /** Listens, unless it does already. */
  synchronized void open() throws IOException {
    if (door == null) {
      AsynchronousServerSocketChannel opened =
          AsynchronousServerSocketChannel.open(threads.channels());
      try {
        opened.bind(address);
      } catch (IOException e) {
        opened.close();
        throw e;
      }
      door = opened;
      accept(opened);
    }
  }

  private void accept(AsynchronousServerSocketChannel from) {
    from.accept(
        null,
        new CompletionHandler<AsynchronousSocketChannel, @Nullable Void>() {
          @Override
          public void completed(AsynchronousSocketChannel visitor, @Nullable Void nothing) {
            receive(visitor);
            if (from.isOpen()) {
              accept(from);
            }
          }

          @Override
          public void failed(Throwable cause, @Nullable Void nothing) {
            if (from.isOpen()) {
              LOG.log(System.Logger.Level.WARNING, name + " no longer listens", cause);
            }
          }
        });
  }

  private void receive(AsynchronousSocketChannel visitor) {
    CompletableFuture<SshService> server = service();
    server.whenComplete(
        (ready, failure) -> {
          if (!isServedBy(server)) {
            closeQuietly(visitor);
            return;
          }
          try {
            if (failure != null) {
              throw new IOException("the SSH server did not start", failure);
            }
            ready.serve(visitor);
          } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, name + " turned a visitor away", e);
            closeQuietly(visitor);
          }
        });
  }

  /** Not any more once the machine has gone down, be it for good or to come back as another. */
  private synchronized boolean isServedBy(CompletableFuture<SshService> server) {
    return service == server && door != null;
  }

  private synchronized CompletableFuture<SshService> service() {
    if (service == null) {
      if (hostKeys == null) {
        hostKeys = newHostKeys();
      }
      Installation present = installation;
      service =
          hostKeys.thenApplyAsync(
              keys -> {
                try {
                  return new SshService(address, present, keys, threads);
                } catch (IOException e) {
                  throw new CompletionException(e);
                }
              },
              threads.workers());
    }
    return service;
  }

  private CompletableFuture<HostKeys> newHostKeys() {
    return CompletableFuture.supplyAsync(
        () -> HostKeys.generate(threads.workers()), threads.workers());
  }

  /** Goes down and, since that is how a reinstallation begins, has new host keys made meanwhile. */
  @Override
  public synchronized void down() {
    close();
    if (nextHostKeys == null) {
      nextHostKeys = newHostKeys();
    }
  }

  @Override
  public synchronized void reinstalled(InstalledSystem system) {
    close();
    installation = installation(name, system);
    hostKeys = nextHostKeys == null ? newHostKeys() : nextHostKeys;
    nextHostKeys = null;
    service();
  }

  /** Closes the door and cuts the sessions. */
  synchronized CompletableFuture<@Nullable Void> close() {
    if (door != null) {
      closeQuietly(door);
      door = null;
    }
    CompletableFuture<SshService> stopped = service;
    service = null;
    return stopped == null
        ? CompletableFuture.completedFuture(null)
        : stopped.thenAccept(SshMachine::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.DEBUG, "while closing", e);
    }
  }
}
