package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that publish or replace zones. */
class ZoneChangeCommandsSandboxTest extends ZoneTestCase {
  private static final String BACKUP = "example.com-20261101T120000Z.zone";
  private static final String NEW_ZONE =
      "$TTL 600\n@ NS ns1.example.org.\n@ A 192.0.2.1\nwww A 192.0.2.2\n";
  private static final String PLAN =
      """
      Plan: replace all records of example.com
        records 12 to remove, 3 to add
        task    none
        backup  example.com-20261101T120000Z.zone
      """;
  private static final String KEPT =
      "ovh-do: example.com was saved to example.com-20261101T120000Z.zone\n";

  private static JsonNode json(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  @Test
  @CommandCase(command = "dns refresh", kind = Kind.HAPPY)
  void refresh_aChange_isPublishedWhenTheCommandEnds() {
    addRecord("A", "new", "192.0.2.1");

    assertThat(run("dns", "refresh", "Example.COM."))
        .isEqualTo(new Outcome(0, "", "ovh-do: example.com is published\n"));
    assertThat(zone().isPublished()).isTrue();
    assertThat(changes()).containsExactly("POST " + ZONE + "/refresh");
  }

  @Test
  @CommandCase(command = "dns refresh", kind = Kind.JSON)
  void refresh_anotherRefreshUnderWay_triesAgain() {
    sandbox
        .faults()
        .next(Fault.status(409, "Client::Conflict", "busy").on("POST", ZONE + "/refresh"));

    JsonNode status = json(run("dns", "refresh", "example.com", "-o", "json"));

    assertThat(status.get("isDeployed").asBoolean()).isTrue();
    assertThat(changes()).hasSize(2);
  }

  @Test
  @CommandCase(command = "dns refresh", kind = Kind.REFUSED)
  void refresh_refused_isAFailure() {
    sandbox
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "no").on("POST", ZONE + "/refresh"));

    assertThat(run("dns", "refresh", "example.com").exitCode()).isEqualTo(5);
    assertRefusedByTheApi(400, "POST", ZONE + "/refresh");
  }

  @Test
  void refresh_ofAZoneWithErrors_isAFailure() {
    addRecord("CNAME", "db", "example.net.");

    assertThat(run("dns", "refresh", "example.com"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: example.com is not published, because it has errors: db.example.com.:"
                    + " CNAME and other data.\n"));
  }

  @Test
  @CommandCase(command = "dns refresh", kind = Kind.BAD_INPUT)
  void refresh_invalidName_sendsNothing() {
    assertThat(run("dns", "refresh", "").exitCode()).isEqualTo(2);
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void refresh_dryRun_printsOnlyTheRequest() {
    addRecord("A", "new", "192.0.2.1");

    assertThat(run("dns", "refresh", "example.com", "--dry-run"))
        .isEqualTo(new Outcome(0, "POST /domain/zone/example.com/refresh\n", ""));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns import", kind = Kind.HAPPY)
  void import_confirmed_backsUpTheOldZoneAndWaitsForTheTask() throws IOException {
    String before = run("dns", "export", "example.com").out();
    write("new.zone", NEW_ZONE);

    Outcome outcome =
        program()
            .typing("example.com\n")
            .variable("TERM", "dumb")
            .run("dns", "import", "example.com", "new.zone");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                PLAN
                    + "Type example.com to continue: "
                    + KEPT
                    + "2026-11-01T12:00:00Z example.com ZoneImport: todo\n"
                    + "2026-11-01T12:00:05Z example.com ZoneImport: done\n"
                    + "ovh-do: example.com was imported\n"));
    assertThat(Files.readString(file(BACKUP))).isEqualTo(before);
    assertThat(zone().records())
        .extracting(ZoneRecord::target)
        .containsExactly("ns1.example.org.", "192.0.2.1", "192.0.2.2");
    assertThat(zone().isPublished()).isTrue();
  }

  @Test
  void import_ownBackup_restoresTheZone() throws IOException {
    String before = run("dns", "export", "example.com").out();
    write("new.zone", NEW_ZONE);
    run("dns", "import", "example.com", "new.zone", "--yes");

    Outcome outcome = run("dns", "import", "example.com", BACKUP, "--yes", "--no-backup");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(run("dns", "export", "example.com").out().replaceAll("\\(\\d+ ", "("))
        .isEqualTo(before.replaceAll("\\(\\d+ ", "("));
  }

  @Test
  @CommandCase(command = "dns import", kind = Kind.JSON)
  void import_fromStandardInput_withoutWaiting_printsTheTask() {
    Outcome outcome =
        program()
            .piping(NEW_ZONE)
            .run("dns", "import", "example.com", "-", "--yes", "--no-wait", "-o", "json");

    String task = json(outcome).get("task").asString();
    assertThat(task).startsWith("zone/example.com/task/");
    assertThat(outcome.err())
        .startsWith(PLAN + KEPT)
        .endsWith("'ovh-do wait " + task + "' waits for its end\n");
  }

  @Test
  void import_noTerminal_changesNothing() throws IOException {
    write("new.zone", NEW_ZONE);

    assertThat(run("dns", "import", "example.com", "new.zone"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                PLAN
                    + "ovh-do: there is no terminal to ask at, so the change cannot be confirmed;"
                    + " use --yes\n"));
    assertThat(changes()).isEmpty();
    assertThat(file(BACKUP)).doesNotExist();
  }

  @Test
  void import_dryRun_printsTheRequestAndWritesNoFile() throws IOException {
    write("new.zone", "@ NS ns1.example.org.\n");

    Outcome outcome = run("dns", "import", "example.com", "new.zone", "--dry-run");

    assertThat(outcome.out())
        .isEqualTo(
            """
            POST /domain/zone/example.com/import
            {
              "zoneFile": "@ NS ns1.example.org.\\n"
            }
            """);
    assertThat(changes()).isEmpty();
    assertThat(file(BACKUP)).doesNotExist();
  }

  @Test
  @CommandCase(command = "dns import", kind = Kind.REFUSED)
  void import_refusedByTheApi_doesNotChangeTheZone() throws IOException {
    write("new.zone", NEW_ZONE);
    sandbox
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "no").on("POST", ZONE + "/import"));

    assertThat(run("dns", "import", "example.com", "new.zone", "--yes").exitCode()).isEqualTo(5);
    assertRefusedByTheApi(400, "POST", ZONE + "/import");
    assertThat(zone().records()).hasSize(12);
  }

  @Test
  void import_failedTask_setsTheExitCode() throws IOException {
    sandbox.account().zones().put(zone().withQuirks(ZoneQuirks.NONE.withTaskEnd(TaskStatus.ERROR)));
    write("new.zone", NEW_ZONE);

    Outcome outcome = run("dns", "import", "example.com", "new.zone", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(zone().records()).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void import_duringARefresh_isNotRefused(boolean busy) throws IOException {
    if (busy) {
      quirk(ZoneQuirk.BUSY_DURING_REFRESH);
    }
    write("new.zone", NEW_ZONE);
    run("api", "POST", ZONE + "/refresh");

    Outcome outcome = run("dns", "import", "example.com", "new.zone", "--yes", "--quiet");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(zone().records()).hasSize(3);
  }

  @Test
  void import_busyZone_isRefused() throws IOException {
    write("new.zone", NEW_ZONE);
    run("dns", "import", "example.com", "new.zone", "--yes", "--no-wait");

    Outcome outcome = run("dns", "import", "example.com", "new.zone", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .matches(
            "ovh-do: example\\.com is busy with task (\\d+) \\(ZoneImport\\) of example\\.com;"
                + " 'ovh-do wait zone/example\\.com/task/\\1' waits for that task\n");
  }

  @Test
  void import_backupThatCannotBeWritten_changesNothing() throws IOException {
    write("new.zone", NEW_ZONE);
    write(BACKUP, "something else");

    Outcome outcome = run("dns", "import", "example.com", "new.zone", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .endsWith(
            BACKUP
                + ": the file exists already. Nothing was changed; --no-backup skips the backup\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns import", kind = Kind.BAD_INPUT)
  void import_invalidZoneFile_isNotSent() throws IOException {
    write("bad.zone", "@ A 192.0.2\n");

    assertThat(run("dns", "import", "example.com", "bad.zone"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: The zone file can't be read: line 1: Invalid address: 192.0.2\n"));
    assertThat(run("dns", "import", "example.com", "none.zone"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: none.zone cannot be read: no such file or directory\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns restore", kind = Kind.HAPPY)
  void restore_dateWithAnotherOffset_restoresThatState() throws IOException {
    Outcome outcome = run("dns", "restore", "example.com", "2026-06-01T10:00:00Z", "--yes");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: restore example.com to its state of 2026-06-01T12:00:00+02:00
                  records 12 to replace
                  task    none
                  backup  example.com-20261101T120000Z.zone
                """
                    + KEPT
                    + "2026-11-01T12:00:00Z example.com ZoneRestore: todo\n"
                    + "2026-11-01T12:00:05Z example.com ZoneRestore: done\n"
                    + "ovh-do: example.com was restored to its state of"
                    + " 2026-06-01T12:00:00+02:00\n"));
    assertThat(zone().records())
        .extracting(ZoneRecord::target)
        .containsExactly("ns1.example.org.", "dns1.example.org.", "192.0.2.6", "example.com.");
    assertThat(Files.readString(file(BACKUP))).contains("192.0.2.7");
  }

  @Test
  @CommandCase(command = "dns restore", kind = Kind.JSON)
  void restore_latest_restoresTheLatestState() {
    run("dns", "restore", "example.com", "2026-06-01T10:00:00Z", "--yes", "--no-backup");

    Outcome outcome =
        run("dns", "restore", "example.com", "latest", "--yes", "--no-backup", "-o", "json");

    assertThat(json(outcome).get("state").asString()).isEqualTo("done");
    assertThat(zone().records()).hasSize(12);
  }

  @Test
  @CommandCase(command = "dns restore", kind = Kind.REFUSED)
  void restore_refusedByTheApi_isAFailure() {
    String path = ZONE + "/history/2026-11-19T23%3A59%3A59Z/restore";
    sandbox.faults().next(Fault.status(400, "Client::BadRequest", "no").on("POST", path));

    Outcome outcome = run("dns", "restore", "example.com", "latest", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertRefusedByTheApi(400, "POST", path);
  }

  @Test
  void restore_unknownDate_listsTheKnownDates() {
    assertThat(run("dns", "restore", "example.com", "2001-01-01T00:00:00Z", "--yes"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: OVHcloud keeps no restore point of example.com with the date"
                    + " 2001-01-01T00:00:00Z; it has 2026-11-19T23:59:59Z,"
                    + " 2026-06-01T12:00:00+02:00\n"));
  }

  @Test
  @CommandCase(command = "dns restore", kind = Kind.BAD_INPUT)
  void restore_invalidDate_sendsNothing() {
    assertThat(run("dns", "restore", "example.com", "yesterday"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"yesterday\" is not the date of a restore point. Give a date as 'dns"
                    + " history' shows it, such as 2026-11-20T10:11:12+01:00, or 'latest'\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void soa_set_isPublishedAtOnce() {
    assertThat(
            run("dns", "soa", "example.com", "--set", "ttl=600", "--set", "email=a.b@example.com"))
        .isEqualTo(new Outcome(0, "", "ovh-do: example.com is changed and published\n"));
    assertThat(zone().published().soa().ttl()).isEqualTo(600);
    assertThat(zone().published().soa().email()).isEqualTo("a\\.b.example.com.");
  }

  @Test
  void soa_refreshIsRefused_saysThatTheSoaRecordIsChanged() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "You are not allowed")
                .on("POST", "/domain/zone/example.com/refresh"));

    Outcome outcome = run("dns", "soa", "example.com", "--set", "ttl=600");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: the SOA record of example.com is changed, and not published: POST"
                + " /domain/zone/example.com/refresh answered 403 Client::Forbidden: You are not"
                + " allowed")
        .endsWith(". 'ovh-do dns refresh example.com' publishes the zone\n");
    assertThat(zone().soa().ttl()).isEqualTo(600);
  }

  @Test
  void soa_setWithoutRefresh_isNotPublished() {
    run("dns", "soa", "example.com", "--set", "server=ns9.example.org", "--no-refresh");

    assertThat(zone().soa().server()).isEqualTo("ns9.example.org.");
    assertThat(zone().isPublished()).isFalse();
    assertThat(changes()).containsExactly("PUT " + ZONE + "/soa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ttl|--set takes NAME=VALUE such as ttl=3600, not \"ttl\"",
        "ttl=|--set takes NAME=VALUE such as ttl=3600, not \"ttl=\"",
        "ttl=1h|ttl must be a number of seconds, not \"1h\"",
        "expire=99999999999|expire must be a number of seconds, not \"99999999999\"",
        "serial=1|--set cannot change \"serial\";"
            + " it takes server, email, ttl, refresh, expire, nxDomainTtl",
      })
  @CommandCase(command = "dns soa", kind = Kind.BAD_INPUT)
  void soa_invalidSetting_sendsNothing(String setting, String message) {
    assertThat(run("dns", "soa", "example.com", "--set", setting))
        .isEqualTo(new Outcome(2, "", "ovh-do: " + message + "\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void soa_dryRun_printsBothRequests() {
    assertThat(run("dns", "soa", "example.com", "--set", "ttl=600", "--dry-run").out())
        .isEqualTo(
            """
            PUT /domain/zone/example.com/soa
            {
              "ttl": 600
            }
            POST /domain/zone/example.com/refresh
            """);
  }
}
