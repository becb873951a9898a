package dev.ovhdo.cli;

import dev.ovhdo.cli.CommandIndex.Group;
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
    for (Group group : List.of(Group.CLASSIC, Group.OTHER)) {
      text.append('\n').append(group.title()).append(":\n");
      for (CommandIndex.Entry entry : CommandIndex.entries(group)) {
        text.append(String.format("  %-18s %s\n", entry.name(), entry.summary()));
      }
    }
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
  void command(CommandIndex.Entry entry) {
    Ansi ansi = environment.colours(environment.terminals().out()) ? Ansi.ON : Ansi.OFF;
    String text =
        CommandParser.commandLine(entry, entry.verb().get(), new GeneralOptions())
            .getUsageMessage(ansi);
    to.print(text.replace("\r\n", "\n"));
  }
}
