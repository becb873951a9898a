package dev.ovhdo.cli;

import dev.ovhdo.cli.app.AppCommands;
import dev.ovhdo.cli.call.ApiCall;
import dev.ovhdo.cli.classic.ClassicCommands;
import dev.ovhdo.cli.credential.CredentialCommands;
import dev.ovhdo.cli.dns.DnsCommands;
import dev.ovhdo.cli.ip.IpCommands;
import dev.ovhdo.cli.key.KeyCommands;
import dev.ovhdo.cli.route.RouteCommands;
import dev.ovhdo.cli.sandbox.SandboxServer;
import dev.ovhdo.cli.server.ServerCommands;
import dev.ovhdo.cli.session.CommandEntry;
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
 * Every command by name. The commands about one thing are listed by a class of their own, which is
 * loaded when that thing is asked for.
 */
final class CommandIndex {
  private static final List<CommandEntry> OTHERS =
      List.of(
          CommandEntry.of("whoami", "Show who you are to the API", () -> new Whoami()),
          CommandEntry.of("api", "Make any call to the API, JSON in and out", () -> new ApiCall()),
          CommandEntry.of("wait", "Wait for a task, whoever started it", () -> new WaitForTask()),
          CommandEntry.of(
              "sandbox", "Run a sandbox for other programs", () -> new SandboxServer()));

  private static final Map<String, Supplier<List<CommandEntry>>> NOUNS = nouns();

  private CommandIndex() {}

  /** Lambdas, not method references: see {@link CommandEntry}. */
  private static Map<String, Supplier<List<CommandEntry>>> nouns() {
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

  /** Returns the things of which there are commands, in the order of {@code help}. */
  static List<String> things() {
    return List.copyOf(NOUNS.keySet());
  }

  /** Returns the commands about a thing, in the order of {@code help}; none if it is unknown. */
  static List<CommandEntry> about(String thing) {
    return NOUNS.getOrDefault(thing, List::of).get();
  }

  /** Returns the commands of one word that are not of the original. */
  static List<CommandEntry> others() {
    return OTHERS;
  }

  /** Returns every command; this loads all lists. */
  static List<CommandEntry> all() {
    return Stream.concat(
            Stream.concat(classic().stream(), OTHERS.stream()),
            things().stream().flatMap(thing -> about(thing).stream()))
        .toList();
  }

  /** Finds a command by its whole name. */
  static Optional<CommandEntry> find(String name) {
    int space = name.indexOf(' ');
    List<CommandEntry> candidates =
        space >= 0
            ? about(name.substring(0, space))
            : Stream.concat(OTHERS.stream(), classic().stream()).toList();
    return candidates.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** Returns whether these words are no command, and the beginning of one. */
  static boolean isUnfinished(String words) {
    return goesOn(words) && find(words).isEmpty();
  }

  /** Returns whether any command begins with these words and goes on with another one. */
  static boolean goesOn(String words) {
    int space = words.indexOf(' ');
    return space < 0
        ? NOUNS.containsKey(words)
        : about(words.substring(0, space)).stream()
            .anyMatch(entry -> entry.name().startsWith(words + " "));
  }
}
