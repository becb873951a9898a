package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every command that changes something with {@code --dry-run} on a resource given by its
 * display name: the requests contain OVHcloud's service names, are the same as text and as values,
 * and are not sent.
 */
class DryRunSandboxTest extends SandboxTestCase {
  /** Commands whose dry run prints something else than recorded requests. */
  private static final Set<String> WITH_OWN_OUTPUT =
      Set.of("api", "config set", "config unset", "vps ssh", "server ssh");

  /** A command and the requests that it would send. */
  private record DryRunCase(String command, List<String> arguments, List<String> requests) {
    static DryRunCase of(String command, String arguments, String... requests) {
      List<String> words = Arrays.stream(arguments.split(" ")).filter(w -> !w.isEmpty()).toList();
      return new DryRunCase(command, words, List.of(requests));
    }

    String[] with(String... more) {
      return Stream.of(Arrays.stream(command.split(" ")), arguments.stream(), Stream.of(more))
          .flatMap(words -> words)
          .toArray(String[]::new);
    }
  }

  private static final String ZONE = "/domain/zone/example.com";
  private static final String STORAGE = "/dedicated/server/ns3001.example.net";
  private static final String OFF = "/dedicated/server/ns3003.example.net";
  private static final String BUILD = "/dedicated/server/ns3002.example.net";

  private static final List<DryRunCase> CASES =
      List.of(
          DryRunCase.of("add-key", "desktop desktop.pub", "POST /me/sshKey"),
          DryRunCase.of("fleet run", "fleet.yaml", "POST /vps/vps-demo/reboot"),
          DryRunCase.of("rm-keys", "laptop", "DELETE /me/sshKey/laptop"),
          DryRunCase.of("rm-apps", "old", "DELETE /me/api/application/7001000003"),
          DryRunCase.of("rebuild", "demo Debian laptop", "POST /vps/vps-demo/rebuild"),
          DryRunCase.of("rebuild-debian", "demo laptop", "POST /vps/vps-demo/rebuild"),
          DryRunCase.of("vps rename", "demo shop", "PUT /vps/vps-demo"),
          DryRunCase.of("vps start", "database", "POST /vps/vps-db/start"),
          DryRunCase.of("vps stop", "demo", "POST /vps/vps-demo/stop"),
          DryRunCase.of("vps reboot", "demo", "POST /vps/vps-demo/reboot"),
          DryRunCase.of("vps rebuild", "demo debian --key laptop", "POST /vps/vps-demo/rebuild"),
          DryRunCase.of("vps rescue", "demo", "PUT /vps/vps-demo"),
          DryRunCase.of("vps unrescue", "demo"),
          DryRunCase.of("vps snapshot create", "database", "POST /vps/vps-db/createSnapshot"),
          DryRunCase.of(
              "vps snapshot edit", "demo --description before", "PUT /vps/vps-demo/snapshot"),
          DryRunCase.of("vps snapshot restore", "demo", "POST /vps/vps-demo/snapshot/revert"),
          DryRunCase.of("vps snapshot delete", "demo", "DELETE /vps/vps-demo/snapshot"),
          DryRunCase.of("server rename", "storage nas", "PUT /services/8001000001"),
          DryRunCase.of("server reboot", "storage", "POST " + STORAGE + "/reboot"),
          DryRunCase.of("server stop", "storage", "PUT " + STORAGE, "POST " + STORAGE + "/reboot"),
          DryRunCase.of(
              "server start", "ns3003.example.net", "PUT " + OFF, "POST " + OFF + "/reboot"),
          DryRunCase.of("server cancel", "storage 71", "POST " + STORAGE + "/task/71/cancel"),
          DryRunCase.of(
              "server reinstall", "storage --os debian", "POST " + STORAGE + "/reinstall"),
          DryRunCase.of(
              "server secrets",
              "storage",
              "POST " + STORAGE + "/authenticationSecret",
              "POST /secret/retrieve"),
          DryRunCase.of("server boot", "storage rescue", "PUT " + STORAGE),
          DryRunCase.of(
              "server rescue", "storage", "PUT " + STORAGE, "POST " + STORAGE + "/reboot"),
          DryRunCase.of("server unrescue", "build", "PUT " + BUILD, "POST " + BUILD + "/reboot"),
          DryRunCase.of(
              "dns add",
              "Example.COM mail A 192.0.2.9",
              "POST " + ZONE + "/record",
              "POST " + ZONE + "/refresh"),
          DryRunCase.of(
              "dns set",
              "example.com. fresh A 192.0.2.9",
              "POST " + ZONE + "/record",
              "POST " + ZONE + "/refresh"),
          DryRunCase.of("dns delete", "Example.COM nowhere A"),
          DryRunCase.of(
              "dns apply",
              "Example.COM zone.txt",
              "POST " + ZONE + "/record",
              "POST " + ZONE + "/refresh"),
          DryRunCase.of("dns refresh", "Example.COM", "POST " + ZONE + "/refresh"),
          DryRunCase.of("dns import", "Example.COM zone.txt", "POST " + ZONE + "/import"),
          DryRunCase.of(
              "dns restore",
              "Example.COM latest",
              "POST " + ZONE + "/history/2026-11-19T23%3A59%3A59Z/restore"),
          DryRunCase.of(
              "dns soa",
              "Example.COM --set ttl=600",
              "PUT " + ZONE + "/soa",
              "POST " + ZONE + "/refresh"),
          DryRunCase.of("key add", "desktop desktop.pub", "POST /me/sshKey"),
          DryRunCase.of("key delete", "laptop", "DELETE /me/sshKey/laptop"),
          DryRunCase.of(
              "ip reverse set", "192.0.2.3 www.example.com", "POST /ip/192.0.2.0%2F29/reverse"),
          DryRunCase.of(
              "ip reverse delete", "192.0.2.7", "DELETE /ip/192.0.2.0%2F29/reverse/192.0.2.7"),
          DryRunCase.of("ip reverse apply", "names.csv", "POST /ip/192.0.2.0%2F29/reverse"),
          DryRunCase.of(
              "sms send", "--to +33612345678 --message x", "POST /sms/sms-zz00001-1/jobs"),
          DryRunCase.of(
              "sms sender add", "Shop --reason alerts", "POST /sms/sms-zz00001-1/senders"),
          DryRunCase.of(
              "sms sender delete", "Example", "DELETE /sms/sms-zz00001-1/senders/Example"),
          DryRunCase.of("app delete", "old", "DELETE /me/api/application/7001000003"),
          DryRunCase.of("credential delete", "6001000003", "DELETE /me/api/credential/6001000003"),
          DryRunCase.of("credential flush", "", "DELETE /me/api/credential/6001000002"),
          DryRunCase.of("login", "--rules key", "POST /auth/credential"),
          DryRunCase.of("logout", "", "POST /auth/logout"));

  @Test
  void dryRun_everyCommand_hasACase() {
    Set<String> known =
        CommandIndex.all().stream()
            .filter(entry -> !entry.name().equals("help"))
            .filter(DryRunSandboxTest::takesDryRun)
            .map(CommandEntry::name)
            .collect(Collectors.toCollection(TreeSet::new));
    known.removeAll(WITH_OWN_OUTPUT);

    assertThat(CASES).extracting(DryRunCase::command).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void dryRun_displayNames_areResolvedInEachRequestAndNoneIsSent() throws IOException {
    prepare();

    for (DryRunCase each : CASES) {
      Outcome values = run(each.with("--dry-run", "--quiet", "-o", "json"));
      Outcome texts = run(each.with("--dry-run", "--quiet"));

      assertThat(values.exitCode()).as("%s: %s", each.command(), values.err()).isZero();
      List<JsonNode> requests = JsonMapper.shared().readTree(values.out()).valueStream().toList();
      assertThat(requests)
          .as(each.command())
          .extracting(
              request -> request.get("method").asString() + " " + request.get("path").asString())
          .isEqualTo(each.requests());
      assertThat(withoutTag(texts))
          .as(each.command())
          .isEqualTo(withoutTag(new Outcome(0, text(requests), "")));
    }
    assertThat(changes()).isEmpty();
  }

  @Test
  void dryRun_textMessage_isMasked() {
    Outcome outcome =
        run("sms", "send", "--to", "+33612345678", "--message", "the code is 4711", "--dry-run");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"message\": \"***\"");
    assertThat(outcome.out() + outcome.err()).doesNotContain("4711");
  }

  @Test
  void dryRun_serviceAccount_requestsItsTokenAndRecordsTheChange() throws IOException {
    Files.writeString(
        home.resolve(".ovh.conf"),
        """
        [default]
        endpoint = %1$s

        [%1$s]
        client_id = %2$s
        client_secret = %3$s
        """
            .formatted(sandbox.url(), DemoAccount.CLIENT_ID, DemoAccount.CLIENT_SECRET));

    Outcome outcome = run("vps", "rename", "demo", "shop", "--dry-run");

    assertThat(outcome)
        .isEqualTo(new Outcome(0, "PUT /vps/vps-demo\n{\n  \"displayName\": \"shop\"\n}\n", ""));
  }

  /** Adds missing display names to the demonstration account and writes the files. */
  private void prepare() throws IOException {
    sandbox.account().vps().update("vps-db", vps -> vps.withDisplayName("database"));
    sandbox.account().vps().update("vps-demo", vps -> vps.withSnapshot(snapshot(vps)));
    sandbox.account().tasks().put(reboot());
    write("zone.txt", run("dns", "export", "example.com").out() + "\nfresh A 192.0.2.9\n");
    write("fleet.yaml", "{name: web, targets: [demo], operations: [vps reboot]}");
    write("names.csv", "192.0.2.3,www.example.com\n");
    write("desktop.pub", sandbox.account().sshKeys().find("laptop").orElseThrow().key());
  }

  private Vps.Snapshot snapshot(Vps vps) {
    return new Vps.Snapshot(
        "1", OffsetDateTime.parse("2026-01-02T03:04:05Z"), "", "os-demo1", vps.system());
  }

  /** A finished task, so that the server is free for the other commands. */
  private static Task reboot() {
    Instant start = Instant.parse("2026-01-02T03:04:05Z");
    TaskTimeline timeline = new TaskTimeline(start, Duration.ofSeconds(2), TaskStatus.DONE);
    String subject = "/dedicated/server/ns3001.example.net";
    return new Task(71, subject, TaskType.HARD_REBOOT, start, timeline, null);
  }

  /** Returns the requests in the text form of a dry run. */
  private static String text(List<JsonNode> requests) {
    StringBuilder text = new StringBuilder();
    for (JsonNode request : requests) {
      text.append(request.get("method").asString()).append(' ');
      text.append(request.get("path").asString()).append('\n');
      if (!request.get("body").isNull()) {
        text.append(JsonText.indented(request.get("body"))).append('\n');
      }
    }
    return text.toString();
  }

  /** Removes the tag, which is different for each message. */
  private static Outcome withoutTag(Outcome outcome) {
    return new Outcome(
        outcome.exitCode(), outcome.out().replaceAll("ovh-do-[0-9a-f]{12}", "TAG"), outcome.err());
  }

  private static boolean takesDryRun(CommandEntry entry) {
    return CommandParser.commandLine(entry, entry.factory().get(), new GlobalOptions())
            .getCommandSpec()
            .findOption("--dry-run")
        != null;
  }
}
