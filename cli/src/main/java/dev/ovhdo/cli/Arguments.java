package dev.ovhdo.cli;

import dev.ovhdo.cli.session.CommandEntry;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.GeneralOptions;
import dev.ovhdo.cli.session.NearestNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command line, taken apart into the command's name and the rest. General options may stand on
 * both sides of the name; the command's own parser sees them all.
 *
 * @param command the name, one word or several; empty where there is none
 * @param rest everything else, in its order
 */
record Arguments(String command, List<String> rest) {
  Arguments {
    rest = List.copyOf(rest);
  }

  /** Finds the command's name: the first word that is neither an option nor an option's value. */
  static Arguments of(String... arguments) {
    List<String> rest = new ArrayList<>(Arrays.asList(arguments));
    int at = 0;
    while (at < rest.size() && rest.get(at).startsWith("-")) {
      at += GeneralOptions.WITH_VALUE.contains(rest.get(at)) ? 2 : 1;
    }
    if (at >= rest.size()) {
      return new Arguments("", rest);
    }
    String command = rest.remove(at);
    while (CommandIndex.goesOn(command) && at < rest.size() && !rest.get(at).startsWith("-")) {
      command += " " + rest.remove(at);
    }
    return new Arguments(command, rest);
  }

  boolean asksForVersion() {
    return command.isEmpty() && rest.contains("--version");
  }

  boolean asksForHelp() {
    boolean word = command.equals("help") && rest.isEmpty();
    return word || (command.isEmpty() && (rest.contains("--help") || rest.contains("-h")));
  }

  /** Returns the command of that name. */
  CommandEntry entry() {
    return CommandIndex.find(command).orElseThrow(() -> unknown(command));
  }

  /** Says that there is no such command, and which ones have a name like it. */
  static CommandException unknown(String command) {
    List<String> names =
        CommandIndex.all().stream().filter(CommandEntry::listed).map(CommandEntry::name).toList();
    List<String> near = NearestNames.of(command, names);
    String hint = near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    return new CommandException(
        ExitCode.USAGE,
        "there is no command '" + command + "'." + hint + " 'ovh-do help' lists them all.");
  }
}
