package dev.ovhdo.cli.app;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about the applications that the account has registered. */
public final class AppCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("app list", "List the applications", () -> new AppList()),
          CommandEntry.of(
              "app delete", "Remove applications and their credentials", () -> new AppDelete()));

  private AppCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
