package dev.ovhdo.cli;

import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.select.ArgumentKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Messages for invalid arguments in the words of this program, not in those of its parser. */
final class UsageMessage {
  private UsageMessage() {}

  /**
   * Returns the message for an exception of the parser, without the name of the command.
   *
   * @param arguments the arguments of the command
   */
  static String of(ParameterException failure, List<String> arguments) {
    if (failure instanceof UnmatchedArgumentException || hasUnknownOption(failure)) {
      return unmatched(failure);
    } else if (failure instanceof MissingParameterException missing) {
      return missing(missing, arguments);
    } else if (failure instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " may be given only once";
    }
    ArgSpec argument = failure.getArgSpec();
    String text = String.valueOf(failure.getMessage());
    return argument == null ? text : invalid(argument, text);
  }

  /** Returns whether there is an unknown option, which explains a missing argument. */
  static boolean hasUnknownOption(ParameterException failure) {
    return failure.getCommandLine().getUnmatchedArguments().stream()
        .anyMatch(UsageMessage::isOption);
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("-") && argument.length() > 1;
  }

  private static String unmatched(ParameterException failure) {
    List<String> unmatched = failure.getCommandLine().getUnmatchedArguments();
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    return unmatched.stream()
        .filter(UsageMessage::isOption)
        .findFirst()
        .map(option -> unknownOption(command, option.replaceFirst("=.*", "")))
        .orElseGet(() -> unexpected(command, unmatched.get(0)));
  }

  /** An argument that is one of many is left over if it cannot be converted. */
  private static String unexpected(CommandSpec command, String argument) {
    return command.positionalParameters().stream()
        .filter(each -> each.arity().isVariable() && isWholeNumber(each))
        .findFirst()
        .map(each -> notWholeNumber(each, argument))
        .orElse("the argument \"" + argument + "\" is unexpected");
  }

  private static String notWholeNumber(ArgSpec argument, String text) {
    return name(argument) + ": '" + text + "' is not a whole number";
  }

  private static String unknownOption(CommandSpec command, String option) {
    List<String> known =
        command.options().stream()
            .filter(each -> !each.hidden())
            .flatMap(each -> List.of(each.names()).stream())
            .toList();
    boolean isWord = option.length() > 2;
    String word = isWord && !option.startsWith("--") ? "-" + option : option;
    List<String> near = isWord ? Suggestions.allNearest(word, known) : List.of();
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    return "there is no option " + option + hint;
  }

  private static String missing(MissingParameterException failure, List<String> arguments) {
    for (ArgSpec each : failure.getMissing()) {
      if (each instanceof OptionSpec option && isGiven(option, arguments)) {
        return name(option) + " needs a value: " + withValue(option);
      }
    }
    List<String> names =
        missing(failure).stream()
            .map(each -> each instanceof OptionSpec option ? withValue(option) : each.paramLabel())
            .toList();
    if (names.size() == 1) {
      return names.get(0) + " is missing" + source(missing(failure).get(0));
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " are missing";
  }

  /** Returns the command that lists the values of an argument, in parentheses. */
  private static String source(ArgSpec argument) {
    return ArgumentKind.find(argument.paramLabel())
        .map(kind -> " ('ovh-do " + kind.command() + "' lists the values)")
        .orElse("");
  }

  /** Returns all missing arguments: the exception has only the first. */
  static List<ArgSpec> missing(MissingParameterException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    return Stream.concat(command.positionalParameters().stream(), command.options().stream())
        .filter(each -> each.required() && each.stringValues().isEmpty())
        .map(ArgSpec.class::cast)
        .toList();
  }

  private static boolean isGiven(OptionSpec option, List<String> arguments) {
    return List.of(option.names()).stream()
        .anyMatch(name -> arguments.contains(name) || arguments.contains(name + "="));
  }

  private static String withValue(OptionSpec option) {
    String separator = option.longestName().startsWith("--") ? "=" : " ";
    return option.longestName() + separator + option.paramLabel();
  }

  private static String invalid(ArgSpec argument, String text) {
    Class<?> type = argument.type();
    if (type == boolean.class || type == Boolean.class) {
      return name(argument) + " takes no value";
    } else if (Map.class.isAssignableFrom(type) && text.contains("format but was")) {
      return name(argument)
          + " needs "
          + argument.paramLabel()
          + text.replaceFirst(".* but was ", ", not ");
    } else if (isWholeNumber(argument)) {
      return notWholeNumber(argument, quoted(text));
    }
    // The text of a converter of this program follows the parser's own words.
    return name(argument) + text.replaceFirst("(?s)^Invalid value for [^:]*: ", ": ");
  }

  private static boolean isWholeNumber(ArgSpec argument) {
    Class<?> type =
        Collection.class.isAssignableFrom(argument.type())
            ? argument.auxiliaryTypes()[0]
            : argument.type();
    return List.of(int.class, Integer.class, long.class, Long.class).contains(type);
  }

  private static String quoted(String text) {
    return text.replaceFirst("(?s)^.*?: '(.*)' is not an? .*$", "$1");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
