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
  private Booted disk;
  private Booted booted;
  private @Nullable Copy copy;
  private @Nullable AsynchronousServerSocketChannel door;
  private @Nullable CompletableFuture<MachineSshServer> service;
  private @Nullable CompletableFuture<HostKeys> nextHostKeys;
  private CompletableFuture<?> stopped = CompletableFuture.completedFuture("never begun");

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
    this.disk = new Booted(installation(name, system));
    this.booted = rescue == null ? disk : new Booted(installation(name, rescue));
  }

  /** A system and its host keys, which are created at their first use. */
  private static final class Booted {
    private final Installation installation;
    private @Nullable CompletableFuture<HostKeys> hostKeys;

    Booted(Installation installation) {
      this.installation = installation;
    }
  }

  /** A saved copy of the disk. */
  private record Copy(String name, Booted disk) {}

  private static Installation installation(String name, InstalledSystem system) {
    return new Installation(
        system.hostname() == null ? name : system.hostname(),
        OperatingSystem.ofImage(system.image().name()),
        system.user(),
        system.authorizedKeys());
  }

  @Override
  public void powerOn() {
    try {
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot listen on " + address, e);
    }
  }

  /** Listens, unless the machine listens already. */
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
              LOG.log(System.Logger.Level.WARNING, name + " does not listen any more", cause);
            }
          }
        });
  }

  private void receive(AsynchronousSocketChannel visitor) {
    try {
      CompletableFuture<MachineSshServer> server = service();
      threads.workers().execute(() -> welcome(visitor, server));
    } catch (RejectedExecutionException e) {
      closeQuietly(visitor);
    }
  }

  private void welcome(
      AsynchronousSocketChannel visitor, CompletableFuture<MachineSshServer> server) {
    try {
      server.get().serve(visitor);
    } catch (IOException | ExecutionException e) {
      closeQuietly(visitor);
      if (isUp()) {
        LOG.log(System.Logger.Level.WARNING, name + " closed a connection", e);
      }
    } catch (InterruptedException e) {
      closeQuietly(visitor);
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isUp() {
    return door != null;
  }

  private synchronized CompletableFuture<MachineSshServer> service() {
    CompletableFuture<MachineSshServer> present = service;
    if (present == null) {
      present = newService(booted);
      service = present;
    }
    return present;
  }

  private synchronized CompletableFuture<MachineSshServer> newService(Booted present) {
    CompletableFuture<HostKeys> keys = present.hostKeys == null ? newHostKeys() : present.hostKeys;
    present.hostKeys = keys;
    return keys.thenApplyAsync(
        made -> {
          try {
            return new MachineSshServer(address, present.installation, made, threads);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        threads.workers());
  }

  /** Creates the keys on another thread: the first call loads much of the SSH library. */
  private CompletableFuture<HostKeys> newHostKeys() {
    return CompletableFuture.supplyAsync(HostKeys::new, threads.workers());
  }

  private CompletableFuture<HostKeys> madeHostKeys() {
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
      nextHostKeys = madeHostKeys();
    }
  }

  @Override
  public synchronized void reinstall(InstalledSystem system) {
    disk = fresh(system);
    boot(disk);
  }

  @Override
  public synchronized void bootRescue(InstalledSystem system) {
    boot(fresh(system));
  }

  @Override
  public synchronized void bootDisk() {
    boot(disk);
  }

  @Override
  public synchronized void saveSnapshot(String snapshot) {
    copy = new Copy(snapshot, disk);
  }

  @Override
  public synchronized void revertToSnapshot(String snapshot, InstalledSystem system) {
    disk = copy != null && copy.name().equals(snapshot) ? copy.disk() : fresh(system);
    boot(disk);
  }

  private synchronized Booted fresh(InstalledSystem system) {
    Booted made = new Booted(installation(name, system));
    made.hostKeys = nextHostKeys == null ? madeHostKeys() : nextHostKeys;
    nextHostKeys = null;
    return made;
  }

  private synchronized void boot(Booted system) {
    stop();
    booted = system;
    service = newService(system);
  }

  /** Closes the socket and all sessions; {@link #stopped} completes after that. */
  synchronized void stop() {
    if (door != null) {
      closeQuietly(door);
      door = null;
    }
    if (service != null) {
      stopped = service.thenAccept(SshMachine::closeQuietly);
      service = null;
    }
  }

  synchronized CompletableFuture<?> stopped() {
    return stopped;
  }

  private static void closeQuietly(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.DEBUG, "while closing", e);
    }
  }
}
