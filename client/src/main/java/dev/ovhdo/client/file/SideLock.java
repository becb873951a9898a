package dev.ovhdo.client.file;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps other threads and processes from changing a file at the same time. The lock is on a file
 * beside it, {@code .ovh.conf.lock}, since the file itself is replaced. It is empty and stays: if
 * it were removed, one process could wait for the old one while another takes a new one.
 */
final class SideLock {
  // A process holds a lock on a file as a whole, so its threads need a lock of their own.
  private static final ReentrantLock THREADS = new ReentrantLock();

  private SideLock() {}

  /** What is done while nobody else does it; tells whether it made a difference. */
  interface Action {
    boolean run() throws IOException;
  }

  /** Waits for the lock of a file and holds it during an action. */
  static boolean holding(Path file, Action action) throws IOException {
    THREADS.lock();
    try (FileChannel channel = open(file)) {
      lock(channel);
      return action.run();
    } finally {
      THREADS.unlock();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    Path path = FileAttributes.beside(file, ".lock");
    boolean isNew = Files.notExists(path);
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            FileAttributes.ownerOnly(path));
    if (isNew) {
      FileAttributes.copyWherePossible(file, path);
    }
    return channel;
  }

  private static void lock(FileChannel channel) throws IOException {
    try {
      channel.lock();
    } catch (ClosedChannelException e) {
      throw e; // Interrupted.
    } catch (IOException e) {
      // Some network file systems know no locks; the file is still replaced as a whole.
      System.getLogger(SideLock.class.getName())
          .log(System.Logger.Level.DEBUG, "no lock: {0}", e.getMessage());
    }
  }
}
