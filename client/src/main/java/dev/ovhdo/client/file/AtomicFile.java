package dev.ovhdo.client.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is changed atomically: the new content is written to another file in the same folder,
 * which replaces the original after it is on the disk. A crash may leave the new file, {@code
 * .ovh.conf.new}; only its owner can read it, and the next change replaces it. While one process
 * changes the file, others wait for a lock on an empty file in the same folder, {@code
 * .ovh.conf.lock}, which is not deleted.
 */
public final class AtomicFile {
  private static final int MAX_LINKS = 40;

  private final Path target;

  private AtomicFile(Path target) {
    this.target = target;
  }

  /**
   * The permissions of the file after a change. A new file is always readable by its owner only.
   */
  public enum Mode {
    /** 0600, independent of the old permissions, for a file with secrets. */
    OWNER_ONLY,
    /** The permissions that the file had. */
    KEPT
  }

  /** Changes the bytes of a file; a missing file has no bytes. */
  @FunctionalInterface
  public interface Change {
    /**
     * Returns the new content.
     *
     * @param bytes the old content, read while the lock is held
     * @throws IOException if the change is not possible; the file stays unchanged
     */
    byte[] apply(byte[] bytes) throws IOException;
  }

  /**
   * Returns the file of a path. The folder must exist, the file need not. Symbolic links are
   * followed.
   *
   * @throws IOException if the links form a loop, or the folder is missing
   */
  public static AtomicFile at(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    Path folder = target.getParent();
    return new AtomicFile(
        folder == null ? target : folder.toRealPath().resolve(target.getFileName()));
  }

  /** Returns whether the file is below a folder after all links are followed. */
  public boolean isBelow(Path folder) throws IOException {
    return Files.exists(folder) && target.startsWith(folder.toRealPath());
  }

  /**
   * Changes the file while holding the lock. The owner of the file is kept.
   *
   * @return whether the content changed
   * @throws IOException if the file cannot be read or written; its content is then unchanged
   */
  public boolean update(Mode mode, Change change) throws IOException {
    return update(mode, null, change);
  }

  /**
   * Changes the file, and keeps the old content under another name, with the same owner and mode.
   *
   * @param previous the file for the old content, which is replaced; it is not written if the file
   *     did not exist or its content does not change
   * @return whether the content changed
   * @throws IOException if one of the files cannot be read or written; the content of the first is
   *     then unchanged
   */
  public boolean update(Mode mode, @Nullable Path previous, Change change) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    return SideLock.holding(
        target,
        () -> {
          boolean exists = Files.exists(target);
          byte[] before = exists ? RegularFile.read(target) : new byte[0];
          byte[] after = change.apply(before);
          if (Arrays.equals(before, after)) {
            return false;
          }
          if (previous != null && exists) {
            replace(previous, before, mode);
          }
          replace(target, after, mode);
          return true;
        });
  }

  /** Replaces a file by these bytes, with owner and mode of the target. */
  private void replace(Path file, byte[] bytes, Mode mode) throws IOException {
    Path fresh = FileAttributes.beside(file, ".new");
    Files.deleteIfExists(fresh);
    try {
      write(fresh, bytes, mode);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    syncFolder();
  }

  private void write(Path fresh, byte[] bytes, Mode mode) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            FileAttributes.ownerOnly(fresh))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (Files.exists(target)) {
        FileAttributes.copy(target, fresh, mode == Mode.KEPT);
      } else {
        FileAttributes.copyWherePossible(target, fresh);
      }
      if (mode == Mode.OWNER_ONLY) {
        FileAttributes.makePrivate(fresh);
      }
      channel.force(true);
    }
  }

  private void syncFolder() {
    Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders; the durability of the new name depends on the file system.
      System.getLogger(AtomicFile.class.getName())
          .log(System.Logger.Level.DEBUG, "folder not synced: {0}", e.getMessage());
    }
  }
}
