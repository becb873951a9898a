package dev.ovhdo.cli.credential;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the routes that a command declares in its {@link Calls} annotation. */
public final class DeclaredCalls {
  private DeclaredCalls() {}

  /**
   * Returns the routes, such as {@code GET /vps/{serviceName}}; empty for a command that may call
   * any route. This loads the command's class.
   */
  public static Optional<List<String>> of(CommandEntry command) {
    return Optional.ofNullable(command.factory().get().getClass().getAnnotation(Calls.class))
        .map(
            calls ->
                Arrays.stream(calls.value())
                    .flatMap(text -> Arrays.stream(text.split(", ")))
                    .distinct()
                    .toList());
  }

  /** Finds a route by method and path; the path may have values instead of placeholders. */
  public static Optional<KnownRoute> findRoute(Catalogue catalogue, String route) {
    String[] words = route.split(" ", 2);
    if (words.length < 2) {
      return Optional.empty();
    }
    return Arrays.stream(Method.values())
        .filter(method -> method.name().equals(words[0]))
        .findFirst()
        .flatMap(method -> catalogue.match(method, words[1]))
        .map(match -> match.known());
  }
}
