package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.context.TextOutput;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/**
 * {@code help}: the overview, made from the index alone, and the help of a command, made from its
 * class.
 */
final class Help {
  private final Environment environment;
  private final TextOutput to;

  Help(Environment environment, TextOutput to) {
    this.environment = environment;
    this.to = to;
  }

  /** Prints all commands in groups. */
  void overview() {
    StringBuilder text =
        new StringBuilder(
            """
            Usage: ovh-do [OPTIONS] COMMAND …
            Drives servers, VPSes, DNS zones, addresses, SMS, keys and credentials at
            OVHcloud, and all of its API.
            """);
    text.append("\nClassic commands:\n");
    list(text, CommandIndex.classic());
    text.append("\nCommands about one thing; 'ovh-do help THING' tells more:\n");
    CommandIndex.resources().forEach(thing -> text.append(ResourceSummary.of(thing)));
    text.append("\nOther commands:\n");
    list(text, CommandIndex.singleWordCommands());
    text.append(
        """

        Options, before or after the command:
          -o FORM            Print table, json, jsonl, yaml, csv, tsv or text
          --columns, --sort, --query, --no-header
                             Choose what of the results is printed, and its order
          --quiet            Print results and failures only
          --sandbox          Work on a demonstration account; nothing is real
          --endpoint=NAME|URL
                             Talk to ovh-eu (the default), ovh-ca, ovh-us, …, or a URL
          --call-timeout=TIME
                             Give up a call without an answer after it; 3m by default
          --all-rights       When a new consumer key is needed, request all rights
          -v, --verbose      Show each request, its status, query id and duration
          --debug            Show headers and bodies too, without the secrets
          -h, --help         Show this help, or that of the command
          --version          Show the version

        'ovh-do help COMMAND' tells more; 'ovh-do --sandbox ls-vps' needs no account.
        """);
    print(text);
  }

  /** Prints all commands whose names begin with these words. */
  void resource(String words) {
    List<CommandEntry> entries =
        CommandIndex.commandsOf(words.split(" ", 2)[0]).stream()
            .filter(entry -> entry.name().startsWith(words + " "))
            .toList();
    StringBuilder text = new StringBuilder("Usage: ovh-do [OPTIONS] " + words + " COMMAND …\n\n");
    list(text, entries);
    text.append("\n'ovh-do help %s' tells more of one.\n".formatted(entries.get(0).name()));
    print(text);
  }

  private static void list(StringBuilder text, List<CommandEntry> entries) {
    int names = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    String line = "  %-" + Math.max(18, names + 1) + "s %s\n";
    entries.stream()
        .filter(CommandEntry::listed)
        .forEach(entry -> text.append(String.format(line, entry.name(), entry.summary())));
  }

  private void print(CharSequence text) {
    to.print(text.toString().replace("\r\n", "\n"));
  }

  /** Prints the help of the command or of the resource that these words name. */
  void command(List<String> words) {
    String name = String.join(" ", words);
    if (name.isEmpty() || name.equals("help")) {
      overview();
    } else if (CommandIndex.isIncomplete(name)) {
      resource(name);
    } else {
      command(CommandIndex.find(name).orElseThrow(() -> Arguments.unknownCommand(name)));
    }
  }

  /** Prints the help of a command. */
  void command(CommandEntry entry) {
    Ansi ansi = environment.colours(environment.interactive().out()) ? Ansi.ON : Ansi.OFF;
    String text =
        CommandParser.commandLine(entry, entry.factory().get(), new GlobalOptions())
            .getUsageMessage(ansi);
    print(text);
  }
}
