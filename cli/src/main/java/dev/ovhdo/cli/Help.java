package dev.ovhdo.cli;

import dev.ovhdo.cli.alias.AliasExpansion;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.context.TextOutput;
import dev.ovhdo.cli.extension.Extensions;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * {@code help}: the overview, made from the index alone, and the help of a command, made from its
 * class.
 */
final class Help {
  private static final int NAME_WIDTH = 18;

  /** The columns of a line, with the comma at its end. */
  private static final int WIDTH = 80;

  private final Environment environment;
  private final TextOutput to;

  Help(Environment environment, TextOutput to) {
    this.environment = environment;
    this.to = to;
  }

  /** Prints the groups of commands: one line for each resource and each single-word command. */
  void overview() {
    StringBuilder text =
        new StringBuilder(
            """
            Usage: ovh-do [OPTIONS] COMMAND …
            Manage servers, VPSes, DNS zones, IP addresses, SMS, SSH keys and credentials at
            OVHcloud, and send any request to its API.
            """);
    for (CommandIndex.Group group : CommandIndex.groups()) {
      text.append('\n').append(group.title()).append(":\n");
      group
          .resources()
          .forEach(resource -> line(text, NAME_WIDTH, resource.name(), resource.summary()));
      list(text, group.commands());
    }
    text.append("\nClassic commands:\n");
    list(text, CommandIndex.classic());
    extensions(text);
    text.append(
        """

        Global options, before or after the command:
          -o FORMAT          Print table, json, jsonl, yaml, csv, tsv or text
          --columns, --sort, --query, --no-header
                             Select and sort the printed values
          --quiet            Print only results and errors
          --no-input         Ask no question: fail where an answer is needed
          --sandbox          Use a demonstration account in a sandbox
          --profile=NAME     Use the section [profile:NAME] of the configuration
          --endpoint=NAME|URL
                             Use ovh-eu (the default), ovh-ca, ovh-us, …, or a URL
          --call-timeout=TIME
                             Set the time limit of an attempt; 3m by default
          --max-rate=N       Send at most N calls per second; no limit by default
          --all-rights       Request all rights for a new consumer key
          -v, --verbose      Show each request, its status, query id and duration
          --debug            Show headers and bodies too, with secrets masked
          -h, --help         Show the help
          --version          Show the version

        Examples:
          ovh-do help vps            List the commands of a resource
          ovh-do help vps rebuild    Show the help of a command
          ovh-do --sandbox vps list  Run a command without an account

        """);
    topics(text);
    print(text);
  }

  /** Lists the topics in as few lines as possible. */
  private static void topics(StringBuilder text) {
    int start = text.length();
    text.append("Topics, with 'ovh-do help TOPIC':");
    String separator = " ";
    for (String topic : HelpTopics.names()) {
      boolean fits = text.length() - start + separator.length() + topic.length() < WIDTH;
      text.append(fits ? separator : separator.stripTrailing() + "\n  ");
      start = fits ? start : text.length() - 2;
      text.append(topic);
      separator = ", ";
    }
    text.append('\n');
  }

  /** Lists the extensions, without those that a command or an alias replaces. */
  private void extensions(StringBuilder text) {
    Map<String, Path> programs = Extensions.all(environment);
    programs.keySet().removeIf(name -> name.equals("help") || isCommand(name));
    if (!programs.isEmpty()) {
      programs.keySet().removeAll(AliasExpansion.names(environment));
      text.append("\nExtensions:\n");
      programs.forEach(
          (name, program) ->
              line(
                  text,
                  Math.max(NAME_WIDTH, name.length()),
                  name,
                  TerminalEscaper.escape(program.toString())));
    }
  }

  private static boolean isCommand(String name) {
    return CommandIndex.isPrefix(name) || CommandIndex.find(name).isPresent();
  }

  /** Prints all commands whose names begin with these words. */
  void resource(String words) {
    List<CommandEntry> entries =
        CommandIndex.commandsOf(words.split(" ", 2)[0]).stream()
            .filter(entry -> entry.name().startsWith(words + " "))
            .toList();
    StringBuilder text = new StringBuilder("Usage: ovh-do [OPTIONS] " + words + " COMMAND …\n\n");
    list(text, entries);
    text.append("\nThe help of a command: ovh-do help %s\n".formatted(entries.get(0).name()));
    print(text);
  }

  private static void list(StringBuilder text, List<CommandEntry> entries) {
    int names = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    entries.stream()
        .filter(CommandEntry::listed)
        .forEach(
            entry -> line(text, Math.max(NAME_WIDTH, names + 1), entry.name(), entry.summary()));
  }

  private static void line(StringBuilder text, int width, String name, String summary) {
    text.append("  ").append(name).append(" ".repeat(width - name.length() + 1));
    text.append(summary).append('\n');
  }

  private void print(CharSequence text) {
    to.printStyled(text.toString().replace("\r\n", "\n"));
  }

  /**
   * Prints the help of the command or of the resource that these words name.
   *
   * @param rest all arguments after {@code help}, in which only the global options matter
   */
  void command(List<String> words, List<String> rest) {
    String name = String.join(" ", words);
    if (name.isEmpty() || name.equals("help")) {
      overview();
    } else if (CommandIndex.isIncomplete(name)) {
      resource(name);
    } else {
      Optional<String> topic = HelpTopics.find(name);
      CommandIndex.find(name)
          .ifPresentOrElse(
              command -> {
                GlobalOptions options = new GlobalOptions();
                CommandParser.parseGlobal(options, rest);
                command(command, options);
              },
              () -> {
                if (topic.isEmpty()) {
                  ofUser(name);
                }
              });
      topic.ifPresent(this::print);
    }
  }

  /** Prints what an alias or an extension of the user is. */
  private void ofUser(String name) {
    Optional<String> alias = AliasExpansion.line(environment, name);
    Optional<Path> extension = Extensions.find(environment, name);
    if (alias.isPresent()) {
      to.line("'ovh-do " + name + "' is an alias of 'ovh-do " + alias.get() + "'");
    } else if (extension.isPresent()) {
      extension(name, extension.get());
    } else {
      List<String> others = new ArrayList<>(HelpTopics.names());
      others.addAll(Arguments.namesOfUser(environment));
      throw Arguments.unknownCommand(name, others);
    }
  }

  /** Prints where an extension is; only the extension knows its usage. */
  void extension(String name, Path program) {
    to.line("'ovh-do " + name + "' is an extension: " + program);
  }

  /** Prints the help of a command. */
  void command(CommandEntry entry, GlobalOptions options) {
    boolean colours = options.colours(environment, environment.interactive().out());
    Ansi ansi = colours ? Ansi.ON : Ansi.OFF;
    String text =
        CommandParser.commandLine(entry, entry.factory().get(), new GlobalOptions())
            .getUsageMessage(ansi);
    print(text);
  }
}
