package dev.ovhdo.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of one account in the user's cache. A file has the names of a kind ({@code vps}), or of
 * a kind and a resource ({@code image.vps-1}): the time until which it is fresh, in seconds of the
 * epoch, and a line for each name. Only the user can read the files.
 */
public final class NameCache {
  /** New machines and records appear after this time at the latest. */
  public static final Duration LIFETIME = Duration.ofMinutes(5);

  private final Path root;
  private final NameScope scope;

  /**
   * Finds the folder of an account, which may not exist.
   *
   * @param cache the folder for all files that the program can make again
   */
  public NameCache(Path cache, NameScope scope) {
    this.root = cache.resolve("names");
    this.scope = scope;
  }

  /** Returns the folder of the account. */
  public Path folder() {
    return root.resolve(scope.folder());
  }

  /** Returns whether the user has completed names of the account before. */
  public boolean isUsed() {
    return Files.isDirectory(folder());
  }

  /**
   * Replaces the names of a kind. Names with control characters are left out.
   *
   * @param parent the resource that has the names, such as a VPS that has images; empty for names
   *     of the whole account
   * @param now the current time
   * @param lifetime how long the names are fresh
   * @throws IOException if the file cannot be written
   */
  public void write(String kind, String parent, List<Name> names, Instant now, Duration lifetime)
      throws IOException {
    String text =
        Stream.concat(
                Stream.of(String.valueOf(now.plus(lifetime).getEpochSecond())),
                names.stream().filter(Name::isTypeable).map(Name::line).distinct())
            .collect(Collectors.joining("\n", "", "\n"));
    createPrivate(folder());
    // Only its owner can read a temporary file.
    Path fresh = Files.createTempFile(folder(), ".new", "");
    try {
      Files.write(fresh, text.getBytes(UTF_8));
      Files.move(
          fresh,
          folder().resolve(NameScope.fileName(parent.isEmpty() ? kind : kind + "." + parent)),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Keeps names that a command has read for its own results. Without a folder, which is made at the
   * first completion, nothing is written.
   */
  public void keep(KnownNames known, Instant now) {
    if (isUsed()) {
      try {
        write(known.kind().text(), "", known.names(), now, LIFETIME);
      } catch (IOException e) {
        // The next completion reads them.
      }
    }
  }

  /** Marks all names of the account as old, because the account has changed. */
  public void invalidate() {
    if (isUsed()) {
      try {
        Path mark = folder().resolve(".changed");
        Files.deleteIfExists(mark);
        Files.createFile(mark);
      } catch (IOException e) {
        // The names are renewed some minutes later.
      }
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path existing = folder;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (Files.getFileAttributeView(existing, PosixFileAttributeView.class) == null) {
      Files.createDirectories(folder);
    } else {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }
}
