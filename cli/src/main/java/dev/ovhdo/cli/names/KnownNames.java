package dev.ovhdo.cli.names;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All names of a kind in the account.
 *
 * @param kind the kind
 * @param names the names in the order of the API
 */
public record KnownNames(NameKind kind, List<Name> names) {
  /** Copies the list. */
  public KnownNames {
    names = List.copyOf(names);
  }

  /** Returns names without descriptions; resources without a name are left out. */
  public static <T> KnownNames of(
      NameKind kind, List<T> resources, Function<T, Optional<String>> name) {
    return new KnownNames(
        kind, resources.stream().flatMap(each -> name.apply(each).stream()).map(Name::of).toList());
  }

  /** Returns the service names, and the display names that only one machine has. */
  public static <T> KnownNames ofMachines(
      NameKind kind,
      List<T> machines,
      Function<T, Optional<String>> serviceName,
      Function<T, Optional<String>> displayName) {
    Map<String, Long> uses =
        machines.stream()
            .flatMap(machine -> displayName.apply(machine).stream())
            .collect(Collectors.groupingBy(shown -> shown, Collectors.counting()));
    List<Name> names = new ArrayList<>();
    for (T machine : machines) {
      String name = serviceName.apply(machine).orElse("");
      String shown = displayName.apply(machine).filter(not(name::equals)).orElse("");
      names.add(new Name(name, shown));
      if (uses.getOrDefault(shown, 0L) == 1) {
        names.add(new Name(shown, name));
      }
    }
    return new KnownNames(kind, names);
  }
}
