package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.select.ArgumentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Required arguments of a command are missing; a user at the terminal may select their values. */
final class MissingArgumentsException extends CommandException {
  private static final long serialVersionUID = 1L;

  private final transient List<ArgSpec> missing;
  private final transient Map<String, String> given = new HashMap<>();

  /**
   * Reads which arguments are missing. None can be selected for a classic command, or if the user
   * has mistyped an option.
   */
  MissingArgumentsException(CommandEntry entry, MissingParameterException failure, String message) {
    super(ExitCode.USAGE, message);
    boolean isComplete = entry.name().contains(" ") && !UsageMessage.hasUnknownOption(failure);
    missing = isComplete ? UsageMessage.missing(failure) : List.of();
    for (PositionalParamSpec each :
        failure.getCommandLine().getCommandSpec().positionalParameters()) {
      if (!each.stringValues().isEmpty()) {
        given.put(each.paramLabel(), each.stringValues().get(0));
      }
    }
  }

  /** Returns whether the user can select all missing values from lists. */
  boolean isSelectable() {
    return !missing.isEmpty() && missing.stream().allMatch(each -> kind(each).isPresent());
  }

  /** Returns the number of missing values. */
  int count() {
    return missing.size();
  }

  /** Returns the kind of the first missing value. */
  ArgumentKind firstKind() {
    return kind(missing.get(0)).orElseThrow();
  }

  /** Returns the arguments given, by their labels. */
  Map<String, String> given() {
    return given;
  }

  /** Returns the arguments that add the first missing value. */
  List<String> asArguments(String value) {
    List<String> arguments = new ArrayList<>();
    if (missing.get(0) instanceof OptionSpec option) {
      arguments.add(option.longestName());
    }
    arguments.add(value);
    return arguments;
  }

  private static Optional<ArgumentKind> kind(ArgSpec argument) {
    return ArgumentKind.find(argument.paramLabel());
  }
}
