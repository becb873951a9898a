package dev.ovhdo.cli;

import dev.ovhdo.cli.alias.AliasCommands;
import dev.ovhdo.cli.app.AppCommands;
import dev.ovhdo.cli.call.ApiCommand;
import dev.ovhdo.cli.classic.ClassicCommands;
import dev.ovhdo.cli.completion.CompletionCommand;
import dev.ovhdo.cli.completion.RefreshNames;
import dev.ovhdo.cli.config.ConfigCommands;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.CredentialCommands;
import dev.ovhdo.cli.dns.DnsCommands;
import dev.ovhdo.cli.doctor.DoctorCommand;
import dev.ovhdo.cli.fleet.FleetCommands;
import dev.ovhdo.cli.history.HistoryCommand;
import dev.ovhdo.cli.ip.IpCommands;
import dev.ovhdo.cli.key.KeyCommands;
import dev.ovhdo.cli.login.LoginCommand;
import dev.ovhdo.cli.login.LogoutCommand;
import dev.ovhdo.cli.machine.WaitForTask;
import dev.ovhdo.cli.route.RouteCommands;
import dev.ovhdo.cli.sandbox.SandboxCommand;
import dev.ovhdo.cli.server.ServerCommands;
import dev.ovhdo.cli.services.ServicesCommands;
import dev.ovhdo.cli.sms.SmsCommands;
import dev.ovhdo.cli.vps.VpsCommands;
import dev.ovhdo.cli.whoami.Whoami;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All commands by name, in the groups of {@code help}. A separate class lists the commands of each
 * resource; it is loaded when a command of that resource is requested. Lambdas, not method
 * references: see {@link CommandEntry}.
 */
final class CommandIndex {
  /**
   * A group of commands in {@code help}.
   *
   * @param title the heading
   * @param resources the resources that have commands of several words
   * @param commands the single-word commands
   */
  record Group(String title, List<Resource> resources, List<CommandEntry> commands) {}

  /**
   * A resource that has commands.
   *
   * @param name the first word of its commands
   * @param summary one line in the imperative
   * @param commands lists its commands in the order of {@code help}
   */
  record Resource(String name, String summary, Supplier<List<CommandEntry>> commands) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "Machines",
              List.of(
                  new Resource(
                      "vps", "Rebuild, rescue, reboot and inspect VPSes", () -> VpsCommands.all()),
                  new Resource(
                      "server",
                      "Reinstall, rescue, reboot and inspect servers",
                      () -> ServerCommands.all()),
                  new Resource(
                      "fleet",
                      "Change many machines, and continue after a crash",
                      () -> FleetCommands.all())),
              List.of()),
          new Group(
              "Network",
              List.of(
                  new Resource("dns", "Edit DNS zones and records", () -> DnsCommands.all()),
                  new Resource(
                      "ip", "List IP addresses and set reverse names", () -> IpCommands.all())),
              List.of()),
          new Group(
              "Account",
              List.of(
                  new Resource(
                      "key", "Manage the SSH keys of the account", () -> KeyCommands.all()),
                  new Resource("app", "List and remove API applications", () -> AppCommands.all()),
                  new Resource(
                      "credential",
                      "Inspect and remove API credentials",
                      () -> CredentialCommands.all()),
                  new Resource(
                      "services",
                      "List all services with renewal and expiry",
                      () -> ServicesCommands.all()),
                  new Resource(
                      "alias", "Give short names to command lines", () -> AliasCommands.all()),
                  new Resource(
                      "config", "Show, change and check the settings", () -> ConfigCommands.all())),
              List.of(
                  CommandEntry.of(
                      "login", "Obtain credentials and store them", () -> new LoginCommand()),
                  CommandEntry.of(
                      "logout",
                      "Revoke and remove the credentials in use",
                      () -> new LogoutCommand()),
                  CommandEntry.of(
                      "doctor",
                      "Check settings, network, credentials and machines",
                      () -> new DoctorCommand()),
                  CommandEntry.of(
                      "completion",
                      "Print the script for the completion of a shell",
                      () -> new CompletionCommand(() -> summaries(), () -> HelpTopics.names())),
                  CommandEntry.hidden(
                      "refresh-names",
                      "Renew the names that a shell completes",
                      () -> new RefreshNames()),
                  CommandEntry.of(
                      "history", "List the changes that you have made", () -> new HistoryCommand()),
                  CommandEntry.of(
                      "whoami",
                      "Show the account and the rights of the credentials",
                      () -> new Whoami()))),
          new Group(
              "Messages",
              List.of(new Resource("sms", "Send SMS and manage senders", () -> SmsCommands.all())),
              List.of()),
          new Group(
              "API",
              List.of(
                  new Resource(
                      "routes",
                      "Search, show and update the routes of the API",
                      () -> RouteCommands.all())),
              List.of(
                  CommandEntry.of(
                      "api",
                      "Send any request to the API, JSON in and out",
                      () -> new ApiCommand()),
                  CommandEntry.of("wait", "Wait for a task to finish", () -> new WaitForTask()),
                  CommandEntry.of(
                      "sandbox",
                      "Run a sandbox that other programs can use",
                      () -> new SandboxCommand()))));

  private CommandIndex() {}

  /** Returns the groups in the order of {@code help}, without the classic commands. */
  static List<Group> groups() {
    return GROUPS;
  }

  /** Returns the commands of the original, in the order of {@code help}. */
  static List<CommandEntry> classic() {
    return ClassicCommands.all();
  }

  /** Returns the names of the resources that have commands, in the order of {@code help}. */
  static List<String> resources() {
    return GROUPS.stream()
        .flatMap(group -> group.resources().stream())
        .map(Resource::name)
        .toList();
  }

  /** Returns what each resource is for, by its name. */
  private static Map<String, String> summaries() {
    return GROUPS.stream()
        .flatMap(group -> group.resources().stream())
        .collect(Collectors.toMap(Resource::name, Resource::summary));
  }

  /**
   * Returns the commands of a resource, in the order of {@code help}; empty if the resource is
   * unknown.
   */
  static List<CommandEntry> commandsOf(String resource) {
    return GROUPS.stream()
        .flatMap(group -> group.resources().stream())
        .filter(each -> each.name().equals(resource))
        .flatMap(each -> each.commands().get().stream())
        .toList();
  }

  /** Returns all commands; this loads all lists. */
  static List<CommandEntry> all() {
    return Stream.concat(
            singleWordCommands(),
            resources().stream().flatMap(resource -> commandsOf(resource).stream()))
        .toList();
  }

  private static Stream<CommandEntry> singleWordCommands() {
    return Stream.concat(
        GROUPS.stream().flatMap(group -> group.commands().stream()), classic().stream());
  }

  /** Finds a command by its full name, else by another of its names. */
  static Optional<CommandEntry> find(String name) {
    int space = name.indexOf(' ');
    List<CommandEntry> candidates =
        space >= 0 ? commandsOf(name.substring(0, space)) : singleWordCommands().toList();
    return candidates.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .or(() -> candidates.stream().filter(entry -> entry.aliases().contains(name)).findFirst());
  }

  /** Returns whether these words are the beginning of a command's name, but no command. */
  static boolean isIncomplete(String words) {
    return isPrefix(words) && find(words).isEmpty();
  }

  /**
   * Returns whether the name of a command begins with these words and continues with another word.
   */
  static boolean isPrefix(String words) {
    int space = words.indexOf(' ');
    return space < 0
        ? resources().contains(words)
        : commandsOf(words.substring(0, space)).stream()
            .anyMatch(entry -> entry.name().startsWith(words + " "));
  }
}
