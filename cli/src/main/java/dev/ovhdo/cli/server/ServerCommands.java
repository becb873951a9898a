package dev.ovhdo.cli.server;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The {@code server} commands. */
public final class ServerCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of(
              "server list", "List the dedicated servers of the account", () -> new ServerList()),
          CommandEntry.of("server show", "Show the details of a server", () -> new ServerShow()),
          CommandEntry.of("server ips", "List the addresses of a server", () -> new ServerIps()),
          CommandEntry.of(
              "server rename", "Give a server a display name", () -> new ServerRename()),
          CommandEntry.of(
              "server ssh", "Log in to a server, or run a command on it", () -> new ServerSsh()),
          CommandEntry.of("server start", "Switch a server on", () -> new ServerStart()),
          CommandEntry.of("server stop", "Switch a server off", () -> new ServerStop()),
          CommandEntry.of("server reboot", "Reboot a server", () -> new ServerReboot()),
          CommandEntry.of(
              "server reinstall",
              "Erase a server and install a system on it",
              () -> new ServerReinstall()),
          CommandEntry.of(
              "server install-status",
              "Show the progress of an installation",
              () -> new ServerInstallStatus()),
          CommandEntry.of(
              "server os", "List the systems available for a server", () -> new ServerOsList()),
          CommandEntry.of(
              "server schemes",
              "List the partition schemes of a system",
              () -> new ServerSchemes()),
          CommandEntry.of(
              "server secrets", "Print the passwords of a server", () -> new ServerSecrets()),
          CommandEntry.of("server boots", "List the boots of a server", () -> new ServerBootList()),
          CommandEntry.of(
              "server boot", "Set the next boot of a server", () -> new ServerBootSet()),
          CommandEntry.of(
              "server rescue", "Boot a server into its rescue system", () -> new ServerRescue()),
          CommandEntry.of(
              "server unrescue",
              "Boot a server from its own system again",
              () -> new ServerUnrescue()),
          CommandEntry.of("server tasks", "List the tasks of a server", () -> new ServerTaskList()),
          CommandEntry.of("server task", "Show a task of a server", () -> new ServerTaskShow()),
          CommandEntry.of(
              "server cancel", "Cancel a task that has not started", () -> new ServerCancel()));

  private ServerCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
