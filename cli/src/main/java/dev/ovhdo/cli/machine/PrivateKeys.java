package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The private keys of the user. OpenSSH tries keys with default names by itself, but only if no key
 * is passed to it; so keys with default names are passed along with others.
 */
public final class PrivateKeys {
  /** The file names that OpenSSH tries by default. */
  private static final List<String> DEFAULT_NAMES =
      List.of("id_rsa", "id_ecdsa", "id_ecdsa_sk", "id_ed25519", "id_ed25519_sk", "id_dsa");

  private final List<Path> all;
  private final Path defaultFolder;

  private PrivateKeys(List<Path> all, Path own) {
    this.all = all;
    this.defaultFolder = own;
  }

  /** Returns the private keys that have their public key in a file beside them. */
  public static PrivateKeys of(CommandContext context) {
    List<Path> all = new ArrayList<>();
    context.keyFolders().forEach(folder -> all.addAll(ofFolder(folder)));
    return new PrivateKeys(all, context.keyFolders().get(0));
  }

  /** Returns whether OpenSSH tries all of them by default. */
  public boolean areAllDefaults() {
    return all.stream().allMatch(this::isDefault);
  }

  /**
   * Returns the keys to pass to ssh: those whose public key is in the list, followed by the default
   * keys. Returns no key if all matching keys are default keys.
   *
   * @param publicKeys public keys as lines {@code TYPE KEY COMMENT}
   */
  public List<Path> matching(Collection<String> publicKeys) {
    Set<String> known =
        publicKeys.stream().map(PrivateKeys::typeAndKey).collect(Collectors.toSet());
    List<Path> wanted =
        all.stream().filter(key -> known.contains(typeAndKey(publicHalf(key)))).toList();
    if (wanted.stream().allMatch(this::isDefault)) {
      return List.of();
    }
    Stream<Path> others = all.stream().filter(this::isDefault);
    return Stream.concat(wanted.stream(), others).distinct().toList();
  }

  private boolean isDefault(Path key) {
    return defaultFolder.equals(key.getParent())
        && DEFAULT_NAMES.contains(key.getFileName().toString());
  }

  private static List<Path> ofFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file.resolveSibling(file.getFileName() + ".pub")))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns the text of the public key; empty if the file cannot be read. */
  private static String publicHalf(Path key) {
    try {
      return Files.readString(key.resolveSibling(key.getFileName() + ".pub"));
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns type and key without the comment, which may differ between copies. */
  private static String typeAndKey(String line) {
    String[] words = line.strip().split("\\s+", 3);
    return words.length < 2 ? line : words[0] + " " + words[1];
  }
}
