package dev.ovhdo.cli.fleet;

import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.TagOption;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.vps.Vps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the machines of a plan. With tags, patterns match only machines with these tags; without
 * targets, all of these are meant.
 */
final class FleetTargets {
  private final CommandContext context;
  private final TagOption tags;
  private @Nullable List<Machine> machines;

  FleetTargets(CommandContext context, TagOption tags) {
    this.context = context;
    this.tags = tags;
  }

  /** A machine of the account; its display name is empty if it has none. */
  private record Machine(String name, String displayName) {}

  /**
   * Returns the targets, in their order; a pattern becomes the service names of its machines.
   *
   * @throws CommandException if no machine matches a pattern
   */
  List<String> find(TaskReference.Kind kind, List<String> targets) {
    Set<String> found = new LinkedHashSet<>();
    List<String> all = new ArrayList<>();
    for (String target : tags.isGiven() && targets.isEmpty() ? List.of("*") : targets) {
      if (!target.contains("*")) {
        all.add(target);
        continue;
      }
      List<String> matches = matches(kind, target);
      if (matches.isEmpty()) {
        throw new CommandException(
            ExitCode.NOT_FOUND,
            "no %s of the account%s matches \"%s\""
                .formatted(
                    kind == TaskReference.Kind.VPS ? "VPS" : "server",
                    tags.isGiven() ? " with these tags" : "",
                    target));
      }
      // Two patterns may match the same machine; a name that is given twice is an error.
      matches.stream().filter(found::add).forEach(all::add);
    }
    return all;
  }

  private List<String> matches(TaskReference.Kind kind, String pattern) {
    Pattern compiled =
        Pattern.compile(
            Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    return machines(kind).stream()
        .filter(
            machine ->
                compiled.matcher(machine.name()).matches()
                    || compiled.matcher(machine.displayName()).matches())
        .map(Machine::name)
        .toList();
  }

  private List<Machine> machines(TaskReference.Kind kind) {
    List<Machine> known = machines;
    if (known == null) {
      known = kind == TaskReference.Kind.VPS ? vpses() : servers();
      machines = known;
    }
    return known;
  }

  private List<Machine> vpses() {
    return context
        .reportUnread(
            tags.filter(context, () -> context.ovh().vps().list(), vps -> vps.optional(Vps::name)))
        .stream()
        .map(vps -> new Machine(vps.name(), vps.optional(Vps::displayName).orElse("")))
        .toList();
  }

  private List<Machine> servers() {
    return context
        .reportUnread(
            tags.filter(
                context,
                () -> context.ovh().servers().list(),
                server -> server.optional(DedicatedServer::name)))
        .stream()
        .map(
            server ->
                new Machine(
                    server.name(),
                    server
                        .optional(DedicatedServer::iam)
                        .flatMap(iam -> iam.optional(each -> each.displayName()))
                        .orElse("")))
        .toList();
  }
}
