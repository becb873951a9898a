package dev.ovhdo.cli.ssh;

import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.file.AtomicFile.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The file in which SSH stores the host keys of servers. Edits are line by line: lines about other
 * servers stay byte for byte.
 */
public final class KnownHosts {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private final RandomGenerator random;

  /** Creates an editor for a file that may not exist. */
  public KnownHosts(Path file) {
    this(file, new SecureRandom());
  }

  KnownHosts(Path file, RandomGenerator random) {
    this.file = file;
    this.random = random;
  }

  /** Returns the file of a home folder: {@code .ssh/known_hosts}. */
  public static KnownHosts ofHome(Path home) {
    return new KnownHosts(home.resolve(".ssh").resolve("known_hosts"));
  }

  /** Returns the path of the file. */
  public Path file() {
    return file;
  }

  /**
   * Returns the keys of a server that are stored under its plain or hashed name. Patterns with
   * wildcards are ignored.
   *
   * @throws IOException if the file exists and cannot be read
   */
  public List<HostKey> keys(HostAddress address) throws IOException {
    Collection<String> names = address.names();
    return KnownHostsLine.lines(read().map(KnownHosts::text).orElse("")).stream()
        .map(line -> line.keyOf(names))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Removes the entries of servers and adds their new keys under hashed names. If a line names
   * other servers too, only the name of this server is removed from the line. The former file is
   * saved as {@code known_hosts.old}. Both files are replaced atomically, by one process at a time.
   *
   * @param fresh the new keys of each server; an empty collection only removes the old keys
   * @return whether the file was changed
   * @throws IOException if the file cannot be read or written; it is unchanged in this case
   */
  public boolean replace(Map<HostAddress, ? extends Collection<HostKey>> fresh) throws IOException {
    createFolder();
    Path old = file.resolveSibling(file.getFileName() + ".old");
    return AtomicFile.at(file).update(Mode.KEPT, old, before -> bytes(edited(text(before), fresh)));
  }

  private String edited(String before, Map<HostAddress, ? extends Collection<HostKey>> fresh) {
    List<String> names =
        fresh.keySet().stream().flatMap(address -> address.names().stream()).toList();
    StringBuilder after = new StringBuilder(before.length() + 1024);
    KnownHostsLine.lines(before).forEach(line -> after.append(line.without(names)));
    List<String> entries = entries(fresh);
    if (!entries.isEmpty() && after.length() > 0 && after.charAt(after.length() - 1) != '\n') {
      after.append('\n');
    }
    entries.forEach(after::append);
    return after.toString();
  }

  /** OpenSSH requires that only the owner has access to the folder. */
  private void createFolder() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(
        folder,
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0]);
  }

  private List<String> entries(Map<HostAddress, ? extends Collection<HostKey>> fresh) {
    List<String> entries = new ArrayList<>();
    fresh.forEach(
        (address, keys) -> {
          for (String name : address.names()) {
            for (HostKey key : keys) {
              entries.add(
                  HashedHostName.of(name, random) + " " + key.type() + " " + key.encoded() + "\n");
            }
          }
        });
    return entries;
  }

  private Optional<byte[]> read() throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Maps each byte to one character, so that bytes of every encoding are preserved. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
