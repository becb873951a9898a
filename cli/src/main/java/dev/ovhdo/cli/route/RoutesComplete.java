package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.NextSegment;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code routes complete}: lists the completions of a path for a shell. Prints each possible path
 * up to the next segment; a path that continues ends in a slash.
 */
@Command(
    footer = {
      "",
      "Prints the completions of a path by one segment; a path that continues ends in",
      "a slash. For the completion of a shell.",
    })
@Calls({})
public final class RoutesComplete implements CliCommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "[METHOD] PREFIX",
      description = "The beginning of a path, optionally after the method")
  List<String> words = List.of();

  @Override
  public void run(CommandContext context) {
    String prefix = words.get(words.size() - 1);
    String root = prefix.startsWith("/") ? "" : "/";
    String folder = prefix.substring(0, prefix.lastIndexOf('/') + 1);
    Optional<Method> method = words.size() == 1 ? Optional.empty() : method(words.get(0));
    Catalogue catalogue = context.api().catalogue();
    StringBuilder lines = new StringBuilder();
    List<Row> rows = new ArrayList<>();
    for (NextSegment next : catalogue.children(prefix)) {
      String path = folder + next.text();
      Set<Method> methods = catalogue.methods(root + path);
      if (method.map(methods::contains).orElse(!methods.isEmpty())) {
        lines.append(path).append('\n');
        rows.add(Row.empty().with("path", path));
      }
      if (next.more()) {
        lines.append(path).append("/\n");
        rows.add(Row.empty().with("path", path + "/"));
      }
    }
    context.results().text(lines.toString(), rows);
  }

  /**
   * Returns the method; empty for a word that is no method, which then does not restrict the
   * routes.
   */
  private static Optional<Method> method(String word) {
    return Arrays.stream(Method.values())
        .filter(method -> method.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
