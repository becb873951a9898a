package dev.ovhdo.cli.renewal;

import dev.ovhdo.api.AccessRule;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.cli.credential.DeclaredCalls;
import dev.ovhdo.cli.session.CommandEntry;
import dev.ovhdo.client.HttpMethod;
import java.util.Collection;
import java.util.List;

/** The rights that a new consumer key can have. */
final class Rights {
  private Rights() {}

  /**
   * Returns what commands need that have a name; {@code api} may need more. This loads them all,
   * and their families of routes: for a moment when a person is about to open a browser.
   */
  static List<AccessRule> of(Collection<CommandEntry> commands) {
    // What came with the program has all that its commands call, whatever was renewed since.
    Catalogue catalogue = Catalogue.builtIn();
    List<KnownRoute> routes =
        commands.stream()
            .filter(command -> !command.name().equals("help"))
            .flatMap(command -> DeclaredCalls.of(command).stream())
            .flatMap(List::stream)
            .distinct()
            .map(route -> DeclaredCalls.find(catalogue, route).orElseThrow())
            .toList();
    return dev.ovhdo.catalog.rights.Rights.of(routes).rules().stream()
        .map(rule -> new AccessRule(HttpMethod.valueOf(rule.method().name()), rule.path()))
        .toList();
  }
}
