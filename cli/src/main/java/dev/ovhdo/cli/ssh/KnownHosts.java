package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The file in which SSH remembers the servers it has met. It is edited line by line: what is not
 * about the given servers stays byte for byte.
 */
public final class KnownHosts {
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
   * it was is kept beside it as {@code known_hosts.old}. Both files are replaced in one step each.
   *
   * @param fresh the new keys of each server; none where only the old ones go
   * @return whether there was anything to change
   * @throws IOException if the file can't be read or written; it is as it was then
   */
  public boolean replace(Map<HostAddress, ? extends Collection<HostKey>> fresh) throws IOException {
    Optional<byte[]> previous = read();
    List<String> names =
        fresh.keySet().stream().flatMap(address -> address.names().stream()).toList();
    String before = previous.map(KnownHosts::text).orElse("");
    StringBuilder after = new StringBuilder(before.length() + 1024);
    KnownHostsLine.lines(before).forEach(line -> after.append(line.without(names)));
    List<String> entries = entries(fresh);
    if (!entries.isEmpty() && after.length() > 0 && after.charAt(after.length() - 1) != '\n') {
      after.append('\n');
    }
    entries.forEach(after::append);
    if (after.toString().equals(before)) {
      return false;
    }
    SafeFile target = SafeFile.behind(file);
    if (previous.isPresent()) {
      Path old = file.resolveSibling(file.getFileName() + ".old");
      new SafeFile(old).write(previous.get(), target.path());
    }
    target.write(after.toString().getBytes(StandardCharsets.ISO_8859_1), target.path());
    return true;
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

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
