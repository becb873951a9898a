package dev.ovhdo.cli;

import dev.ovhdo.cli.app.AppCommands;
import dev.ovhdo.cli.call.ApiCommand;
import dev.ovhdo.cli.classic.ClassicCommands;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.CredentialCommands;
import dev.ovhdo.cli.dns.DnsCommands;
import dev.ovhdo.cli.ip.IpCommands;
import dev.ovhdo.cli.key.KeyCommands;
import dev.ovhdo.cli.route.RouteCommands;
import dev.ovhdo.cli.sandbox.SandboxCommand;
import dev.ovhdo.cli.server.ServerCommands;
import dev.ovhdo.cli.sms.SmsCommands;
import dev.ovhdo.cli.task.WaitForTask;
import dev.ovhdo.cli.vps.VpsCommands;
import dev.ovhdo.cli.whoami.Whoami;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All commands by name. A separate class lists the commands of each resource; it is loaded when a
 * command of that resource is requested.
 */
final class CommandIndex {
  private static final List<CommandEntry> SINGLE_WORD_COMMANDS =
      List.of(
          CommandEntry.of(
              "whoami", "Show the account and the rights of the credentials", () -> new Whoami()),
          CommandEntry.of(
              "api", "Send any request to the API, JSON in and out", () -> new ApiCommand()),
          CommandEntry.of("wait", "Wait for a task to finish", () -> new WaitForTask()),
          CommandEntry.of(
              "sandbox", "Run a sandbox that other programs can use", () -> new SandboxCommand()));

  private static final Map<String, Supplier<List<CommandEntry>>> COMMANDS_BY_RESOURCE =
      commandsByResource();

  private CommandIndex() {}

  /** Lambdas, not method references: see {@link CommandEntry}. */
  private static Map<String, Supplier<List<CommandEntry>>> commandsByResource() {
    Map<String, Supplier<List<CommandEntry>>> nouns = new LinkedHashMap<>();
    nouns.put("vps", () -> VpsCommands.all());
    nouns.put("server", () -> ServerCommands.all());
    nouns.put("dns", () -> DnsCommands.all());
    nouns.put("key", () -> KeyCommands.all());
    nouns.put("ip", () -> IpCommands.all());
    nouns.put("sms", () -> SmsCommands.all());
    nouns.put("app", () -> AppCommands.all());
    nouns.put("credential", () -> CredentialCommands.all());
    nouns.put("routes", () -> RouteCommands.all());
    return nouns;
  }

  /** Returns the commands of the original, in the order of {@code help}. */
  static List<CommandEntry> classic() {
    return ClassicCommands.all();
  }

  /** Returns the resources that have commands, in the order of {@code help}. */
  static List<String> resources() {
    return List.copyOf(COMMANDS_BY_RESOURCE.keySet());
  }

  /**
   * Returns the commands of a resource, in the order of {@code help}; empty if the resource is
   * unknown.
   */
  static List<CommandEntry> commandsOf(String resource) {
    return COMMANDS_BY_RESOURCE.getOrDefault(resource, List::of).get();
  }

  /** Returns the single-word commands that are not classic commands. */
  static List<CommandEntry> singleWordCommands() {
    return SINGLE_WORD_COMMANDS;
  }

  /** Returns all commands; this loads all lists. */
  static List<CommandEntry> all() {
    return Stream.concat(
            Stream.concat(classic().stream(), SINGLE_WORD_COMMANDS.stream()),
            resources().stream().flatMap(resource -> commandsOf(resource).stream()))
        .toList();
  }

  /** Finds a command by its full name. */
  static Optional<CommandEntry> find(String name) {
    int space = name.indexOf(' ');
    List<CommandEntry> candidates =
        space >= 0
            ? commandsOf(name.substring(0, space))
            : Stream.concat(SINGLE_WORD_COMMANDS.stream(), classic().stream()).toList();
    return candidates.stream().filter(entry -> entry.name().equals(name)).findFirst();
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
        ? COMMANDS_BY_RESOURCE.containsKey(words)
        : commandsOf(words.substring(0, space)).stream()
            .anyMatch(entry -> entry.name().startsWith(words + " "));
  }
}
