package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands that read zones. */
class ZoneReadCommandsSandboxTest extends ZoneTestCase {
  private static final String WITHIN =
      "ovh-do: No zone is named \"www.example.com\": it is a name in the zone example.com.\n";
  private static final String NO_NAME =
      "ovh-do: \"a..b\" is not a zone name: a zone name looks like example.com\n";

  @Test
  @CommandCase(command = "dns zones", kind = Kind.HAPPY)
  void zones_ofTheAccount_areListedWithTheirStatus() {
    quirk(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED);
    addRecord("A", "new", "192.0.2.1");

    assertThat(run("dns", "zones"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME         NAME SERVERS                       DNSSEC  ANYCAST  DEPLOYED  LAST UPDATE
                example.com  ns1.example.org, dns1.example.org  false   false    false     2026-11-20T10:11:12+01:00
                example.net  ns1.example.org, dns1.example.org  false   false    true      2026-07-01T00:00:00Z
                """,
                ""));
  }

  @Test
  void zones_anExpiredZone_isNotedBesideTheOthers() {
    quirk(ZoneQuirk.EXPIRED);

    assertThat(run("dns", "zones"))
        .isEqualTo(
            new Outcome(
                5,
                """
                NAME         NAME SERVERS                       DNSSEC  ANYCAST  DEPLOYED  LAST UPDATE
                example.net  ns1.example.org, dns1.example.org  false   false    true      2026-07-01T00:00:00Z
                """,
                "ovh-do: example.com could not be read and is left out: This service is expired (460)\n"));
  }

  @Test
  @CommandCase(command = "dns zones", kind = Kind.JSON)
  void zones_asJson_haveAllProperties() {
    JsonNode zones = json("dns", "zones");

    assertThat(zones).hasSize(2);
    assertThat(zones.get(0).get("name").asString()).isEqualTo("example.com");
    assertThat(zones.get(0).get("isDeployed").asBoolean()).isTrue();
    assertThat(zones.get(0).has("dnssecSupported")).isTrue();
  }

  @Test
  @CommandCase(command = "dns zones", kind = Kind.REFUSED)
  void zones_listNotGranted_isRefused() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "User not granted for this request")
                .on("GET", "/domain/zone")
                .times(2));

    assertThat(run("dns", "zones").exitCode()).isEqualTo(4);
    assertRefusedByTheApi(403, "GET", "/domain/zone");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 460})
  void zones_statusNotReadable_areListedWithoutStatus(int status) {
    // The call for all zones, and then one call for each zone.
    sandbox
        .faults()
        .next(
            Fault.status(status, "Client::Error", "no")
                .on("GET", "/domain/zone/*/status")
                .times(Integer.MAX_VALUE));

    assertThat(json("dns", "zones").get(0).get("isDeployed").isNull()).isTrue();
  }

  @Test
  @CommandCase(command = "dns zones", kind = Kind.BAD_INPUT)
  void zones_withAnArgument_isAUsageError() {
    assertThat(run("dns", "zones", "example.com"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: dns zones: the argument \"example.com\" is unexpected;"
                    + " 'ovh-do help dns zones' shows the usage\n"));
  }

  @Test
  @CommandCase(command = "dns status", kind = Kind.HAPPY)
  void status_unpublishedChanges_areNoted() {
    quirk(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED);
    addRecord("A", "new", "192.0.2.1");

    assertThat(run("dns", "status", "example.com"))
        .isEqualTo(
            new Outcome(
                0,
                """
                zone      example.com
                deployed  false
                errors
                warnings
                """,
                "ovh-do: there are unpublished changes; 'ovh-do dns refresh example.com' publishes"
                    + " them\n"));
  }

  @Test
  void status_undeployedWithWarnings_isNoted() {
    quirk(ZoneQuirk.UNDEPLOYED_WITH_WARNINGS);
    addRecord("CNAME", "shop", "www.example.com");
    run("dns", "refresh", "example.com");

    assertThat(run("dns", "status", "example.com"))
        .isEqualTo(
            new Outcome(
                0,
                """
                zone      example.com
                deployed  false
                errors
                warnings  shop.example.com. CNAME: www.example.com.example.com. has no record
                """,
                "ovh-do: OVHcloud does not report the zone as deployed; the warnings may be the"
                    + " reason. 'ovh-do dns refresh example.com' publishes changes\n"));
  }

  @Test
  void status_errors_exitWithFive() {
    addRecord("CNAME", "db", "example.net.");
    run("dns", "refresh", "example.com");

    assertThat(run("dns", "status", "example.com"))
        .isEqualTo(
            new Outcome(
                5,
                """
                zone      example.com
                deployed  false
                errors    db.example.com.: CNAME and other data
                warnings
                """,
                "ovh-do: example.com has errors and cannot be published until they are"
                    + " corrected\n"));
  }

  @Test
  @CommandCase(command = "dns status", kind = Kind.JSON)
  void status_warnings_exitWithZero() {
    addRecord("CNAME", "shop", "www.example.com");
    run("dns", "refresh", "example.com");

    JsonNode status = json("dns", "status", "example.com");

    assertThat(status.get("warnings").get(0).asString())
        .isEqualTo("shop.example.com. CNAME: www.example.com.example.com. has no record");
  }

  @Test
  @CommandCase(command = "dns history", kind = Kind.HAPPY)
  void history_aZone_listsItsDates() {
    assertThat(run("dns", "history", "EXAMPLE.com."))
        .isEqualTo(
            new Outcome(
                0,
                """
                CREATION DATE              ZONE FILE URL
                2026-11-19T23:59:59Z       https://zones.example.com/example.com/2026-11-19
                2026-06-01T12:00:00+02:00  https://zones.example.com/example.com/2026-06-01
                """,
                ""));
  }

  @Test
  @CommandCase(command = "dns history", kind = Kind.JSON)
  void history_asJson_isAList() {
    assertThat(json("dns", "history", "example.com")).hasSize(2);
  }

  @Test
  @CommandCase(command = "dns export", kind = Kind.HAPPY)
  void export_aZone_isAZoneFile() {
    Outcome outcome = run("dns", "export", "example.net");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "$TTL 3600\n"
                    + "@\tIN SOA ns1.example.org. tech.example.org. (2026070100 86400 3600 3600000"
                    + " 60)\n"
                    + "                        IN NS     ns1.example.org.\n"
                    + "                        IN NS     dns1.example.org.\n"
                    + "                        IN A      192.0.2.9\n"
                    + "                        IN TXT    \"v=spf1 -all\"\n"
                    + "www                     IN CNAME  example.net.\n",
                ""));
  }

  @Test
  void export_intoAFile_isWrittenThere() throws IOException {
    assertThat(run("dns", "export", "example.net", "net.zone"))
        .isEqualTo(new Outcome(0, "", "ovh-do: example.net was written to net.zone\n"));
    assertThat(Files.readString(file("net.zone"))).startsWith("$TTL 3600\n@\tIN SOA ");
  }

  @Test
  void export_intoAMissingFolder_isRefusedWithTheReason() {
    assertThat(run("dns", "export", "example.net", "no/such/folder"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: no/such/folder cannot be written: no such file or directory\n"));
  }

  @Test
  @CommandCase(command = "dns export", kind = Kind.JSON)
  void export_asJson_hasTheTextAsAValue() {
    JsonNode zone = json("dns", "export", "example.net");

    assertThat(zone.findValue("zoneFile").asString()).startsWith("$TTL 3600\n");
  }

  @Test
  @CommandCase(command = "dns soa", kind = Kind.HAPPY)
  void soa_aZone_isShown() {
    assertThat(run("dns", "soa", "example.com"))
        .isEqualTo(
            new Outcome(
                0,
                """
                server       ns1.example.org.
                email        tech.example.org.
                serial       2026112000
                refresh      86400
                expire       3600000
                nxDomainTtl  60
                ttl          3600
                """,
                ""));
  }

  @Test
  @CommandCase(command = "dns soa", kind = Kind.JSON)
  void soa_asJson_hasNumbers() {
    assertThat(json("dns", "soa", "example.com").get("ttl").asLong()).isEqualTo(3600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "history", "export", "soa", "refresh"})
  void allCommands_unknownZone_areRefusedWithSuggestion(String command) {
    assertThat(run("dns", command, "www.example.com")).isEqualTo(new Outcome(3, "", WITHIN));
    assertThat(run("dns", command, "a..b")).isEqualTo(new Outcome(2, "", NO_NAME));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "dns status", kind = Kind.REFUSED)
  @CommandCase(command = "dns history", kind = Kind.REFUSED)
  @CommandCase(command = "dns export", kind = Kind.REFUSED)
  @CommandCase(command = "dns soa", kind = Kind.REFUSED)
  void allCommands_nameWithinAZone_areRefusedByTheApi() {
    assertThat(run("dns", "status", "www.example.com")).isEqualTo(new Outcome(3, "", WITHIN));
    assertRefusedByTheApi(404, "GET", "/domain/zone/www.example.com/status");
    assertThat(run("dns", "soa", "www.example.com")).isEqualTo(new Outcome(3, "", WITHIN));
    assertRefusedByTheApi(404, "GET", "/domain/zone/www.example.com/soa");
    assertThat(run("dns", "history", "www.example.com")).isEqualTo(new Outcome(3, "", WITHIN));
    assertThat(run("dns", "export", "www.example.com")).isEqualTo(new Outcome(3, "", WITHIN));
    assertRefusedByTheApi(404, "GET", "/domain/zone/www.example.com");
  }

  @Test
  @CommandCase(command = "dns status", kind = Kind.BAD_INPUT)
  @CommandCase(command = "dns history", kind = Kind.BAD_INPUT)
  @CommandCase(command = "dns export", kind = Kind.BAD_INPUT)
  void allCommands_invalidName_sendNothing() {
    assertThat(run("dns", "status", "a..b")).isEqualTo(new Outcome(2, "", NO_NAME));
    assertThat(run("dns", "history", "a..b")).isEqualTo(new Outcome(2, "", NO_NAME));
    assertThat(run("dns", "export", "a..b")).isEqualTo(new Outcome(2, "", NO_NAME));
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
