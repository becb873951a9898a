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
 * Prevents other threads and processes from changing a file at the same time. The lock is on
 * another file in the same folder, {@code .ovh.conf.lock}, because the file itself is replaced. The
 * lock file is empty and is not deleted: otherwise one process could wait for the old lock file
 * while another process locks a new one.
 */
final class SideLock {
  // A file lock belongs to the whole process, so the threads of the process need another lock.
  private static final ReentrantLock THREADS = new ReentrantLock();

  private SideLock() {}

  /** An action under the lock; returns whether it changed the file. */
  interface Action {
    boolean run() throws IOException;
  }

  /** Waits for the lock of a file, and holds the lock during an action. */
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
      throw e; // The thread was interrupted.
    } catch (IOException e) {
      // Some network file systems have no locks; the file is still replaced atomically.
      System.getLogger(SideLock.class.getName())
          .log(System.Logger.Level.DEBUG, "no lock: {0}", e.getMessage());
    }
  }
}
