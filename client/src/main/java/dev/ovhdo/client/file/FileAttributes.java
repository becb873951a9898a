package dev.ovhdo.client.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Owner and mode of files, on file systems that support them. */
final class FileAttributes {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private FileAttributes() {}

  /** Returns the hidden companion of a file: {@code .ovh.conf.lock}. */
  static Path beside(Path file, String suffix) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling((name.startsWith(".") ? "" : ".") + name + suffix);
  }

  /** Returns the attributes for creating a file that only its owner can read. */
  static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  /** Sets the mode of a file to 0600. */
  static void makePrivate(Path path) throws IOException {
    PosixFileAttributeView view = posix(path);
    if (view != null) {
      setPermissions(view, OWNER_ONLY);
    }
  }

  /** Copies owner, group and, if {@code mode} is true, mode from one file to another. */
  static void copy(Path from, Path to, boolean mode) throws IOException {
    PosixFileAttributeView source = posix(from);
    PosixFileAttributeView target = posix(to);
    if (source == null || target == null) {
      return;
    }
    PosixFileAttributes wanted = source.readAttributes();
    PosixFileAttributes present = target.readAttributes();
    // Only differences are set, because file systems without owners reject any change.
    if (!wanted.owner().equals(present.owner())) {
      target.setOwner(wanted.owner());
    }
    if (!wanted.group().equals(present.group())) {
      target.setGroup(wanted.group());
    }
    if (mode) {
      setPermissions(target, wanted.permissions());
    }
  }

  /**
   * Gives a new file the owner of the file that it belongs to, else the owner of its folder: with
   * {@code sudo}, root may write in the home of another user.
   */
  static void copyWherePossible(Path from, Path to) {
    try {
      Path folder = to.toAbsolutePath().getParent();
      if (Files.exists(from)) {
        copy(from, to, true);
      } else if (folder != null) {
        copy(folder, to, false);
      }
    } catch (IOException e) {
      System.getLogger(FileAttributes.class.getName())
          .log(System.Logger.Level.DEBUG, "owner not set: {0}", e.getMessage());
    }
  }

  private static void setPermissions(
      PosixFileAttributeView view, Set<PosixFilePermission> permissions) throws IOException {
    if (!view.readAttributes().permissions().equals(permissions)) {
      view.setPermissions(permissions);
    }
  }

  private static @Nullable PosixFileAttributeView posix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class, new LinkOption[0]);
  }
}
