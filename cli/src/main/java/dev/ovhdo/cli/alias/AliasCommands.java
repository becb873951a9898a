package dev.ovhdo.cli.alias;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about aliases. */
public final class AliasCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("alias list", "List the aliases", () -> new AliasList()),
          CommandEntry.of("alias set", "Give a short name to a command line", () -> new AliasSet()),
          CommandEntry.of("alias delete", "Remove aliases", () -> new AliasDelete()));

  private AliasCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
