package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The description of a command, read from the annotations that its help is made from.
 *
 * @param name the words of the command, without {@code ovh-do}
 * @param summary a line in the imperative, without a full stop
 * @param synopsis the usage in a line
 * @param notes paragraphs about the behaviour, each of some lines
 * @param arguments the positional parameters
 * @param options the options of the command, without the global options
 * @param examples the lines of the examples, indented by two spaces; empty if there are none
 */
record CommandPage(
    String name,
    String summary,
    String synopsis,
    List<String> notes,
    List<Item> arguments,
    List<Item> options,
    List<String> examples) {

  /**
   * An argument or option.
   *
   * @param term the label of the argument, or the names of the option with its label
   * @param description in a sentence, without line breaks
   */
  record Item(String term, String description) {}

  static CommandPage of(CommandEntry entry) {
    GlobalOptions global = new GlobalOptions();
    CommandLine line = CommandParser.commandLine(entry, entry.factory().get(), global);
    CommandSpec spec = line.getCommandSpec();
    List<String> description = new ArrayList<>(List.of(spec.usageMessage().description()));
    description.remove(0);
    return new CommandPage(
        entry.name(),
        entry.summary(),
        line.getHelp().synopsis(0).strip(),
        description.stream().dropWhile(String::isEmpty).toList(),
        spec.positionalParameters().stream()
            .filter(each -> !each.hidden())
            .map(CommandPage::item)
            .toList(),
        CommandParser.ownOptions(spec).stream()
            .filter(each -> !each.hidden())
            .map(CommandPage::item)
            .toList(),
        Arrays.stream(spec.usageMessage().footer())
            .filter(text -> !text.isEmpty() && !text.matches("Examples?:"))
            .toList());
  }

  /** Returns the global options, which are the same for all commands. */
  static List<Item> globalOptions() {
    return new GlobalOptions()
        .spec().options().stream().filter(each -> !each.hidden()).map(CommandPage::item).toList();
  }

  private static Item item(PositionalParamSpec argument) {
    return new Item(argument.paramLabel(), sentence(argument));
  }

  private static Item item(OptionSpec option) {
    String names = String.join(", ", option.names());
    return new Item(
        option.arity().max() == 0 ? names : names + "=" + option.paramLabel(), sentence(option));
  }

  /** Returns the description; picocli writes a percent sign twice. */
  private static String sentence(ArgSpec spec) {
    return String.join(" ", spec.description()).replace("%n", " ").replace("%%", "%").strip();
  }
}
