package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that is never seen half-written: its new content is put beside it and moved over it. */
record SafeFile(Path path) {
  private static final int MOST_LINKS = 40;

  /** Returns the file that a name stands for, through symbolic links, also to one yet to come. */
  static SafeFile behind(Path name) throws IOException {
    Path path = name.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(path); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(name.toString());
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return new SafeFile(path);
  }

  /**
   * Writes the file.
   *
   * @param model whose mode and owner it gets, as far as we may; where that does not exist the file
   *     is for its owner alone, and so is its folder if it has to be made
   */
  void write(byte[] content, Path model) throws IOException {
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(folder)) {
      makePrivateFolder(folder, posix);
    }
    // Java makes temporary files for their owner alone.
    Path fresh = Files.createTempFile(folder, path.getFileName() + ".", ".new");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      if (posix && Files.exists(model)) {
        likeness(model, fresh);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void makePrivateFolder(Path folder, boolean posix) throws IOException {
    if (posix) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void likeness(Path model, Path copy) throws IOException {
    PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(copy, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return;
    }
    PosixFileAttributes own = view.readAttributes();
    if (!own.owner().equals(wanted.owner()) || !own.group().equals(wanted.group())) {
      try {
        view.setGroup(wanted.group());
        view.setOwner(wanted.owner());
      } catch (IOException e) {
        // Only root gives files away; the content matters more than whose it is.
        view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        return;
      }
    }
    view.setPermissions(wanted.permissions());
  }
}
