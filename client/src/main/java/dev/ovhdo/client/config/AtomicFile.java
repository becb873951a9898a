package dev.ovhdo.client.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that is changed as a whole or not at all: the new content is written beside it and put in
 * its place when it is on the disk. What a crash leaves behind, {@code .ovh.conf.new}, is readable
 * for its owner alone and replaced the next time.
 */
final class AtomicFile {
  private static final int MAX_LINKS = 40;

  private final Path target;

  private AtomicFile(Path target) {
    this.target = target;
  }

  /** The file at a path, behind all links; it need not exist. */
  static AtomicFile at(Path path) throws IOException {
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

  /** Changes the bytes of a file; those of one that does not exist are none. */
  interface Change {
    byte[] apply(byte[] bytes) throws IOException;
  }

  /**
   * Changes the file while no other process does.
   *
   * @param home files below it get the mode 0600, others keep theirs
   */
  void update(Path home, Change change) throws IOException {
    boolean exists = Files.exists(target);
    if (exists && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    SideLock.holding(
        target,
        () -> {
          byte[] before = Files.exists(target) ? Files.readAllBytes(target) : new byte[0];
          replace(change.apply(before), isBelow(home));
        });
  }

  private boolean isBelow(Path home) throws IOException {
    return Files.exists(home) && target.startsWith(home.toRealPath());
  }

  private void replace(byte[] bytes, boolean ownerOnly) throws IOException {
    Path fresh = FileAttributes.beside(target, ".new");
    Files.deleteIfExists(fresh);
    try {
      write(fresh, bytes, ownerOnly);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    syncFolder();
  }

  private void write(Path fresh, byte[] bytes, boolean ownerOnly) throws IOException {
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
        FileAttributes.copy(target, fresh, !ownerOnly);
      } else {
        FileAttributes.copyWherePossible(target, fresh);
      }
      if (ownerOnly) {
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
