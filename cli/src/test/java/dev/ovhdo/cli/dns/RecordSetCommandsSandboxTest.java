package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import org.junit.jupiter.api.Test;

class RecordSetCommandsSandboxTest extends RecordSetTestCase {

  @Test
  @CommandCase(command = "dns records", kind = Kind.HAPPY)
  @CommandCase(command = "dns records", kind = Kind.JSON)
  @CommandCase(command = "dns records", kind = Kind.REFUSED)
  @CommandCase(command = "dns records", kind = Kind.BAD_INPUT)
  void records_byNameAndType_areListed() {
    assertThat(run("dns", "records", "example.com", "--name", "@", "--type", "txt"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME  TYPE  TTL  VALUE                                  ID
                @     TXT   0    "v=spf1 include:spf.example.org -all"  5000000007
                """,
                ""));
    assertThat(run("dns", "records", "example.com", "--name", "db", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "fieldType": "A",
                    "id": 5000000010,
                    "subDomain": "db",
                    "target": "192.0.2.8",
                    "ttl": 300,
                    "zone": "example.com",
                    "name": "db"
                  }
                ]
                """,
                ""));
    assertThat(run("dns", "records", "example.org")).isEqualTo(new Outcome(3, "", NO_ZONE));
    assertThat(run("dns", "records", "example.com", "--name", "www.example.com"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: 'www.example.com' would mean www.example.com.example.com. Names are"
                    + " relative to the zone: write www\n"));
  }

  @Test
  @CommandCase(command = "dns add", kind = Kind.HAPPY)
  void add_existingAndNewValues_addsOnlyTheNewValue() {
    assertThat(run("dns", "add", "example.com", "db", "a", "192.0.2.8", "192.0.2.88"))
        .isEqualTo(new Outcome(0, "", "ovh-do: example.com: 1 record changed and published\n"));
    assertThat(records("db")).containsExactly("A 300 192.0.2.8", "A 300 192.0.2.88");
    assertThat(changes()).containsExactly("POST /record", "POST /refresh");
  }

  @Test
  void add_existingValues_sendsNothing() {
    assertThat(run("dns", "add", "example.com", "db", "A", "192.0.2.8"))
        .isEqualTo(new Outcome(0, "", "ovh-do: example.com: nothing to change\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns add", kind = Kind.JSON)
  void add_withJson_listsTheCreatedRecords() {
    Outcome outcome =
        run("dns", "add", "example.com", "api", "A", "192.0.2.5", "--ttl", "60", "-o", "json");

    long id = zone().records().get(zone().records().size() - 1).id();
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "change": "create",
                    "name": "api",
                    "type": "A",
                    "ttl": 60,
                    "value": "192.0.2.5",
                    "id": %s
                  }
                ]
                """
                    .formatted(Long.toString(id)),
                "ovh-do: example.com: 1 record changed and published\n"));
  }

  @Test
  @CommandCase(command = "dns add", kind = Kind.REFUSED)
  @CommandCase(command = "dns set", kind = Kind.REFUSED)
  @CommandCase(command = "dns delete", kind = Kind.REFUSED)
  void allCommands_unknownZone_areRefused() {
    assertThat(run("dns", "add", "example.org", "www", "A", "192.0.2.1"))
        .isEqualTo(new Outcome(3, "", NO_ZONE));
    assertThat(run("dns", "set", "example.org", "www", "A", "192.0.2.1"))
        .isEqualTo(new Outcome(3, "", NO_ZONE));
    assertThat(run("dns", "delete", "example.org", "www", "A", "192.0.2.1"))
        .isEqualTo(new Outcome(3, "", NO_ZONE));
    assertThat(sandbox.journal().calls("GET", "/domain/zone/example.org/record"))
        .hasSize(3)
        .allSatisfy(call -> assertThat(call.status()).isEqualTo(404));
  }

  @Test
  @CommandCase(command = "dns add", kind = Kind.BAD_INPUT)
  @CommandCase(command = "dns set", kind = Kind.BAD_INPUT)
  @CommandCase(command = "dns delete", kind = Kind.BAD_INPUT)
  void allCommands_invalidValue_areRefusedBeforeSending() {
    assertThat(run("dns", "add", "example.com", "@", "MX", "10 mail.example.net"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: @ MX: 'mail.example.net' has no final dot, and would mean"
                    + " mail.example.net.example.com. Write 'mail.example.net.', or"
                    + " 'mail.example.net.example.com.' for a name in this zone\n"));
    assertThat(run("dns", "set", "example.com", "www", "A", "192.0.2.1", "--ttl", "30"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: A TTL of 30 is invalid: it must be 0 for the default TTL of the zone, or"
                    + " 60 to 2147483647 seconds\n"));
    assertThat(run("dns", "set", "example.com", "www", "A"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: give at least one value; 'dns delete' removes a record set\n"));
    assertThat(run("dns", "delete", "example.com", "@", "A", "300.0.0.1"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: @ A: '300.0.0.1' can't be a value of type A: expected an IPv4 address"
                    + " such as 192.0.2.1\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void add_typeThatOvhcloudDoesNotHave_isRefusedBeforeItIsSent() {
    assertThat(run("dns", "add", "example.com", "www2", "HINFO", "a b"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"HINFO\" is not a type of records. Types: A, AAAA, CAA, CNAME, DKIM, DMARC,"
                    + " DNAME, HTTPS, LOC, MX, NAPTR, NS, PTR, RP, SPF, SRV, SSHFP, SVCB, TLSA,"
                    + " TXT\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns set", kind = Kind.HAPPY)
  void set_otherValues_changesInPlaceAfterConfirmation() {
    String plan =
        """
        ~ db A, TTL 300 -> 600
            - 192.0.2.8
            + 192.0.2.18
            + 192.0.2.19
        Plan: change example.com: 0 to add, 1 to change, 0 to remove
        """;
    String[] command = {
      "dns", "set", "example.com", "db", "A", "192.0.2.18", "192.0.2.19", "--ttl", "600"
    };

    assertThat(run(command))
        .isEqualTo(
            new Outcome(
                5,
                "",
                plan
                    + "ovh-do: there is no terminal to ask at, so the change cannot be confirmed;"
                    + " use --yes\n"));
    assertThat(changes()).isEmpty();
    assertThat(program().typing("example.com\n").run(command).exitCode()).isZero();
    assertThat(changes())
        .containsExactly("POST /record", "PUT /record/5000000010", "POST /refresh");
    assertThat(records("db")).containsExactly("A 600 192.0.2.18", "A 600 192.0.2.19");
  }

  @Test
  @CommandCase(command = "dns set", kind = Kind.JSON)
  void set_withYesAndJson_listsTheChangedRecords() {
    assertThat(
            run(
                "dns",
                "set",
                "example.com",
                "db",
                "A",
                "192.0.2.9",
                "--yes",
                "--quiet",
                "-o",
                "json"))
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
                    "value": "192.0.2.9",
                    "id": 5000000010
                  }
                ]
                """,
                ""));
  }

  @Test
  void set_dryRun_printsTheRequestsAndSendsNone() {
    assertThat(run("dns", "set", "example.com", "@", "TXT", "a;b", "--dry-run", "--quiet").out())
        .isEqualTo(
            """
            PUT /domain/zone/example.com/record/5000000007
            {
              "target": "\\"a;b\\"",
              "ttl": 0
            }
            POST /domain/zone/example.com/refresh
            """);
    assertThat(changes()).isEmpty();
  }

  @Test
  void add_noRefresh_isPublishedByTheRefresh() {
    run("dns", "add", "example.com", "new", "A", "192.0.2.5", "--no-refresh");

    assertThat(run("dns", "add", "example.com", "new", "A", "192.0.2.5").err())
        .isEqualTo("ovh-do: example.com: nothing to change\n");
    assertThat(run("dns", "refresh", "example.com").exitCode()).isZero();
    assertThat(zone().isPublished()).isTrue();
  }

  @Test
  void add_noRefreshOfAZoneThatShowsItsChanges_isPublishedByTheNextRun() {
    quirk(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED);
    assertThat(run("dns", "add", "example.com", "new", "A", "192.0.2.5", "--no-refresh").err())
        .isEqualTo("ovh-do: example.com: 1 record changed, not published yet\n");
    assertThat(zone().isPublished()).isFalse();
    assertThat(run("dns", "add", "example.com", "new", "A", "192.0.2.5").err())
        .isEqualTo("ovh-do: example.com: nothing to change; earlier changes were published\n");
    assertThat(changes()).containsExactly("POST /record", "POST /refresh");
  }

  @Test
  void add_zoneThatStaysUndeployedWithWarnings_isDoneWithANote() {
    quirk(ZoneQuirk.UNDEPLOYED_WITH_WARNINGS);

    assertThat(run("dns", "add", "example.com", "shop", "CNAME", "none"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                ovh-do: example.com: 1 record changed, refresh accepted
                ovh-do: OVHcloud warns about example.com: shop.example.com. CNAME: none.example.com. has no record
                ovh-do: OVHcloud has accepted the refresh of example.com, but does not report the zone as deployed yet
                """));
  }

  @Test
  void add_responseWithTheIdZero_showsTheIdOfTheRecord() {
    quirk(ZoneQuirk.NEW_RECORD_ID_ZERO);

    assertThat(run("dns", "add", "example.com", "new", "A", "192.0.2.5", "-o", "json").out())
        .contains("\"id\": " + zone().records().get(12).id());
  }

  @Test
  @CommandCase(command = "dns delete", kind = Kind.HAPPY)
  @CommandCase(command = "dns delete", kind = Kind.JSON)
  void rm_oneValueOrAll_removesThem() {
    assertThat(run("dns", "delete", "example.com", "@", "MX", "5 mx2.example.org.", "--yes"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                ~ @ MX
                    - 5 mx2.example.org.
                Plan: change example.com: 0 to add, 1 to change, 0 to remove
                ovh-do: example.com: 1 record changed and published
                """));
    assertThat(run("dns", "delete", "example.com", "www", "CNAME", "-y", "--quiet", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "change": "delete",
                    "name": "www",
                    "type": "CNAME",
                    "ttl": 0,
                    "value": "example.com.",
                    "id": 5000000009
                  }
                ]
                """,
                ""));
    assertThat(records("www")).isEmpty();
    assertThat(records("")).contains("MX 0 1 mx1.example.org.").noneMatch(r -> r.contains("mx2"));
    assertThat(run("dns", "delete", "example.com", "www", "CNAME"))
        .isEqualTo(new Outcome(0, "", "ovh-do: example.com: nothing to change\n"));
  }
}
