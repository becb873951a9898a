package dev.ovhdo.cli.completion;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.context.ListCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * All words that a command line can have, from the same sources as the help: the index of commands
 * and the models of picocli.
 *
 * @param global the global options
 * @param commands the commands by name, and the words that begin the names of commands, such as
 *     {@code vps}; the empty name has the first words
 */
record CommandLineModel(List<Option> global, Map<String, Words> commands) {
  /**
   * The words after the name of a command, or after the beginning of a name.
   *
   * @param aliases the other names of the command
   * @param next the words that continue the name, with their descriptions
   * @param options the options of the command itself
   * @param arguments the arguments in their order
   * @param columns the columns of a list
   * @param forwards whether everything after the first argument is for another program
   */
  record Words(
      List<String> aliases,
      Map<String, String> next,
      List<Option> options,
      List<Argument> arguments,
      List<String> columns,
      boolean forwards) {
    static Words none() {
      return new Words(List.of(), new LinkedHashMap<>(), List.of(), List.of(), List.of(), false);
    }
  }

  /**
   * A name of an option; an option with two names is two of these.
   *
   * @param takesValue whether a value is possible
   * @param needsValue whether the next argument is the value, if no value is joined by an equals
   *     sign
   * @param repeats whether the option may be given several times
   */
  record Option(
      String name,
      boolean takesValue,
      boolean needsValue,
      boolean repeats,
      ValueSource source,
      String description) {}

  /**
   * An argument.
   *
   * @param repeats whether the argument may be given several times
   */
  record Argument(boolean repeats, ValueSource source) {}

  /**
   * Describes commands.
   *
   * @param entries all commands
   * @param summaries what a resource is for, by its name
   * @param topics the topics of the help
   */
  static CommandLineModel of(
      List<CommandEntry> entries,
      Map<String, String> summaries,
      List<String> topics,
      Catalogue catalogue) {
    ValueRules rules = new ValueRules(entries, catalogue);
    Set<String> names = entries.stream().map(CommandEntry::name).collect(Collectors.toSet());
    Map<String, Words> commands = new LinkedHashMap<>();
    commands.put("", Words.none());
    for (CommandEntry entry : entries) {
      String name = entry.name();
      Words known = commands.getOrDefault(name, Words.none());
      if (name.equals("help")) {
        topics.forEach(topic -> known.next().put(topic, "A topic of the help"));
        commands.put(name, known);
      } else {
        commands.put(name, words(entry, names, known.next(), rules));
      }
      if (entry.listed()) {
        addToParents(commands, entry, summaries);
      }
    }
    List<Option> global = options(rules, "", spec(new GlobalOptions().spec()).options());
    return new CommandLineModel(global, commands);
  }

  /** Adds each word of a name to the words that precede it. */
  private static void addToParents(
      Map<String, Words> commands, CommandEntry entry, Map<String, String> summaries) {
    String name = entry.name();
    String summary = entry.summary();
    while (!name.isEmpty()) {
      int blank = name.lastIndexOf(' ');
      String parent = name.substring(0, Math.max(blank, 0));
      commands
          .computeIfAbsent(parent, missing -> Words.none())
          .next()
          .putIfAbsent(name.substring(blank + 1), summary);
      name = parent;
      summary = summaries.getOrDefault(parent, "Commands of " + parent);
    }
  }

  private static Words words(
      CommandEntry entry, Set<String> names, Map<String, String> next, ValueRules rules) {
    CliCommand command = entry.factory().get();
    CommandSpec spec = spec(CommandSpec.forAnnotatedObject(command));
    return new Words(
        entry.aliases().stream().filter(alias -> !names.contains(alias)).toList(),
        next,
        options(rules, entry.name(), spec.options()),
        arguments(rules, entry.name(), spec.positionalParameters()),
        command instanceof ListCommand<?> list ? list.columnNames() : List.of(),
        command.forwardsArguments());
  }

  /** A description is a text, without variables. */
  private static CommandSpec spec(CommandSpec spec) {
    return new CommandLine(spec).setInterpolateVariables(false).getCommandSpec();
  }

  private static List<Option> options(ValueRules rules, String command, List<OptionSpec> specs) {
    List<Option> options = new ArrayList<>();
    for (OptionSpec spec : specs) {
      if (!spec.hidden()) {
        boolean takesValue = spec.arity().max() > 0;
        ValueSource source = takesValue ? source(rules, command, spec) : ValueSource.FREE_TEXT;
        for (String name : spec.names()) {
          options.add(
              new Option(
                  name,
                  takesValue,
                  spec.arity().min() > 0,
                  spec.isMultiValue(),
                  source,
                  description(spec)));
        }
      }
    }
    return options;
  }

  private static List<Argument> arguments(
      ValueRules rules, String command, List<PositionalParamSpec> specs) {
    return specs.stream()
        .filter(spec -> !spec.hidden())
        .sorted(Comparator.comparingInt((PositionalParamSpec spec) -> spec.index().min()))
        .map(spec -> new Argument(spec.isMultiValue(), source(rules, command, spec)))
        .toList();
  }

  private static ValueSource source(ValueRules rules, String command, ArgSpec spec) {
    return rules.of(command, spec).orElse(ValueSource.FREE_TEXT);
  }

  private static String description(OptionSpec spec) {
    return Optional.of(String.join(" ", spec.description()))
        .map(text -> text.replace("%%", "%").replaceAll("\\s+", " "))
        .orElse("");
  }
}
