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
 * The file in which SSH remembers the servers it has met. It is edited line by line: what is not
 * about the given servers stays byte for byte.
 */
public final class KnownHosts {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private final RandomGenerator random;

  /** Names the file, which need not exist. */
  public KnownHosts(Path file) {
    this(file, new SecureRandom());
  }

  KnownHosts(Path file, RandomGenerator random) {
    this.file = file;
    this.random = random;
  }

  /** Returns the file of this home: {@code .ssh/known_hosts}. */
  public static KnownHosts in(Path home) {
    return new KnownHosts(home.resolve(".ssh").resolve("known_hosts"));
  }

  /** Returns where the file is. */
  public Path file() {
    return file;
  }

  /**
   * Returns the keys that the file holds for a server under its own name, hashed or not. What a
   * pattern with wildcards says is left out.
   *
   * @throws IOException if the file is there and can't be read
   */
  public List<HostKey> keys(HostAddress address) throws IOException {
    Collection<String> names = address.names();
    return KnownHostsLine.lines(read().map(KnownHosts::text).orElse("")).stream()
        .map(line -> line.keyOf(names))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Forgets what the file says about these servers and adds their new keys, hashed. Each server's
   * name alone is taken out of its lines; a line that names others too stays for them. The file as
   * it was is kept beside it as {@code known_hosts.old}. Each is replaced in one step, and by one
   * process at a time.
   *
   * @param fresh the new keys of each server; none where only the old ones go
   * @return whether there was anything to change
   * @throws IOException if the file can't be read or written; it is as it was then
   */
  public boolean replace(Map<HostAddress, ? extends Collection<HostKey>> fresh) throws IOException {
    makeFolder();
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

  /** SSH wants its folder to be its owner's alone. */
  private void makeFolder() throws IOException {
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
                  HashedName.of(name, random) + " " + key.type() + " " + key.encoded() + "\n");
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

  /** One byte, one character: whatever the file's encoding, it is written as it was read. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
