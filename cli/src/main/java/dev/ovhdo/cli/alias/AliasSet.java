package dev.ovhdo.cli.alias;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alias set}: gives a short name to a command line. */
@Command(
    footer = {
      "",
      "$1 to $9 in COMMAND stand for the arguments of the alias; other arguments are",
      "added at the end. A command of ovh-do cannot be replaced.",
      "",
      "Examples:",
      "  ovh-do alias set vj 'vps list -o json'",
      "  ovh-do alias set mx 'dns records $1 --type MX'",
    })
@Calls({})
public final class AliasSet implements CliCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The alias, one word")
  String name = "";

  @Parameters(
      index = "1",
      paramLabel = "COMMAND",
      description = "The command line without ovh-do, as one argument")
  String line = "";

  @Override
  public void run(CommandContext context) {
    requireName(context.commands());
    requireCommand(context.commands());
    new AliasFile(context.environment()).update(aliases -> aliases.put(name, line.strip()));
    if (context.results().isRequested()) {
      context.results().row(Row.empty().with("name", name).with("command", line.strip()));
    }
    context.terminal().note("'ovh-do " + name + "' is 'ovh-do " + line.strip() + "'");
  }

  private void requireName(List<CommandEntry> commands) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
      throw usage("an alias is a word of letters, digits, -, _ and ., not \"" + name + "\"");
    } else if (commands.stream().anyMatch(each -> each.matches(name))) {
      throw usage("'" + name + "' is a command of ovh-do and cannot be an alias");
    }
  }

  private void requireCommand(List<CommandEntry> commands) {
    List<String> words = AliasExpansion.words(line);
    if (line.contains("\n") || words.isEmpty()) {
      throw usage("the command of an alias is one line, such as 'vps list -o json'");
    }
    String first =
        words.stream().filter(word -> !word.startsWith("-")).findFirst().orElse(words.get(0));
    if (first.equals("ovh-do")) {
      throw usage("leave out ovh-do at the beginning of the command");
    } else if (commands.stream().noneMatch(each -> each.matches(first))) {
      throw usage("there is no command '" + first + "'; 'ovh-do help' lists all commands");
    }
  }

  private static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }
}
