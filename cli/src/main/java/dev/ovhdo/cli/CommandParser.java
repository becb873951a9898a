package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Fills a command's fields from its arguments, with picocli. */
final class CommandParser {
  /** What the arguments request. */
  enum ParseOutcome {
    RUN,
    HELP,
    VERSION
  }

  private CommandParser() {}

  /**
   * Fills the fields of a command and the global options.
   *
   * @throws CommandException if the arguments are invalid
   */
  static ParseOutcome parse(
      CommandEntry entry, CliCommand verb, GlobalOptions options, List<String> arguments) {
    CommandLine line = commandLine(entry, verb, options);
    try {
      ParseResult result = line.parseArgs(arguments.toArray(String[]::new));
      if (result.isUsageHelpRequested()) {
        return ParseOutcome.HELP;
      }
      if (result.isVersionHelpRequested()) {
        return ParseOutcome.VERSION;
      }
      options.check();
      return ParseOutcome.RUN;
    } catch (ParameterException e) {
      throw new CommandException(
          ExitCode.USAGE,
          entry.name()
              + ": "
              + e.getMessage()
              + "; 'ovh-do help "
              + entry.name()
              + "' says how to use it");
    }
  }

  /** Describes a command to picocli. */
  static CommandLine commandLine(CommandEntry entry, CliCommand verb, GlobalOptions options) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(verb);
    spec.name("ovh-do " + entry.name());
    spec.usageMessage().description(entry.summary() + ".");
    spec.addMixin("general", CommandSpec.forAnnotatedObject(options));
    // An argument is taken exactly as the shell passed it: no @file, no ${variable}, no quotes
    // removed.
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setTrimQuotes(false)
        .setStopAtPositional(verb.forwardsArguments())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
