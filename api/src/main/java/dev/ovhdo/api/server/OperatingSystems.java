package dev.ovhdo.api.server;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.internal.BoundedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The operating systems that a server can be installed with. Immutable.
 *
 * @param server the service name
 * @param ovh the names of OVHcloud's: {@code debian12_64}, {@code ubuntu2404-server_64}
 * @param personal the names of the account's own
 */
public record OperatingSystems(String server, List<String> ovh, List<String> personal) {
  private static final int LONGEST_PATTERN = 200;

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
   * Chooses the operating system that a person means. A name wins. A family, such as {@code
   * debian}, {@code ubuntu} or {@code windows}, is its newest plain system: {@code debian13_64}
   * before {@code debian9_64} and before {@code debian13-plesk18_64}. Anything else is a regular
   * expression that is searched in the names, whatever the case; of what it finds the highest
   * version is taken, of equal versions the one without extras, then the one listed first.
   *
   * @param wanted a name, a family or a regular expression
   * @throws NoMatchingOperatingSystemException if this server can't be installed with it
   * @throws InvalidInputException if it is empty, or no regular expression
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
        .orElseThrow(() -> new NoMatchingOperatingSystemException(server, wanted, names));
  }

  private static Optional<String> first(List<String> names, Predicate<String> test) {
    return names.stream().filter(test).findFirst();
  }

  private static Optional<String> newestOfFamily(List<String> names, String wanted) {
    String family = SystemVersion.family(wanted.toLowerCase(Locale.ROOT));
    List<String> members =
        names.stream().filter(name -> SystemVersion.of(name).family().equals(family)).toList();
    List<String> plain = members.stream().filter(name -> !SystemVersion.of(name).extras()).toList();
    return newest(plain.isEmpty() ? members : plain, name -> true);
  }

  /** Of equal ones the first stays. */
  private static Optional<String> newest(List<String> names, Predicate<String> test) {
    return names.stream()
        .filter(test)
        .reduce(
            (best, next) ->
                SystemVersion.ORDER.compare(SystemVersion.of(next), SystemVersion.of(best)) > 0
                    ? next
                    : best);
  }

  private static Predicate<String> compiled(String wanted) {
    if (wanted.length() > LONGEST_PATTERN) {
      throw new InvalidInputException(
          "The name of an operating system or a regular expression has "
              + LONGEST_PATTERN
              + " characters at most, not "
              + wanted.length());
    }
    try {
      Pattern pattern = Pattern.compile(wanted, Pattern.CASE_INSENSITIVE);
      return name -> BoundedText.find(pattern, name);
    } catch (PatternSyntaxException e) {
      throw new InvalidInputException(
          "No operating system is named \""
              + wanted
              + "\", and it is no regular expression: "
              + e.getDescription()
              + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)),
          e);
    }
  }
}
