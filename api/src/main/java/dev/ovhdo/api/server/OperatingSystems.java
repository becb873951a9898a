package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.RegexBudget;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Operating systems that a server can be installed with. Immutable.
 *
 * @param server the service name
 * @param names the names of the operating systems: {@code debian12_64}, {@code
 *     ubuntu2404-server_64}
 */
public record OperatingSystems(String server, List<String> names) {
  /** Checks the server and copies the lists. */
  public OperatingSystems {
    Objects.requireNonNull(server, "server");
    names = List.copyOf(names);
  }

  /**
   * Selects an operating system by name, by family, or by a regular expression that is searched in
   * the names, case-insensitive, in this order. A family, such as {@code debian}, {@code ubuntu} or
   * {@code windows}, selects its newest plain system: {@code debian13_64} before {@code debian9_64}
   * and before {@code debian13-plesk18_64}. Of several matches of an expression, the highest
   * version is selected; at equal versions a system without extras, then the system listed first.
   *
   * @param wanted a name, a family or a regular expression
   * @throws ResourceNotFoundException if no operating system for the server matches
   * @throws InvalidInputException if the text is blank, or not a valid regular expression
   */
  public String choose(String wanted) {
    if (wanted.isBlank()) {
      throw new InvalidInputException("The name of an operating system is empty");
    }
    return first(names, wanted::equals)
        .or(() -> first(names, wanted::equalsIgnoreCase))
        .or(() -> newestOfFamily(names, wanted))
        .or(() -> newest(names, compiled(wanted)))
        .orElseThrow(
            () ->
                ResourceNotFoundException.of(
                    "operating system",
                    wanted,
                    "No operating system for " + server + " matches \"" + wanted + "\"",
                    "Available operating systems",
                    names));
  }

  private static Optional<String> first(List<String> names, Predicate<String> test) {
    return names.stream().filter(test).findFirst();
  }

  private static Optional<String> newestOfFamily(List<String> names, String wanted) {
    String family = Version.family(wanted.toLowerCase(Locale.ROOT));
    List<String> members =
        names.stream().filter(name -> Version.of(name).family().equals(family)).toList();
    List<String> plain = members.stream().filter(name -> !Version.of(name).extras()).toList();
    return newest(plain.isEmpty() ? members : plain, name -> true);
  }

  /** At equal versions the system listed first is kept. */
  private static Optional<String> newest(List<String> names, Predicate<String> test) {
    return names.stream()
        .filter(test)
        .reduce(
            (best, next) ->
                Version.ORDER.compare(Version.of(next), Version.of(best)) > 0 ? next : best);
  }

  private static Predicate<String> compiled(String wanted) {
    Pattern pattern = RegexBudget.compile("operating system", wanted, Pattern.CASE_INSENSITIVE);
    return name -> RegexBudget.find(pattern, name);
  }

  /**
   * Family and version in the name of an operating system: {@code ubuntu2404-server_64} has the
   * family {@code ubuntu}, the version 2404 and no extras. The version is the first number, except
   * the 64 at the end.
   *
   * @param family the letters before the version
   * @param number the version; null for a name without a version, which ranks lowest
   * @param extras whether the system has software beyond the plain system
   */
  private record Version(String family, @Nullable BigInteger number, boolean extras) {
    private static final Pattern SHAPE = Pattern.compile("([a-z-]*?)(?:-?(\\d+)(.*))?");
    private static final Pattern ARCHITECTURE = Pattern.compile("_(?:64|32)$");

    /** Suffixes of plain systems: the standard editions of Ubuntu and Windows. */
    private static final Pattern PLAIN = Pattern.compile("(?:-server|-std|-lts)*");

    /** Common names of families that have another name at OVHcloud. */
    private static final Map<String, String> ALIASES =
        Map.of("almalinux", "alma", "rockylinux", "rocky", "windows", "win", "vmware", "esxi");

    /** Orders by version, lowest first; at equal versions, systems with extras come first. */
    static final Comparator<Version> ORDER =
        Comparator.comparing(
                Version::number, Comparator.nullsFirst(Comparator.<BigInteger>naturalOrder()))
            .thenComparing(Version::extras, Comparator.reverseOrder());

    static Version of(String name) {
      String bare = ARCHITECTURE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
      Matcher parts = SHAPE.matcher(bare);
      if (!parts.matches()) {
        return new Version(bare, null, true);
      }
      String digits = parts.group(2);
      return new Version(
          parts.group(1),
          digits == null ? null : new BigInteger(digits),
          digits != null && !PLAIN.matcher(parts.group(3)).matches());
    }

    /** Returns OVHcloud's name of a family. */
    static String family(String word) {
      return ALIASES.getOrDefault(word, word);
    }
  }
}
