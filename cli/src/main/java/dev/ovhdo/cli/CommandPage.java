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
    List<String> description = lines(spec.usageMessage().description());
    List<String> footer = lines(spec.usageMessage().footer());
    List<String> notes = new ArrayList<>(description.subList(1, description.size()));
    notes.add("");
    notes.addAll(footer.stream().takeWhile(text -> !isHeading(text)).toList());
    return new CommandPage(
        entry.name(),
        entry.summary(),
        line.getHelp().synopsis(0).strip(),
        paragraphs(notes),
        spec.positionalParameters().stream()
            .filter(each -> !each.hidden())
            .map(CommandPage::item)
            .toList(),
        CommandParser.ownOptions(spec).stream()
            .filter(each -> !each.hidden())
            .map(CommandPage::item)
            .toList(),
        footer.stream()
            .dropWhile(text -> !isHeading(text))
            .skip(1)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** Returns whether a line of the footer begins the examples; notes can stand above it. */
  private static boolean isHeading(String text) {
    return text.matches("Examples?:");
  }

  /** Returns the lines without empty lines at both ends and without empty lines in succession. */
  private static List<String> paragraphs(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String each : lines) {
      if (!each.isEmpty() || (!kept.isEmpty() && !kept.get(kept.size() - 1).isEmpty())) {
        kept.add(each);
      }
    }
    if (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    return List.copyOf(kept);
  }

  /** Returns the lines; picocli writes a percent sign twice. */
  private static List<String> lines(String... text) {
    return Arrays.stream(text).map(each -> each.replace("%%", "%")).toList();
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
