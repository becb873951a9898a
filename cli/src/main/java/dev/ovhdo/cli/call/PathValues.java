package dev.ovhdo.cli.call;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code -p name=value} options of a call and the placeholders that they replace. */
final class PathValues {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

  private PathValues() {}

  /**
   * Parses the arguments.
   *
   * @throws CommandException if an argument is not {@code name=value}, or a name is given twice
   */
  static Map<String, String> parse(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw usage("-p '" + argument + "' is not NAME=VALUE");
      }
      String name = argument.substring(0, equals);
      if (values.put(name, argument.substring(equals + 1)) != null) {
        throw usage("-p " + name + " is given twice");
      }
    }
    return values;
  }

  /** Returns the names of the placeholders in their order, including repetitions. */
  static List<String> placeholders(String template) {
    return PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).toList();
  }

  /**
   * Checks that each placeholder has a value and each value a placeholder.
   *
   * @throws CommandException if not; the message names all missing or unknown values
   */
  static void check(String template, Map<String, String> values) {
    Set<String> wanted = new LinkedHashSet<>(placeholders(template));
    Set<String> unknown = new LinkedHashSet<>(values.keySet());
    unknown.removeAll(wanted);
    if (!unknown.isEmpty()) {
      throw usage(
          "there is no "
              + unknown.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "))
              + " in "
              + template);
    }
    wanted.removeAll(values.keySet());
    if (!wanted.isEmpty()) {
      throw usage(
          template
              + " needs "
              + wanted.stream().map(name -> "-p " + name + "=…").collect(Collectors.joining(" ")));
    }
    if (PLACEHOLDER.matcher(template).replaceAll("").matches("(?s).*[{}].*")) {
      throw usage(
          template
              + " has a brace that belongs to no placeholder; encode a literal brace as %7B or %7D");
    }
  }

  private static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }
}
