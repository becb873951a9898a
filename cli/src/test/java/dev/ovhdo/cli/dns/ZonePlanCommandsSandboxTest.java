package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Fault;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZonePlanCommandsSandboxTest extends RecordSetTestCase {
  /** The demonstration zone with a changed db, without _dmarc, and with the new api. */
  private static final String FILE =
      """
      $ORIGIN example.com.
      $TTL 3600
      @           IN MX    1 mx1.example.org.
                  IN MX    5 mx2.example.org.
                  IN A     192.0.2.7
                  IN AAAA  2001:DB8:0::a:2 ; spelt in another way
                  IN TXT   ( "v=spf1 include:spf.example.org"
                             " -all" )
                  IN CAA   0 issue "letsencrypt.org"
      www         IN CNAME @
      db      300 IN A     192.0.2.80
      _imaps._tcp IN SRV   0 0 993 imap.example.org.
      api         IN A     192.0.2.20
      """;

  private static final String DIFFERENCE =
      """
      - _dmarc TXT
          - "v=DMARC1; p=reject"
      + api A
          + 192.0.2.20
      ~ db A, TTL 300
          - 192.0.2.8
          + 192.0.2.80
      """;

  private static final String SUMMARY = "1 to add, 1 to change, 1 to remove\n";

  @BeforeEach
  void writeFile() throws IOException {
    write("example.zone", FILE);
  }

  @Test
  @CommandCase(command = "dns plan", kind = Kind.HAPPY)
  void plan_aFile_showsTheDifferenceAndChangesNothing() {
    assertThat(run("dns", "plan", "example.com", "example.zone"))
        .isEqualTo(new Outcome(0, DIFFERENCE + SUMMARY, ""));
    assertThat(run("dns", "plan", "example.com", "example.zone", "--exit-code", "--only", "api"))
        .isEqualTo(
            new Outcome(5, "+ api A\n    + 192.0.2.20\n1 to add, 0 to change, 0 to remove\n", ""));
    assertThat(
            run(
                "dns",
                "plan",
                "example.com",
                "example.zone",
                "--exit-code",
                "--ignore",
                "_dmarc,a*,db:A"))
        .isEqualTo(new Outcome(0, "nothing to change\n", ""));
    assertThat(program().piping(FILE).run("dns", "plan", "example.com", "-").out())
        .isEqualTo(DIFFERENCE + SUMMARY);
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns plan", kind = Kind.JSON)
  void plan_withJson_hasAnObjectForEachSet() {
    assertThat(run("dns", "plan", "example.com", "example.zone", "--only", "db", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "change": "change",
                    "name": "db",
                    "type": "A",
                    "oldTtl": 300,
                    "newTtl": 300,
                    "removed": [
                      "192.0.2.8"
                    ],
                    "added": [
                      "192.0.2.80"
                    ],
                    "kept": 0
                  }
                ]
                """,
                ""));
  }

  @Test
  void plan_onATerminal_hasColours() {
    assertThat(
            program()
                .interactive(new InteractiveStreams(true, true, true))
                .run("dns", "plan", "example.com", "example.zone", "--only", "api")
                .out())
        .isEqualTo(
            "\u001b[32m+ api A\u001b[0m\n    \u001b[32m+ 192.0.2.20\u001b[0m\n"
                + "1 to add, 0 to change, 0 to remove\n");
  }

  @Test
  @CommandCase(command = "dns plan", kind = Kind.REFUSED)
  @CommandCase(command = "dns apply", kind = Kind.REFUSED)
  void planAndApply_unknownZone_isRefused() throws IOException {
    write("other.zone", "www IN A 192.0.2.1\n");

    assertThat(run("dns", "plan", "example.org", "other.zone"))
        .isEqualTo(new Outcome(3, "", NO_ZONE));
    assertThat(run("dns", "apply", "example.org", "other.zone", "--yes"))
        .isEqualTo(new Outcome(3, "", NO_ZONE));
    assertThat(sandbox.journal().calls("GET", "/domain/zone/example.org/record"))
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.status()).isEqualTo(404));
  }

  @Test
  @CommandCase(command = "dns plan", kind = Kind.BAD_INPUT)
  @CommandCase(command = "dns apply", kind = Kind.BAD_INPUT)
  void planAndApply_invalidFile_namesTheLine() throws IOException {
    write("bad.zone", "www IN A 192.0.2.1\nwww IN A oops\n");
    write("empty.zone", "; nothing\n");

    assertThat(run("dns", "plan", "example.com", "bad.zone"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: bad.zone: The zone file can't be read: line 2: Invalid address: oops\n"));
    assertThat(run("dns", "apply", "example.com", "empty.zone", "--yes", "--force"))
        .isEqualTo(new Outcome(2, "", "ovh-do: empty.zone contains no records\n"));
    assertThat(run("dns", "apply", "example.com", "none.zone"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: none.zone cannot be read: no such file or directory\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns apply", kind = Kind.HAPPY)
  void apply_confirmed_changesOnlyDifferencesAndRefreshesOnce() {
    assertThat(run("dns", "apply", "example.com", "example.zone"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                DIFFERENCE
                    + "Plan: change example.com: "
                    + SUMMARY
                    + "ovh-do: there is no terminal to ask at, so the change cannot be confirmed;"
                    + " use --yes\n"));
    assertThat(run("dns", "apply", "example.com", "example.zone", "--yes"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                DIFFERENCE
                    + "Plan: change example.com: "
                    + SUMMARY
                    + "ovh-do: example.com: 3 records changed and published\n"));
    assertThat(changes())
        .containsExactly(
            "POST /record", "PUT /record/5000000010", "DELETE /record/5000000012", "POST /refresh");
    assertThat(run("dns", "plan", "example.com", "example.zone", "--exit-code"))
        .isEqualTo(new Outcome(0, "nothing to change\n", ""));
  }

  @Test
  @CommandCase(command = "dns apply", kind = Kind.JSON)
  void apply_withJson_listsTheRequests() {
    Outcome outcome =
        run(
            "dns",
            "apply",
            "example.com",
            "example.zone",
            "--only",
            "db",
            "--yes",
            "--quiet",
            "-o",
            "json");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "change": "update",
                    "name": "db",
                    "type": "A",
                    "ttl": 300,
                    "value": "192.0.2.80",
                    "id": 5000000010
                  }
                ]
                """,
                ""));
  }

  @Test
  void apply_failedHalfway_completesWhenRunAgain() {
    sandbox
        .faults()
        .next(
            Fault.status(500, "Server::InternalServerError", "Not today")
                .on("PUT", "/domain/zone/example.com/record/5000000010"));

    Outcome outcome =
        program()
            .time(new SteppingTime().source())
            .run("dns", "apply", "example.com", "example.zone", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: example.com: 1 of 3 changes were executed, none is published, and one is in"
                + " doubt: PUT"
                + " /domain/zone/example.com/record/5000000010 answered 500"
                + " Server::InternalServerError: Not today")
        .endsWith(
            ", so the outcome is in doubt. 'ovh-do api GET /domain/zone/example.com/record' shows the"
                + " present state. Apply the same change again to continue. If nothing is left to"
                + " change then, refresh the zone. 'ovh-do dns refresh example.com' refreshes the"
                + " zone\n");
    assertThat(zone().published().records()).hasSize(12);
    assertThat(run("dns", "apply", "example.com", "example.zone", "--yes", "--quiet").exitCode())
        .isZero();
    assertThat(changes())
        .containsExactly(
            "POST /record",
            "PUT /record/5000000010",
            "PUT /record/5000000010",
            "DELETE /record/5000000012",
            "POST /refresh");
  }

  @Test
  void apply_tooManyChanges_isRefusedUnlessForced() throws IOException {
    write("small.zone", "@ IN A 192.0.2.7\n");

    Outcome outcome = run("dns", "apply", "example.com", "small.zone", "--yes");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: The plan would change or remove 9 of the 12 records of example.com, more"
                    + " than the limit of 30 %. Nothing was changed. Force the plan if this is"
                    + " intended, or reduce it.\n"));
    assertThat(run("dns", "plan", "example.com", "small.zone").err())
        .isEqualTo(
            "ovh-do: 9 of 12 records would be changed or removed: 'dns apply' refuses that"
                + " without --force\n");
    assertThat(changes()).isEmpty();
    assertThat(
            run("dns", "apply", "example.com", "small.zone", "-y", "--quiet", "--force").exitCode())
        .isZero();
    assertThat(zone().records()).hasSize(3);
  }

  @Test
  void apply_yaml_isTheSameZone() throws IOException {
    write(
        "example.yaml",
        """
        ---
        '':
          - type: A
            value: 192.0.2.7
          - type: AAAA
            value: 2001:db8::a:2
          - type: CAA
            value: {flags: 0, tag: issue, value: letsencrypt.org}
          - type: MX
            values:
              - {preference: 1, exchange: mx1.example.org.}
              - 5 mx2.example.org.
          - type: TXT
            value: v=spf1 include:spf.example.org -all
        _dmarc: {type: TXT, value: v=DMARC1\\; p=reject}
        _imaps._tcp:
          type: SRV
          value: {priority: 0, weight: 0, port: 993, target: imap.example.org.}
        db: {type: A, ttl: 300, value: 192.0.2.8}
        www: {type: CNAME, value: '@'}
        """);

    assertThat(run("dns", "plan", "example.com", "example.yaml"))
        .isEqualTo(new Outcome(0, "nothing to change\n", ""));
  }
}
