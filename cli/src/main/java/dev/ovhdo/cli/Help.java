package dev.ovhdo.cli;

import dev.ovhdo.cli.session.CommandEntry;
import dev.ovhdo.cli.session.Environment;
import dev.ovhdo.cli.session.GeneralOptions;
import dev.ovhdo.cli.session.Output;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** {@code help}: the overview from the index alone, and one command's own help from its class. */
final class Help {
  private final Environment environment;
  private final Output to;

  Help(Environment environment, Output to) {
    this.environment = environment;
    this.to = to;
  }

  /** Prints all commands, by group. */
  void overview() {
    StringBuilder text =
        new StringBuilder(
            """
            Usage: ovh-do [OPTIONS] COMMAND …
            Drives VPSes, DNS zones, keys and credentials at OVHcloud, and all of its API.
            """);
    text.append("\nClassic commands:\n");
    CommandIndex.classic().forEach(entry -> list(text, entry));
    for (String thing : CommandIndex.things()) {
      text.append('\n');
      CommandIndex.about(thing).stream()
          .filter(CommandEntry::listed)
          .forEach(entry -> list(text, entry));
    }
    text.append("\nOther commands:\n");
    CommandIndex.others().forEach(entry -> list(text, entry));
    text.append(
        """

        Options, before or after the command:
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
    to.print(text.toString().replace("\r\n", "\n"));
  }

  private static void list(StringBuilder text, CommandEntry entry) {
    text.append(String.format("  %-18s %s\n", entry.name(), entry.summary()));
  }

  /** Prints the help of the command that these words name. */
  void command(List<String> words) {
    List<String> names = words.stream().filter(word -> !word.startsWith("-")).toList();
    if (names.isEmpty()) {
      overview();
      return;
    }
    String name = String.join(" ", names);
    if (name.equals("help")) {
      overview();
      return;
    }
    command(CommandIndex.find(name).orElseThrow(() -> Arguments.unknown(name)));
  }

  /** Prints the help of a command. */
  void command(CommandEntry entry) {
    Ansi ansi = environment.colours(environment.terminals().out()) ? Ansi.ON : Ansi.OFF;
    String text =
        CommandParser.commandLine(entry, entry.verb().get(), new GeneralOptions())
            .getUsageMessage(ansi);
    to.print(text.replace("\r\n", "\n"));
  }
}
