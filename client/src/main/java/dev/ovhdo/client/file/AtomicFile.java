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
 * A file that is changed as a whole or not at all: the new content is written beside it and put in
 * its place when it is on the disk. What a crash leaves behind, {@code .ovh.conf.new}, is readable
 * for its owner alone and replaced the next time. While one process changes the file others wait,
 * by a lock on an empty file beside it, {@code .ovh.conf.lock}, which stays.
 */
public final class AtomicFile {
  private static final int MAX_LINKS = 40;

  private final Path target;

  private AtomicFile(Path target) {
    this.target = target;
  }

  /** Who may read the file afterwards. A new one is for its owner alone in any case. */
  public enum Mode {
    /** 0600, whatever it was: it holds secrets. */
    OWNER_ONLY,
    /** As it was. */
    KEPT
  }

  /** Changes the bytes of a file; those of one that does not exist are none. */
  @FunctionalInterface
  public interface Change {
    /**
     * Returns the new content.
     *
     * @param bytes the old content, read while nobody else changes it
     * @throws IOException if the change can't be made; the file stays as it is
     */
    byte[] apply(byte[] bytes) throws IOException;
  }

  /**
   * Names a file, which need not exist; its folder must. Links are followed to the file behind
   * them.
   *
   * @throws IOException if the links lead in a circle, or the folder is missing
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

  /** Returns whether the file lies below a folder, behind all links. */
  public boolean isBelow(Path folder) throws IOException {
    return Files.exists(folder) && target.startsWith(folder.toRealPath());
  }

  /**
   * Changes the file while no other process does. An owner other than ours is kept.
   *
   * @return whether the change made any difference
   * @throws IOException if the file can't be read or written; it is as it was then
   */
  public boolean update(Mode mode, Change change) throws IOException {
    return update(mode, null, change);
  }

  /**
   * Changes the file, and keeps it as it was under another name, with the same owner and mode.
   *
   * @param previous where the old content goes, in place of what is there; nothing is put there
   *     where the file did not exist, or the change makes no difference
   * @return whether the change made any difference
   * @throws IOException if either file can't be read or written; the first is as it was then
   */
  public boolean update(Mode mode, @Nullable Path previous, Change change) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    return SideLock.holding(
        target,
        () -> {
          boolean exists = Files.exists(target);
          byte[] before = exists ? Files.readAllBytes(target) : new byte[0];
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

  /** Puts bytes in the place of a file, which gets owner and mode of this one. */
  private void replace(Path place, byte[] bytes, Mode mode) throws IOException {
    Path fresh = FileAttributes.beside(place, ".new");
    Files.deleteIfExists(fresh);
    try {
      write(fresh, bytes, mode);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
      // Windows opens no folders; the new name is as durable as the file system makes it.
      System.getLogger(AtomicFile.class.getName())
          .log(System.Logger.Level.DEBUG, "folder not synced: {0}", e.getMessage());
    }
  }
}
