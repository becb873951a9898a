package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
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

  private static final String GLOBAL = "global";

  private CommandParser() {}

  /**
   * Fills the fields of a command and the global options.
   *
   * @throws CommandException if the arguments are invalid
   */
  static ParseOutcome parse(
      CommandEntry entry, CliCommand command, GlobalOptions options, List<String> arguments) {
    CommandLine line = line(model(command), entry, command, options);
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
    } catch (MissingParameterException e) {
      throw new MissingArgumentsException(entry, e, message(entry, e, arguments));
    } catch (ParameterException e) {
      throw new CommandException(ExitCode.USAGE, message(entry, e, arguments));
    }
  }

  /**
   * Fills the global options of {@code help}; other arguments are ignored.
   *
   * @throws CommandException if the value of an option is invalid
   */
  static void parseGlobal(GlobalOptions options, List<String> arguments) {
    try {
      new CommandLine(options.spec())
          .setUnmatchedArgumentsAllowed(true)
          .parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new CommandException(ExitCode.USAGE, "help: " + UsageMessage.of(e, arguments));
    }
  }

  private static String message(
      CommandEntry entry, ParameterException failure, List<String> arguments) {
    return "%1$s: %2$s; 'ovh-do help %1$s' shows the usage"
        .formatted(entry.name(), UsageMessage.of(failure, arguments));
  }

  /** Describes a command to picocli, with its help. */
  static CommandLine commandLine(CommandEntry entry, CliCommand command, GlobalOptions options) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    CommandLine line = line(spec, entry, command, options);
    arrangeHelp(spec, entry.summary());
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, CommandParser::optionList);
    return line;
  }

  /**
   * Describes what picocli needs to parse arguments. The annotation of a class is only for its
   * help, so a command without annotated fields needs no annotation: the JVM generates classes to
   * read them, which takes longer than the parsing.
   */
  private static CommandSpec model(CliCommand command) {
    for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getDeclaredAnnotations().length > 0) {
          return CommandSpec.forAnnotatedObject(command);
        }
      }
    }
    return CommandSpec.wrapWithoutInspection(command);
  }

  private static CommandLine line(
      CommandSpec spec, CommandEntry entry, CliCommand command, GlobalOptions options) {
    spec.name("ovh-do " + entry.name());
    spec.addMixin(GLOBAL, options.spec());
    // An argument is taken exactly as the shell passed it: no @file, no ${variable}, no quotes
    // removed.
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setTrimQuotes(false)
        .setStopAtPositional(command.forwardsArguments())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Prints the notes of a command below its summary, and its examples at the end. */
  private static void arrangeHelp(CommandSpec spec, String summary) {
    List<String> footer = List.of(spec.usageMessage().footer());
    int examples = (int) footer.stream().takeWhile(line -> !line.matches("Examples?:")).count();
    List<String> description = new ArrayList<>(List.of(summary + "."));
    description.addAll(footer.subList(0, examples));
    while (description.get(description.size() - 1).isEmpty()) {
      description.remove(description.size() - 1);
    }
    spec.usageMessage().description(description.toArray(String[]::new));
    List<String> end = new ArrayList<>(footer.subList(examples, footer.size()));
    if (!end.isEmpty()) {
      end.add(0, "");
    }
    spec.usageMessage().footer(end.toArray(String[]::new));
    spec.usageMessage().abbreviateSynopsis(true);
    spec.usageMessage().parameterListHeading("%n");
  }

  /** Returns the command's own options, and below them the global options. */
  private static String optionList(CommandLine.Help help) {
    CommandSpec spec = help.commandSpec();
    return section(help, "Options", ownOptions(spec))
        + section(help, "Global options", globalOptions(spec));
  }

  /** Returns the options of a command without the global options. */
  static List<OptionSpec> ownOptions(CommandSpec spec) {
    List<OptionSpec> global = globalOptions(spec);
    return spec.options().stream().filter(option -> !contains(global, option)).toList();
  }

  private static List<OptionSpec> globalOptions(CommandSpec spec) {
    return Objects.requireNonNull(spec.mixins().get(GLOBAL)).options();
  }

  private static boolean contains(List<OptionSpec> options, OptionSpec option) {
    return options.stream().anyMatch(each -> each.longestName().equals(option.longestName()));
  }

  private static String section(CommandLine.Help help, String title, List<OptionSpec> options) {
    CommandSpec spec = help.commandSpec();
    CommandLine.Help.Layout layout =
        help.createDefaultLayout(spec.options(), spec.positionalParameters(), help.colorScheme());
    layout.addOptions(options, help.parameterLabelRenderer());
    String text = layout.toString();
    return text.isBlank() ? "" : "\n" + title + ":\n" + text;
  }
}
