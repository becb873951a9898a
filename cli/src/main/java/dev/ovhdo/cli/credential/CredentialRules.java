package dev.ovhdo.cli.credential;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.catalog.rights.Rights;
import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code credential rules}: the least access rules that commands need. */
@Command(
    footer = {
      "",
      "Without --for, the rules for all commands are printed.",
      "",
      "Examples:",
      "  ovh-do credential rules --for 'server reinstall' --for key",
      "  ovh-do credential rules --for 'dns set' --only zoneName=example.com",
      "  ovh-do credential rules --for 'GET /v2/iam/policy' --iam",
    })
@Calls({})
public final class CredentialRules implements CliCommand {
  @Option(
      names = "--for",
      paramLabel = "COMMAND",
      description =
          "A command, a noun for all its commands, or a route such as 'GET /me'; may be"
              + " repeated")
  List<String> subjects = List.of();

  @Option(
      names = "--only",
      paramLabel = "NAME=VALUE",
      description =
          "Replace a placeholder of the paths with this value, such as"
              + " serviceName=ns1.example.net")
  Map<String, String> only = new LinkedHashMap<>();

  @Option(
      names = "--iam",
      description = "Print a policy for OVHcloud's IAM instead of access rules")
  boolean iam;

  @Override
  public void run(CommandContext context) {
    Catalogue catalogue = context.api().catalogue();
    Set<KnownRoute> routes = new LinkedHashSet<>();
    calls(context).forEach(call -> routes.add(requireKnown(catalogue, call)));
    refuseUnknownPlaceholders(routes);
    Rights rights = Rights.of(routes, only);
    if (iam) {
      context.results().json(rights.policy(name()));
      routes.stream()
          .map(KnownRoute::route)
          .filter(route -> route.authenticated() && route.actions().isEmpty())
          .forEach(
              route -> context.terminal().note("the IAM action of " + route + " is not known"));
      context.terminal().note("add the identities and resources to the policy");
    } else {
      print(context, rights.rules());
    }
  }

  private static void print(CommandContext context, List<AccessRule> rules) {
    StringBuilder text = new StringBuilder();
    rules.forEach(rule -> text.append(rule).append('\n'));
    List<Row> rows =
        rules.stream()
            .map(rule -> Row.empty().with("method", rule.method().name()).with("path", rule.path()))
            .toList();
    context.results().text(text.toString(), rows);
    if (rules.isEmpty()) {
      context.terminal().note("no access rule is needed");
    }
  }

  private String name() {
    return subjects.isEmpty() ? "ovh-do" : "ovh-do " + String.join(", ", subjects);
  }

  private Set<String> calls(CommandContext context) {
    Set<String> calls = new LinkedHashSet<>();
    for (String each : subjects.isEmpty() ? List.of("") : subjects) {
      if (each.contains("/")) {
        calls.add(each.replaceFirst("^api ", ""));
      } else {
        commands(context, each).forEach(command -> calls.addAll(calls(command, each)));
      }
    }
    return calls;
  }

  /** Returns the command of this name, or all commands of this noun; all commands if empty. */
  private static List<CommandEntry> commands(CommandContext context, String name) {
    List<CommandEntry> all =
        context.commands().stream().filter(entry -> !entry.name().equals("help")).toList();
    List<CommandEntry> matches = all.stream().filter(entry -> entry.matches(name)).toList();
    if (name.isEmpty()) {
      return all;
    } else if (matches.isEmpty()) {
      List<String> near =
          Suggestions.allNearest(
              name, all.stream().filter(CommandEntry::listed).map(CommandEntry::name).toList());
      throw new CommandException(
          ExitCode.USAGE,
          "there is no command '"
              + name
              + "'."
              + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
              + " 'ovh-do help' lists all commands.");
    }
    return matches;
  }

  private static List<String> calls(CommandEntry command, String asked) {
    return DeclaredCalls.of(command)
        .orElseGet(
            () -> {
              if (asked.equals(command.name())) {
                throw new CommandException(
                    ExitCode.USAGE,
                    "'" + asked + "' has no fixed routes: name a route, such as --for 'GET /me'");
              }
              return List.of();
            });
  }

  private static KnownRoute requireKnown(Catalogue catalogue, String call) {
    return DeclaredCalls.findRoute(catalogue, call)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.USAGE,
                    "'" + call + "' is not a known route; 'ovh-do routes search' finds routes"));
  }

  private void refuseUnknownPlaceholders(Set<KnownRoute> routes) {
    Set<String> placeholders = new TreeSet<>();
    for (KnownRoute known : routes) {
      known.route().segments().stream()
          .filter(segment -> segment.startsWith("{"))
          .forEach(segment -> placeholders.add(segment.substring(1, segment.length() - 1)));
    }
    for (String name : only.keySet()) {
      if (!placeholders.contains(name)) {
        throw new CommandException(
            ExitCode.USAGE,
            "no route has a placeholder '%s'; %s"
                .formatted(
                    name,
                    placeholders.isEmpty()
                        ? "the paths have no placeholders"
                        : "the placeholders are " + String.join(", ", placeholders)));
      }
    }
  }
}
