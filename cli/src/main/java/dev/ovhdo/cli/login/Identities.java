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
 * The private keys with which SSH may log in: those of this person whose public half the account
 * has. SSH finds some by itself, but as soon as it is told of one it tries no other.
 */
public final class Identities {
  /** What OpenSSH looks for by itself. */
  private static final List<String> FOUND_BY_SSH =
      List.of("id_rsa", "id_ecdsa", "id_ecdsa_sk", "id_ed25519", "id_ed25519_sk", "id_dsa");

  private final List<Path> all;
  private final Path own;

  private Identities(List<Path> all, Path own) {
    this.all = all;
    this.own = own;
  }

  /** Returns the keys of this person, of which both halves are in their place. */
  public static Identities of(Session session) {
    List<Path> all = new ArrayList<>();
    session.keyFolders().forEach(folder -> all.addAll(in(folder)));
    return new Identities(all, session.keyFolders().get(0));
  }

  /** Returns whether SSH would find all of them without being told. */
  public boolean areFoundBySsh() {
    return all.stream().allMatch(this::isFoundBySsh);
  }

  /**
   * Returns what to tell SSH: the keys that are among these, and with them those that it would have
   * found; nothing if it finds them all anyhow.
   *
   * @param publicKeys lines of public keys
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

  /** A file that cannot be read is no key of the account. */
  private static String publicHalf(Path key) {
    try {
      return Files.readString(key.resolveSibling(key.getFileName() + ".pub"));
    } catch (IOException e) {
      return "";
    }
  }

  /** Type and key, without the comment, which each copy may have another of. */
  private static String core(String line) {
    String[] words = line.strip().split("\\s+", 3);
    return words.length < 2 ? line : words[0] + " " + words[1];
  }
}
