package dev.ovhdo.cli.alias;

import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces an alias in a command line. {@code $1} to {@code $9} stand for the arguments of the
 * alias; arguments that no such word names are added at the end.
 */
public final class AliasExpansion {
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$([1-9])");

  private AliasExpansion() {}

  /**
   * Returns the arguments with the alias replaced; empty if there is no such alias.
   *
   * @param name the first word of the command line, which is no command
   * @param arguments all arguments
   * @param at the index of the name in the arguments
   * @throws CommandException if an argument of the alias is missing, or the file of the aliases
   *     cannot be read
   */
  public static Optional<List<String>> of(
      Environment environment, String name, List<String> arguments, int at) {
    return line(environment, name)
        .map(
            line -> {
              List<String> expanded = new ArrayList<>(arguments.subList(0, at));
              expanded.addAll(
                  filled(name, words(line), arguments.subList(at + 1, arguments.size())));
              return expanded;
            });
  }

  /**
   * Returns the command line of an alias; empty if there is no such alias.
   *
   * @throws CommandException if the file of the aliases cannot be read
   */
  public static Optional<String> line(Environment environment, String name) {
    return Optional.ofNullable(new AliasFile(environment).read().get(name));
  }

  /**
   * Returns the names of all aliases.
   *
   * @throws CommandException if the file of the aliases cannot be read
   */
  public static Set<String> names(Environment environment) {
    return new AliasFile(environment).read().keySet();
  }

  /** Splits a command line into words as a shell does with quotation marks. */
  static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(
            word ->
                QUOTED
                    .matcher(word.group())
                    .replaceAll(
                        quoted ->
                            Matcher.quoteReplacement(
                                quoted.group(1) == null ? quoted.group(2) : quoted.group(1))))
        .toList();
  }

  private static List<String> filled(String name, List<String> words, List<String> given) {
    TreeSet<Integer> used = new TreeSet<>();
    for (String word : words) {
      PLACEHOLDER.matcher(word).results().forEach(each -> used.add(number(each.group(1))));
    }
    if (!used.isEmpty() && used.last() > given.size()) {
      throw new CommandException(
          ExitCode.USAGE,
          "the alias %s needs %s %s: 'ovh-do %s'"
              .formatted(
                  name,
                  used.last(),
                  used.last() == 1 ? "argument" : "arguments",
                  String.join(" ", words)));
    }
    List<String> filled = new ArrayList<>();
    for (String word : words) {
      filled.add(
          PLACEHOLDER
              .matcher(word)
              .replaceAll(each -> Matcher.quoteReplacement(given.get(number(each.group(1)) - 1))));
    }
    for (int i = 0; i < given.size(); i++) {
      if (!used.contains(i + 1)) {
        filled.add(given.get(i));
      }
    }
    return filled;
  }

  private static int number(String digit) {
    return Integer.parseInt(digit);
  }
}
