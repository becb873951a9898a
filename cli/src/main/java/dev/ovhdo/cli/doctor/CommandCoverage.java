package dev.ovhdo.cli.doctor;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.DeclaredCalls;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands that access rules allow, by the calls that the commands declare. */
final class CommandCoverage {
  private static final int NAMED = 8;

  private final List<AccessRule> rules;

  CommandCoverage(List<AccessRule> rules) {
    this.rules = rules;
  }

  /** Returns which commands are not allowed; a resource is named if none of its commands is. */
  String describe(List<CommandEntry> commands) {
    Map<String, List<String>> refused = new LinkedHashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    int count = 0;
    for (CommandEntry command : commands) {
      if (command.name().equals("help")) {
        continue;
      }
      List<String> calls = DeclaredCalls.of(command).orElse(List.of());
      if (calls.isEmpty()) {
        continue;
      }
      count++;
      String resource = command.name().replaceFirst(" .*", "");
      sizes.merge(resource, 1, Integer::sum);
      if (!calls.stream().allMatch(this::allows)) {
        refused.computeIfAbsent(resource, key -> new ArrayList<>()).add(command.name());
      }
    }
    if (refused.isEmpty()) {
      return "allow all commands";
    }
    List<String> names = new ArrayList<>();
    refused.forEach(
        (resource, all) -> {
          if (Integer.valueOf(all.size()).equals(sizes.get(resource))) {
            names.add(resource);
          } else {
            names.addAll(all);
          }
        });
    int total = refused.values().stream().mapToInt(List::size).sum();
    int left = names.size() - NAMED;
    return "%s of %s commands are not fully allowed: %s%s; 'ovh-do credential rules --for COMMAND' lists their rights"
        .formatted(
            total,
            count,
            String.join(", ", names.subList(0, Math.min(NAMED, names.size()))),
            left > 0 ? " and " + left + " more" : "");
  }

  private boolean allows(String call) {
    String[] words = call.split(" ", 2);
    return rules.stream()
        .anyMatch(rule -> rule.covers(HttpMethod.valueOf(words[0]), concrete(words[1], rule)));
  }

  /**
   * Returns a path of a route that is as close to a rule as possible: its placeholders have the
   * values that the rule has at their place. So a rule for a single VPS allows the commands on it.
   */
  private static String concrete(String template, AccessRule rule) {
    String[] parts = template.split("/", -1);
    String[] values = rule.path().split("/", -1);
    for (int index = 0; index < parts.length; index++) {
      if (parts[index].startsWith("{")) {
        parts[index] = index < values.length && !values[index].contains("*") ? values[index] : "x";
      }
    }
    return String.join("/", parts);
  }
}
