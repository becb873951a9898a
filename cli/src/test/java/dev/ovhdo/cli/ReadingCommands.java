package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The commands that print what they have read, with arguments for the demonstration account. */
final class ReadingCommands {
  /** Changes after which each list has an item. */
  private static final List<String> PREPARATION =
      List.of(
          "vps reboot demo --yes --no-wait",
          "server reboot storage --yes --no-wait",
          "server reinstall build --os debian12_64 --no-key --yes --no-wait",
          "sms send --to +33612345678 --message The_backup_of_example.com_is_late",
          "ip reverse set 192.0.2.8 db.example.com");

  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry("app list", ""),
          Map.entry("config check", ""),
          Map.entry("config explain", ""),
          Map.entry("config get", "endpoint"),
          Map.entry("config list", ""),
          Map.entry("config path", ""),
          Map.entry("credential current", ""),
          Map.entry("credential expiring", "--days 36500"),
          Map.entry("credential list", ""),
          Map.entry("credential rules", "--for vps"),
          Map.entry("credential show", "6001000005"),
          Map.entry("dns history", "example.com"),
          Map.entry("dns records", "example.com"),
          Map.entry("dns soa", "example.com"),
          Map.entry("dns status", "example.com"),
          Map.entry("dns zones", ""),
          Map.entry("ip list", ""),
          Map.entry("ip reverse show", "192.0.2.0/29"),
          Map.entry("key list", ""),
          Map.entry("key show", "laptop"),
          Map.entry("ls-apps", ""),
          Map.entry("ls-img", "vps-demo Debian"),
          Map.entry("ls-imgs", "vps-demo"),
          Map.entry("ls-ips", "vps-demo"),
          Map.entry("ls-keys", ""),
          Map.entry("ls-vps", ""),
          Map.entry("ls-zone-backups", "example.com"),
          Map.entry("ls-zones", ""),
          Map.entry("routes search", "vps reboot"),
          Map.entry("routes show", "POST /vps/{serviceName}/rebuild"),
          Map.entry("server boots", "storage"),
          Map.entry("server show", "storage"),
          Map.entry("server install-status", "build"),
          Map.entry("server ips", "storage"),
          Map.entry("server list", ""),
          Map.entry("server os", "storage"),
          Map.entry("server schemes", "storage --os debian12_64"),
          Map.entry("server tasks", "storage"),
          Map.entry("services list", ""),
          Map.entry("sms credits", ""),
          Map.entry("sms estimate", "Hello"),
          Map.entry("sms jobs", ""),
          Map.entry("sms outgoing", ""),
          Map.entry("sms senders", ""),
          Map.entry("sms services", ""),
          Map.entry("vps images", "demo"),
          Map.entry("vps show", "vps-web"),
          Map.entry("vps ips", "demo"),
          Map.entry("vps list", ""),
          Map.entry("vps snapshot show", "vps-web"),
          Map.entry("vps tasks", "demo"),
          Map.entry("whoami", ""));

  private ReadingCommands() {}

  /** Makes the changes after which each list has an item. */
  static void prepare(Function<String[], Outcome> run) {
    for (String line : PREPARATION) {
      Outcome outcome = run.apply(line.split(" ", -1));
      assertThat(outcome.exitCode()).as(line + ": " + outcome.err()).isZero();
    }
  }

  /** Returns the command lines by the name of the command, for the commands that exist. */
  static Map<String, String[]> all() {
    Map<String, String[]> lines = new TreeMap<>();
    ARGUMENTS.forEach(
        (name, arguments) ->
            CommandIndex.find(name)
                .ifPresent(
                    found -> lines.put(name, (name + " " + arguments).strip().split(" ", -1))));
    return lines;
  }

  /** Returns the first of several names of a command. */
  static Optional<String> nameOf(CommandEntry entry) {
    Class<?> command = entry.factory().get().getClass();
    return all().keySet().stream()
        .filter(name -> CommandIndex.find(name).orElseThrow().factory().get().getClass() == command)
        .findFirst();
  }
}
