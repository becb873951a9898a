package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** All commands of the program, for tests in other packages. */
public final class AllCommands {
  private AllCommands() {}

  /** Returns the entries of the index. */
  public static List<CommandEntry> list() {
    return CommandIndex.all();
  }
}
