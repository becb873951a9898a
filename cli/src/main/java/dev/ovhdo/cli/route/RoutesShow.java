package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code routes show}: prints a route with its parameters, body, response, rights and an example
 * call.
 */
@Command(
    footer = {
      "",
      "The path may contain placeholders or values; the example call uses the values.",
      "The method may be omitted if the path has only one.",
      "",
      "Examples:",
      "  ovh-do routes show POST '/vps/{serviceName}/rebuild'",
      "  ovh-do routes show GET /vps/vps-1/ips",
    })
@Calls({})
public final class RoutesShow implements CliCommand {
  private static final int NEAREST = 5;

  @Parameters(
      arity = "1..2",
      paramLabel = "[METHOD] PATH",
      description = "A route, such as GET /vps; /v2/… for version 2")
  List<String> words = List.of();

  @Option(names = "--full", description = "Expand every type and list every value")
  boolean full;

  @Override
  public void run(CommandContext context) {
    String last = words.get(words.size() - 1);
    String path = (last.startsWith("/") ? last : "/" + last).replaceFirst("[?].*", "");
    Catalogue catalogue = context.api().catalogue();
    Method method = words.size() == 1 ? only(catalogue, path) : method(words.get(0));
    RouteMatch match =
        catalogue.match(method, path).orElseThrow(() -> unknown(catalogue, method, path));
    TextLayout layout = TextLayout.on(context, full);
    List<String> page = RouteText.of(match.known(), match.parameters(), layout);
    context
        .results()
        .text(String.join("\n", page) + "\n", RouteRow.of(match.known(), match.parameters()));
  }

  private static Method only(Catalogue catalogue, String path) {
    Set<Method> methods = catalogue.methods(path);
    if (methods.isEmpty()) {
      throw unknown(catalogue, Method.GET, path);
    } else if (methods.size() > 1) {
      throw new CommandException(
          ExitCode.USAGE,
          path + " has " + UnknownRouteMessage.listing(methods) + ": add the method");
    }
    return methods.iterator().next();
  }

  private static CommandException unknown(Catalogue catalogue, Method method, String path) {
    return new CommandException(
        ExitCode.NOT_FOUND, UnknownRouteMessage.text(catalogue, method, path, NEAREST, ""));
  }

  private static Method method(String word) {
    try {
      return Method.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          ExitCode.USAGE, "'" + word + "' is not a method; use GET, POST, PUT, PATCH or DELETE", e);
    }
  }
}
