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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One machine: a listening socket, and the SSH server of the booted installation, which is created
 * at the first connection. Thread-safe. No method waits for the generation of host keys or for the
 * loading of classes.
 */
final class SshMachine implements Machine {

  private static final System.Logger LOG = System.getLogger(SshMachine.class.getName());

  private final String name;
  private final InetSocketAddress address;
  private final SshThreads threads;
  private BootableSystem disk;
  private BootableSystem booted;
  private @Nullable SavedDisk saved;
  private @Nullable AsynchronousServerSocketChannel listener;
  private @Nullable CompletableFuture<MachineSshServer> server;
  private @Nullable CompletableFuture<HostKeys> nextHostKeys;
  private CompletableFuture<?> stopped = CompletableFuture.completedFuture("never started");

  /**
   * Creates a machine that is powered off. Host keys and SSH server are created at the first
   * connection, because most machines never get one.
   *
   * @param system the system on the disk
   * @param rescue the running rescue system, or null
   */
  SshMachine(
      String name,
      InetSocketAddress address,
      InstalledSystem system,
      @Nullable InstalledSystem rescue,
      SshThreads threads) {
    this.name = name;
    this.address = address;
    this.threads = threads;
    this.disk = new BootableSystem(Installation.of(name, system));
    this.booted = rescue == null ? disk : new BootableSystem(Installation.of(name, rescue));
  }

  /** A system and its host keys, which are created at their first use. */
  private static final class BootableSystem {
    private final Installation installation;
    private @Nullable CompletableFuture<HostKeys> hostKeys;

    BootableSystem(Installation installation) {
      this.installation = installation;
    }
  }

  /** The disk of a snapshot. */
  private record SavedDisk(String snapshot, BootableSystem disk) {}

  @Override
  public void powerOn() {
    try {
      listen();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot listen on " + address, e);
    }
  }

  /** Listens, unless the machine listens already. */
  synchronized void listen() throws IOException {
    if (listener == null) {
      AsynchronousServerSocketChannel opened =
          AsynchronousServerSocketChannel.open(threads.channels());
      try {
        opened.bind(address);
      } catch (IOException e) {
        opened.close();
        throw e;
      }
      listener = opened;
      accept(opened);
    }
  }

  private void accept(AsynchronousServerSocketChannel from) {
    from.accept(
        null,
        new CompletionHandler<AsynchronousSocketChannel, @Nullable Void>() {
          @Override
          public void completed(AsynchronousSocketChannel connection, @Nullable Void nothing) {
            receive(connection);
            if (from.isOpen()) {
              accept(from);
            }
          }

          @Override
          public void failed(Throwable cause, @Nullable Void nothing) {
            if (from.isOpen()) {
              LOG.log(System.Logger.Level.WARNING, name + " does not listen any more", cause);
            }
          }
        });
  }

  private void receive(AsynchronousSocketChannel connection) {
    try {
      CompletableFuture<MachineSshServer> present = server();
      threads.workers().execute(() -> serve(connection, present));
    } catch (RejectedExecutionException e) {
      closeQuietly(connection);
    }
  }

  private void serve(
      AsynchronousSocketChannel connection, CompletableFuture<MachineSshServer> present) {
    try {
      present.get().serve(connection);
    } catch (IOException | ExecutionException e) {
      closeQuietly(connection);
      if (isListening()) {
        LOG.log(System.Logger.Level.WARNING, name + " closed a connection", e);
      }
    } catch (InterruptedException e) {
      closeQuietly(connection);
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isListening() {
    return listener != null;
  }

  private synchronized CompletableFuture<MachineSshServer> server() {
    CompletableFuture<MachineSshServer> present = server;
    if (present == null) {
      present = newServer(booted);
      server = present;
    }
    return present;
  }

  private synchronized CompletableFuture<MachineSshServer> newServer(BootableSystem system) {
    // Created on another thread: the first call loads much of the SSH library.
    CompletableFuture<HostKeys> keys =
        system.hostKeys == null
            ? CompletableFuture.supplyAsync(HostKeys::new, threads.workers())
            : system.hostKeys;
    system.hostKeys = keys;
    return keys.thenApplyAsync(
        made -> {
          try {
            return new MachineSshServer(address, system.installation, made, threads);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        threads.workers());
  }

  private CompletableFuture<HostKeys> generatedHostKeys() {
    return CompletableFuture.supplyAsync(
        () -> {
          HostKeys keys = new HostKeys();
          keys.generateAll(threads.workers());
          return keys;
        },
        threads.workers());
  }

  /** Stops, and generates new host keys in the background for a possible reinstallation. */
  @Override
  public synchronized void powerOff() {
    stop();
    if (nextHostKeys == null) {
      nextHostKeys = generatedHostKeys();
    }
  }

  @Override
  public synchronized void reinstall(InstalledSystem system) {
    disk = withNewHostKeys(system);
    boot(disk);
  }

  @Override
  public synchronized void bootRescue(InstalledSystem system) {
    boot(withNewHostKeys(system));
  }

  @Override
  public synchronized void bootDisk() {
    boot(disk);
  }

  @Override
  public synchronized void saveSnapshot(String snapshot) {
    saved = new SavedDisk(snapshot, disk);
  }

  @Override
  public synchronized void revertToSnapshot(String snapshot, InstalledSystem system) {
    disk =
        saved != null && saved.snapshot().equals(snapshot) ? saved.disk() : withNewHostKeys(system);
    boot(disk);
  }

  /** Saves disk, running system and power; the returned action restores them. */
  synchronized Runnable save() {
    BootableSystem savedDisk = disk;
    BootableSystem savedSystem = booted;
    SavedDisk savedCopy = saved;
    boolean isUp = listener != null;
    return () -> restore(savedDisk, savedSystem, savedCopy, isUp);
  }

  private synchronized void restore(
      BootableSystem ofDisk, BootableSystem system, @Nullable SavedDisk copy, boolean isUp) {
    boolean isUnchanged = booted == system && (listener != null) == isUp;
    disk = ofDisk;
    saved = copy;
    if (!isUnchanged) {
      stop();
      booted = system;
      if (isUp) {
        powerOn();
      }
    }
  }

  private synchronized BootableSystem withNewHostKeys(InstalledSystem system) {
    BootableSystem made = new BootableSystem(Installation.of(name, system));
    made.hostKeys = nextHostKeys == null ? generatedHostKeys() : nextHostKeys;
    nextHostKeys = null;
    return made;
  }

  private synchronized void boot(BootableSystem system) {
    stop();
    booted = system;
    server = newServer(system);
  }

  /** Closes the socket and all sessions; {@link #stopped} completes after that. */
  synchronized void stop() {
    if (listener != null) {
      closeQuietly(listener);
      listener = null;
    }
    if (server != null) {
      stopped = server.thenAccept(SshMachine::closeQuietly);
      server = null;
    }
  }

  synchronized CompletableFuture<?> stopped() {
    return stopped;
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.DEBUG, "failed to close", e);
    }
  }
}
