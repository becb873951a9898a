package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.RegexBudget;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Operating systems that a server can be installed with. Immutable.
 *
 * @param server the service name
 * @param ovh the names of OVHcloud's operating systems: {@code debian12_64}, {@code
 *     ubuntu2404-server_64}
 * @param personal the names of the account's own templates
 */
public record OperatingSystems(String server, List<String> ovh, List<String> personal) {
  private static final int MAX_PATTERN_LENGTH = 200;

  /** Checks the server and copies the lists. */
  public OperatingSystems {
    Objects.requireNonNull(server, "server");
    ovh = List.copyOf(ovh);
    personal = List.copyOf(personal);
  }

  /** Returns all names, OVHcloud's first. */
  public List<String> names() {
    return Stream.concat(ovh.stream(), personal.stream()).toList();
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
    List<String> names = names();
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
    String family = OperatingSystemVersion.family(wanted.toLowerCase(Locale.ROOT));
    List<String> members =
        names.stream()
            .filter(name -> OperatingSystemVersion.of(name).family().equals(family))
            .toList();
    List<String> plain =
        members.stream().filter(name -> !OperatingSystemVersion.of(name).extras()).toList();
    return newest(plain.isEmpty() ? members : plain, name -> true);
  }

  /** At equal versions the system listed first is kept. */
  private static Optional<String> newest(List<String> names, Predicate<String> test) {
    return names.stream()
        .filter(test)
        .reduce(
            (best, next) ->
                OperatingSystemVersion.ORDER.compare(
                            OperatingSystemVersion.of(next), OperatingSystemVersion.of(best))
                        > 0
                    ? next
                    : best);
  }

  private static Predicate<String> compiled(String wanted) {
    if (wanted.length() > MAX_PATTERN_LENGTH) {
      throw new InvalidInputException(
          "The name of an operating system or a regular expression may have at most "
              + MAX_PATTERN_LENGTH
              + " characters, not "
              + wanted.length());
    }
    try {
      Pattern pattern = Pattern.compile(wanted, Pattern.CASE_INSENSITIVE);
      return name -> RegexBudget.find(pattern, name);
    } catch (PatternSyntaxException e) {
      throw new InvalidInputException(
          "No operating system is named \""
              + wanted
              + "\", and the text is not a regular expression: "
              + e.getDescription()
              + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)),
          e);
    }
  }
}
