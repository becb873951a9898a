package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.alias.AliasExpansion;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.extension.Extensions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The command line, split into the command's name and the remaining arguments. Global options may
 * stand before and after the name; the command's own parser reads all of them.
 *
 * @param command the command's name, one or several words; empty if the command line names none
 * @param rest all other arguments in their order
 * @param all all arguments, as given
 */
record Arguments(String command, List<String> rest, List<String> all) {
  Arguments {
    all = List.copyOf(all);
    rest = List.copyOf(rest);
  }

  /**
   * Finds the command's name: the first argument that is neither an option nor an option's value.
   */
  static Arguments of(String... arguments) {
    List<String> rest = new ArrayList<>(Arrays.asList(arguments));
    int at = nextWordIndex(rest, 0);
    if (at >= rest.size()) {
      return new Arguments("", rest, rest);
    }
    String command = rest.remove(at);
    at = nextWordIndex(rest, at);
    while (CommandIndex.isPrefix(command) && at < rest.size()) {
      command += " " + rest.remove(at);
      at = nextWordIndex(rest, at);
    }
    return new Arguments(command, rest, Arrays.asList(arguments));
  }

  /** Returns the index of the next argument that is neither an option nor an option's value. */
  private static int nextWordIndex(List<String> arguments, int from) {
    int at = from;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      at += GlobalOptions.OPTIONS_WITH_VALUE.contains(arguments.get(at)) ? 2 : 1;
    }
    return at;
  }

  /**
   * Returns the arguments with the user's alias replaced, if the command is no command of the
   * program; the file of the aliases is not read for other commands.
   *
   * @throws CommandException if the alias needs more arguments, or the file cannot be read
   */
  Arguments expanded(Environment environment) {
    if (command.isEmpty()
        || command.contains(" ")
        || CommandIndex.isPrefix(command)
        || CommandIndex.find(command).isPresent()) {
      return this;
    }
    return AliasExpansion.of(environment, command, all, nextWordIndex(all, 0))
        .map(expanded -> of(expanded.toArray(String[]::new)))
        .orElse(this);
  }

  /** Returns the arguments before the command's name. */
  List<String> before() {
    return all.subList(0, nextWordIndex(all, 0));
  }

  /** Returns the arguments after the command's name of one word. */
  List<String> after() {
    return all.subList(nextWordIndex(all, 0) + 1, all.size());
  }

  /** Returns the remaining arguments without options and their values. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (int at = nextWordIndex(rest, 0); at < rest.size(); at = nextWordIndex(rest, at + 1)) {
      words.add(rest.get(at));
    }
    return words;
  }

  /**
   * Rejects arguments whose bytes were no UTF-8: the JVM has replaced these bytes, so the text that
   * the user typed is lost.
   *
   * @throws CommandException if there is such an argument
   */
  void requireUnicode() {
    Stream.concat(Stream.of(command), rest.stream())
        .filter(each -> each.indexOf('\uFFFD') >= 0 || !UTF_8.newEncoder().canEncode(each))
        .findFirst()
        .ifPresent(
            each -> {
              throw new CommandException(
                  ExitCode.USAGE,
                  "the argument \"%s\" is not in UTF-8; run ovh-do in a terminal or script with UTF-8"
                      .formatted(each));
            });
  }

  boolean requestsVersion() {
    return command.isEmpty() && rest.contains("--version");
  }

  boolean requestsHelp() {
    boolean word = command.equals("help") && words().isEmpty();
    return word || (command.isEmpty() && hasHelpOption());
  }

  /** Returns whether an argument requests JSON, before the options are parsed. */
  boolean requestsJson() {
    for (int i = 0; i < rest.size(); i++) {
      String each = rest.get(i);
      String value = "";
      if (each.equals("-o") || each.equals("--output")) {
        value = i + 1 < rest.size() ? rest.get(i + 1) : "";
      } else if (each.startsWith("-o") || each.startsWith("--output=")) {
        value = each.substring(each.indexOf('=') < 0 ? 2 : each.indexOf('=') + 1);
      }
      if (value.equalsIgnoreCase("json") || value.equalsIgnoreCase("jsonl")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the error for a resource without a verb. */
  CommandException incomplete() {
    return new CommandException(
        ExitCode.USAGE,
        "'%1$s' is not a whole command; 'ovh-do help %1$s' lists its commands".formatted(command));
  }

  /** Returns whether the remaining arguments contain {@code --help}. */
  boolean hasHelpOption() {
    return rest.contains("--help") || rest.contains("-h");
  }

  /** Returns the names of the user's aliases and extensions. */
  static List<String> namesOfUser(Environment environment) {
    return Stream.of(AliasExpansion.names(environment), Extensions.all(environment).keySet())
        .flatMap(Collection::stream)
        .toList();
  }

  /**
   * Returns the error for an unknown command, with the commands of similar names.
   *
   * @param others further names, such as those of the user's aliases and extensions
   */
  static CommandException unknownCommand(String command, Collection<String> others) {
    int space = command.indexOf(' ');
    String resource = space < 0 ? "" : command.substring(0, space);
    boolean known = CommandIndex.isPrefix(resource);
    List<String> near = known ? nearestOfResource(resource, command) : nearest(command, others);
    String hint = near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    return new CommandException(
        ExitCode.USAGE,
        "there is no command '%s'.%s 'ovh-do help%s' lists all commands."
            .formatted(command, hint, known ? " " + resource : ""));
  }

  /** Compares only the words after the resource: the resource itself is known. */
  private static List<String> nearestOfResource(String resource, String command) {
    int start = resource.length() + 1;
    Map<String, String> commands = new LinkedHashMap<>();
    for (CommandEntry entry : CommandIndex.commandsOf(resource)) {
      if (entry.listed()) {
        commands.put(entry.name().substring(start), entry.name());
        entry
            .aliases()
            .forEach(alias -> commands.putIfAbsent(alias.substring(start), entry.name()));
      }
    }
    return Suggestions.allNearest(command.substring(start), commands.keySet()).stream()
        .map(near -> Objects.requireNonNull(commands.get(near)))
        .distinct()
        .toList();
  }

  private static List<String> nearest(String command, Collection<String> others) {
    List<String> all =
        Stream.of(CommandIndex.resources().stream(), names(CommandIndex.all()), others.stream())
            .flatMap(names -> names)
            .distinct()
            .toList();
    List<String> near = Suggestions.allNearest(command, all);
    return near.isEmpty()
        ? all.stream().filter(name -> name.endsWith(" " + command)).toList()
        : near;
  }

  private static Stream<String> names(List<CommandEntry> entries) {
    return entries.stream().filter(CommandEntry::listed).map(CommandEntry::name);
  }
}
