package dev.ovhdo.fleet.store;

import dev.ovhdo.fleet.model.FleetException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** The file of a store in SQLite. Each commit is on the disk before the statement returns. */
final class SqliteFile extends StoreLocation {
  private static final int BUSY_MILLIS = 30_000;

  /** Between two attempts to open a file that others open at the same time. */
  private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final int MOST_ATTEMPTS = 500;

  /** The types of file systems whose locks SQLite cannot rely on. */
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs3",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "afpfs",
          "9p",
          "ceph",
          "fuse.ceph",
          "fuse.sshfs",
          "fuse.glusterfs",
          "fuse.s3fs",
          "lustre",
          "gpfs",
          "webdav",
          "davfs",
          "fuse.davfs");

  private static final Map<String, String> TYPES =
      Map.of(
          "serial", "integer primary key autoincrement",
          "bytes", "blob",
          "timestamp", "timestamp");

  private final Path file;

  SqliteFile(Path file) {
    this.file = file;
  }

  /**
   * Returns the data source of the file, which is created if it does not exist.
   *
   * @throws FleetException if the file is on a network file system, or its folder cannot be made
   */
  @Override
  DataSource open() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        requireLocal(file, Files.getFileStore(folder).type());
      }
      createPrivate(file);
    } catch (IOException e) {
      throw FleetException.ofStore("the fleet store " + file + " cannot be opened: " + e, e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // A transaction that reads first and writes later would fail at once if another one writes.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /**
   * Checks the type of a file system.
   *
   * @throws FleetException if it is a network file system
   */
  static void requireLocal(Path file, String type) {
    if (NETWORK.contains(type.toLowerCase(Locale.ROOT))) {
      throw FleetException.ofRefusal(
          "the fleet store %s is on a network file system (%s), where two hosts can corrupt it. Choose a file on a local disk with --store"
              .formatted(file, type));
    }
  }

  @Override
  boolean exists() {
    return Files.exists(file);
  }

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  /** A transaction of SQLite excludes all others. */
  @Override
  String lock() {
    return "";
  }

  @Override
  Optional<String> clock() {
    return Optional.empty();
  }

  /**
   * SQLite removes its log when the last connection closes, so that each statement is slow. The
   * first connection of several processes changes the mode of the file, for which SQLite does not
   * wait until the file is free.
   */
  @Override
  AutoCloseable keep(DataSource source) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return source.getConnection();
      } catch (SQLException e) {
        if (attempt == MOST_ATTEMPTS || e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
          throw e;
        }
        LockSupport.parkNanos(BUSY_NANOS);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SqliteFile that && file.equals(that.file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }

  /** Returns the name of the file. */
  @Override
  public String toString() {
    return file.toString();
  }

  private static void createPrivate(Path file) throws IOException {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      // The store exists, or another process has created it at the same time.
    }
  }
}
