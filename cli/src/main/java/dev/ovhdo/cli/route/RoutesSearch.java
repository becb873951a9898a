package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.ChoiceConverter;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routes search}: lists the routes that contain given words. */
@Command(
    footer = {
      "",
      "A route is found if it contains all words: in its path, in the names of its",
      "parameters, of the body or the response, in its rights, or in the values it",
      "accepts. The beginning of a word is enough. Routes with the words in their path",
      "come first. A route that is not for production is marked at the end of its line.",
      "",
      "Examples:",
      "  ovh-do routes search rescue",
      "  ovh-do routes search vps reboot --method POST",
    })
@Calls({})
public final class RoutesSearch implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "WORD", description = "A word to search for")
  List<String> words = List.of();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      converter = MethodConverter.class,
      description = "Find only routes with this method")
  @Nullable Method method;

  /** Reads a method. */
  static final class MethodConverter extends ChoiceConverter<Method> {
    MethodConverter() {
      super(Method.class, name -> name);
    }
  }

  @Option(names = "--all", description = "Include deprecated and internal routes")
  boolean all;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "Print at most this number of routes; 40 by default")
  int limit = 40;

  @Override
  public void run(CommandContext context) {
    if (limit < 1) {
      throw new CommandException(
          ExitCode.USAGE, "routes search: --limit must be at least 1, not " + limit);
    }
    Catalogue catalogue = context.api().catalogue();
    List<KnownRoute> found =
        catalogue.search(words.toArray(String[]::new)).stream()
            .filter(known -> method == null || known.route().method() == method)
            .toList();
    if (found.isEmpty()) {
      throw NoRouteMessage.of(catalogue, words, method);
    }
    List<KnownRoute> current = found.stream().filter(RoutesSearch::isCurrent).toList();
    List<KnownRoute> wanted = all || current.isEmpty() ? found : current;
    List<KnownRoute> shown = wanted.subList(0, Math.min(limit, wanted.size()));
    context
        .results()
        .text(
            String.join("\n", RouteLines.lines(shown)) + "\n",
            shown.stream().map(RouteRow::of).toList(),
            "method",
            "path",
            "stability");
    if (wanted.size() > limit) {
      context.terminal().note((wanted.size() - limit) + " more; add a word or use --limit");
    }
    if (wanted.size() < found.size()) {
      int left = found.size() - wanted.size();
      context
          .terminal()
          .note(left + " deprecated or internal routes left out; use --all to include them");
    }
  }

  private static boolean isCurrent(KnownRoute known) {
    Stability stability = known.route().stability();
    return stability != Stability.DEPRECATED && stability != Stability.INTERNAL;
  }
}
