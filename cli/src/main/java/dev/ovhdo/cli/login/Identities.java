package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.Session;
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
public final class Identities {
  /** The file names that OpenSSH tries by default. */
  private static final List<String> FOUND_BY_SSH =
      List.of("id_rsa", "id_ecdsa", "id_ecdsa_sk", "id_ed25519", "id_ed25519_sk", "id_dsa");

  private final List<Path> all;
  private final Path own;

  private Identities(List<Path> all, Path own) {
    this.all = all;
    this.own = own;
  }

  /** Returns the private keys that have their public key in a file beside them. */
  public static Identities of(Session session) {
    List<Path> all = new ArrayList<>();
    session.keyFolders().forEach(folder -> all.addAll(in(folder)));
    return new Identities(all, session.keyFolders().get(0));
  }

  /** Returns whether OpenSSH tries all of them by default. */
  public boolean areFoundBySsh() {
    return all.stream().allMatch(this::isFoundBySsh);
  }

  /**
   * Returns the keys to pass to ssh: those whose public key is in the list, followed by the default
   * keys. Returns no key if all matching keys are default keys.
   *
   * @param publicKeys public keys as lines {@code TYPE KEY COMMENT}
   */
  public List<Path> among(Collection<String> publicKeys) {
    Set<String> known = publicKeys.stream().map(Identities::core).collect(Collectors.toSet());
    List<Path> wanted = all.stream().filter(key -> known.contains(core(publicHalf(key)))).toList();
    if (wanted.stream().allMatch(this::isFoundBySsh)) {
      return List.of();
    }
    Stream<Path> others = all.stream().filter(this::isFoundBySsh);
    return Stream.concat(wanted.stream(), others).distinct().toList();
  }

  private boolean isFoundBySsh(Path key) {
    return own.equals(key.getParent()) && FOUND_BY_SSH.contains(key.getFileName().toString());
  }

  private static List<Path> in(Path folder) {
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
  private static String core(String line) {
    String[] words = line.strip().split("\\s+", 3);
    return words.length < 2 ? line : words[0] + " " + words[1];
  }
}
