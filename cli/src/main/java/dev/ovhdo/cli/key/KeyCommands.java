package dev.ovhdo.cli.key;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about the account's SSH keys. */
public final class KeyCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("key list", "List the SSH keys of the account", () -> new KeyList()),
          CommandEntry.of("key show", "Show an SSH key of the account", () -> new KeyShow()),
          CommandEntry.of("key add", "Add an SSH key to the account", () -> new KeyAdd()),
          CommandEntry.of("key delete", "Remove SSH keys from the account", () -> new KeyDelete()));

  private KeyCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
