package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about the settings. */
public final class ConfigCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("config list", "List the settings in use", () -> new ConfigList()),
          CommandEntry.of("config get", "Print the value of a setting", () -> new ConfigGet()),
          CommandEntry.of("config set", "Set a setting in ~/.ovh.conf", () -> new ConfigSet()),
          CommandEntry.of(
              "config unset", "Remove a setting from ~/.ovh.conf", () -> new ConfigUnset()),
          CommandEntry.of(
              "config explain",
              "Show each value of a setting and which one is used",
              () -> new ConfigExplain()),
          CommandEntry.of("config path", "List the configuration files", () -> new ConfigPath()),
          CommandEntry.of(
              "config check", "Test the credentials with one request", () -> new ConfigCheck()));

  private ConfigCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
