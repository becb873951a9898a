package dev.ovhdo.cli.services;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about the services of the account. */
public final class ServicesCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of(
              "services list",
              "List all services with renewal and expiry",
              () -> new ServicesList()),
          CommandEntry.of(
              "services show", "Show the contract of a service", () -> new ServicesShow()));

  private ServicesCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
