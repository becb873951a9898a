package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.Loopback;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A line of text that the processes of a user share. A file that cannot be read, locked or written
 * never stops a call: it counts as empty, and the change is lost.
 */
final class CacheFile implements SharedText {
  private static final int MOST_BYTES = 200;

  /** Another process holds the lock for less than a millisecond, unless it was stopped. */
  private static final int MOST_TRIES = 100;

  private final Path folder;
  private final Path path;

  private CacheFile(Path folder, String name) {
    this.folder = folder;
    this.path = folder.resolve(name);
  }

  /**
   * Returns a file for an endpoint; null if there is no folder, and for a server on this machine,
   * such as a sandbox, which is gone with its port.
   *
   * @param root the folder of all such files
   * @param kind the folder below it
   */
  static @Nullable CacheFile of(@Nullable Path root, Endpoint endpoint, String kind, String name) {
    return root == null || Loopback.matches(endpoint.url().getHost())
        ? null
        : new CacheFile(root.resolve(kind), name);
  }

  @Override
  public String read() {
    if (!Files.isRegularFile(path)) {
      return "";
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return read(channel);
    } catch (IOException | RuntimeException e) {
      log(e);
      return "";
    }
  }

  @Override
  public void update(UnaryOperator<String> change) {
    try {
      Files.createDirectories(folder);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return;
      }
      try (FileChannel channel =
              FileChannel.open(
                  path,
                  Set.of(
                      StandardOpenOption.CREATE,
                      StandardOpenOption.READ,
                      StandardOpenOption.WRITE));
          @Nullable FileLock lock = lock(channel)) {
        String before = lock == null ? "" : read(channel);
        String after = change.apply(before);
        if (lock != null && !after.equals(before)) {
          channel.truncate(0);
          channel.write(ByteBuffer.wrap(after.getBytes(StandardCharsets.US_ASCII)), 0);
        }
      }
    } catch (IOException e) {
      log(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        log(e); // Another client of this process holds the lock.
      }
      LockSupport.parkNanos(1_000_000);
    }
    return null;
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
    channel.read(buffer, 0);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
  }

  private static void log(Exception failure) {
    System.getLogger("dev.ovhdo.client").log(Level.DEBUG, "cache file not used: {0}", failure);
  }
}
