package dev.ovhdo.cli.call;

import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Collects {@code -f} and {@code -F} in one list in their common order; by default picocli keeps
 * the order of each option only.
 */
final class FieldOption implements IParameterConsumer {
  static final String TYPED = "--field";

  /** An argument and whether it is typed; it is parsed and checked later. */
  record Given(String argument, boolean typed) {
    Field field() {
      return Field.parse(argument, typed);
    }

    /** Leaves the argument out, because it may contain a password. */
    @Override
    public String toString() {
      return typed ? "-F" : "-f";
    }
  }

  @Override
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    OptionSpec known = (OptionSpec) option;
    if (arguments.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "option '" + known.shortestName() + "' needs " + known.paramLabel());
    }
    List<Given> given = option.getValue();
    given.add(new Given(arguments.pop(), known.longestName().equals(TYPED)));
  }
}
