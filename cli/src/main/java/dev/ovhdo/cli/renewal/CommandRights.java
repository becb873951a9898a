package dev.ovhdo.cli.renewal;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.DeclaredCalls;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.Collection;
import java.util.List;

/** The rights that ovh-do needs from a new consumer key. */
public final class CommandRights {
  private CommandRights() {}

  /**
   * Returns the rights that all commands except {@code api} need, since {@code api} can call any
   * route. This loads all commands and their families, which is acceptable before the user opens a
   * browser.
   */
  public static List<AccessRule> of(Collection<CommandEntry> commands) {
    // The built-in catalogue contains every route that the commands call; downloaded families may
    // not.
    Catalogue catalogue = Catalogue.builtIn();
    List<KnownRoute> routes =
        commands.stream()
            .filter(command -> !command.name().equals("help"))
            .flatMap(command -> DeclaredCalls.of(command).stream())
            .flatMap(List::stream)
            .distinct()
            .map(route -> DeclaredCalls.findRoute(catalogue, route).orElseThrow())
            .toList();
    return dev.ovhdo.catalog.rights.Rights.of(routes).rules().stream()
        .map(rule -> new AccessRule(HttpMethod.valueOf(rule.method().name()), rule.path()))
        .toList();
  }
}
