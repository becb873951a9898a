package dev.ovhdo.cli;

import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run of each command that is not one of {@link ReadingCommands}, for the demonstration account.
 * Each run changes the account for the runs after it.
 */
final class JsonExamples {
  private static final String SSH = " --ssh-port 1 --ssh-timeout 0s";
  private static final String STORAGE = "/dedicated/server/ns3001.example.net";

  private JsonExamples() {}

  /** Returns commands that change nothing in the account. */
  static List<String> reading() {
    return List.of(
        "completion bash",
        "dns export example.com",
        "doctor",
        "get-console demo",
        "get-zone example.com",
        "history",
        "routes update --family vps",
        "server secrets build --yes",
        "server ssh --dry-run storage uptime",
        "services show storage",
        "vps console demo",
        "vps ssh --dry-run vps-web uptime");
  }

  /** Returns commands that need the files and tasks of this class, in the order of their runs. */
  static List<String> changing() {
    return List.of(
        "fleet plan fleet.yaml",
        "fleet run fleet.yaml --yes --interval 50ms",
        "fleet retry web --interval 50ms",
        "fleet status web",
        "fleet report web",
        "fleet log web vps-web",
        "fleet hostkeys web" + SSH,
        "fleet pause old --store old.db",
        "fleet resume old --store old.db --interval 50ms",
        "fleet worker joined --store old.db --interval 50ms",
        "fleet cancel other --store old.db",
        "alias set me whoami",
        "alias list",
        "alias delete me",
        "config set max_rate 1000",
        "config unset max_rate",
        "key add desktop desktop.pub",
        "key delete desktop --yes",
        "add-key other desktop.pub",
        "rm-keys other",
        "app delete old --yes",
        "rm-apps new",
        "credential delete 6001000003 --yes",
        "credential flush",
        "server task storage 71",
        "server cancel ns3003.example.net 73",
        "wait server/storage/task/76",
        "server rename storage nas",
        "server reboot nas --yes",
        "server stop nas --yes",
        "server start nas",
        "server boot nas rescue",
        "server rescue nas --key laptop --yes" + SSH,
        "server unrescue nas --yes" + SSH,
        "server reinstall nas --os debian --key laptop --yes" + SSH,
        "vps start vps-db",
        "vps stop vps-db --yes",
        "vps rename demo shop",
        "vps reboot shop --yes",
        "vps rebuild shop debian --key laptop --yes" + SSH,
        "rebuild shop Debian laptop" + SSH,
        "rebuild-debian shop laptop" + SSH,
        "vps rescue shop --yes" + SSH,
        "vps unrescue shop --yes" + SSH,
        "vps snapshot create shop",
        "vps snapshot edit shop --description before",
        "vps snapshot restore shop --yes" + SSH,
        "vps snapshot delete shop --yes",
        "ip reverse plan names.csv",
        "ip reverse apply names.csv --yes",
        "ip reverse delete 192.0.2.7 --yes",
        "ip reverse set 192.0.2.7 example.com --yes",
        "dns plan example.com zone.txt",
        "dns add example.com mail A 192.0.2.9 --yes",
        "dns set example.com db A 192.0.2.9 --yes",
        "dns delete example.com www CNAME --yes",
        "dns apply example.com zone.txt --force --yes",
        "dns refresh example.com",
        "dns import example.com zone.txt --yes",
        "dns restore example.com latest --yes",
        "sms send --to +33612345678 --message Hello --yes",
        "sms sender add Shop --reason alerts",
        "sms sender delete Shop --yes",
        "logout");
  }

  /** Returns the name of the command of a line. */
  static String commandOf(String line) {
    return Arguments.of(line.split(" ", -1)).command();
  }

  /** Writes the files that the commands read. */
  static void writeFiles(Sandbox sandbox, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("zone.txt"),
        "@ NS ns1.example.org.\n@ NS dns1.example.org.\nwww A 192.0.2.4\n");
    Files.writeString(
        folder.resolve("fleet.yaml"),
        "{name: web, targets: [vps-web], operations: [vps reboot]}\n");
    try (FleetStore store = FleetStore.open(folder.resolve("old.db"))) {
      for (String name : List.of("old", "other", "joined")) {
        store.create(
            new FleetPlan(name, List.of("vps-web"), List.of(new VpsReboot()), Pace.standard()));
      }
    }
    Files.writeString(folder.resolve("names.csv"), "192.0.2.8,\n");
    Files.writeString(
        folder.resolve("desktop.pub"),
        sandbox.account().sshKeys().find("laptop").orElseThrow().key());
  }

  /** Adds a finished task, a task that has not started, a running task, and an application. */
  static void addTasks(Account account) {
    account
        .applications()
        .put(
            new Application(
                7001000009L,
                "0123456789abcdef",
                "",
                "new",
                "for removal",
                ApplicationStatus.ACTIVE));
    // A connection to an address that does not exist ends after a second.
    account
        .vps()
        .update(
            "vps-demo",
            vps ->
                vps.withIps(
                    vps.ips().stream().filter(ip -> !ip.ipAddress().contains(":")).toList()));
    put(account, 71, STORAGE, TaskType.HARD_REBOOT, -100, TaskStatus.DONE);
    put(
        account,
        73,
        "/dedicated/server/ns3003.example.net",
        TaskType.HARD_REBOOT,
        0,
        TaskStatus.TODO);
    put(account, 76, STORAGE, TaskType.HARD_REBOOT, 0, TaskStatus.DONE);
  }

  private static void put(
      Account account, long id, String subject, TaskType type, long start, TaskStatus end) {
    Instant begin = SteppingTime.START.plusSeconds(start);
    account
        .tasks()
        .put(
            new Task(
                id,
                subject,
                type,
                begin,
                new TaskTimeline(begin, Duration.ofSeconds(20), end),
                null));
  }
}
