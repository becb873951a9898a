package dev.ovhdo.api.dns;

import static dev.ovhdo.api.dns.ZoneSandbox.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publication under the readings of {@code isDeployed} that the evidence permits. */
class ZonePublicationSandboxTest {
  private static final RecordSet NEW = RecordSet.of("new", RecordType.A, "192.0.2.5");
  private static final String CONFLICT =
      "example.com is not published, because it has errors: www.example.com.: CNAME and other data.";

  private final ZoneSandbox zoneSandbox = new ZoneSandbox("www A 300 192.0.2.1");
  private final ZoneService zones = zoneSandbox.ovh().zones();
  private final ZoneRecordService dns = zoneSandbox.dns();

  @AfterEach
  void close() {
    zoneSandbox.close();
  }

  /** Adds a record at OVHcloud as another program does, without a refresh. */
  private void addElsewhere(String type, String subDomain, String target) {
    List<ZoneRecord> more = new ArrayList<>(zoneSandbox.zone().records());
    more.add(new ZoneRecord(7, type, subDomain, target, 0));
    zoneSandbox.sandbox().account().zones().put(zoneSandbox.zone().withRecords(more));
  }

  private boolean isServed(String line) {
    return zoneSandbox.published().contains(line);
  }

  @ParameterizedTest
  @EnumSource(value = ZoneQuirk.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
  void ensure_anyVariantOfAZone_isPublished(ZoneQuirk quirk) {
    zoneSandbox.quirks(ZoneQuirks.NONE.with(quirk));

    ZonePlan.Applied done = dns.ensure(ZONE, NEW);

    assertThat(done.publication()).isEqualTo(new ZonePublication(ZONE, true, List.of()));
    assertThat(isServed("new A 0 192.0.2.5")).isTrue();
  }

  @Test
  void ensure_zoneThatStaysUndeployedWithWarnings_isDoneWithTheWarnings() {
    zoneSandbox.quirks(ZoneQuirks.NONE.with(ZoneQuirk.UNDEPLOYED_WITH_WARNINGS));
    Instant start = zoneSandbox.now();

    ZonePlan.Applied done = dns.ensure(ZONE, RecordSet.of("@", RecordType.MX, "10 mail"));

    assertThat(done.refreshed()).isTrue();
    assertThat(done.publication())
        .isEqualTo(
            new ZonePublication(
                ZONE,
                false,
                List.of(
                    "OVHcloud warns about example.com: example.com. MX: mail.example.com. has no"
                        + " record",
                    "OVHcloud has accepted the refresh of example.com, but does not report the zone"
                        + " as deployed yet")));
    assertThat(Duration.between(start, zoneSandbox.now())).isLessThan(Duration.ofSeconds(32));
    assertThat(isServed("@ MX 0 10 mail.example.com.")).isTrue();
    assertThat(dns.ensure(ZONE, RecordSet.of("@", RecordType.MX, "10 mail")).refreshed()).isFalse();
  }

  @Test
  void ensure_zoneThatIsDeployedWithWarnings_showsTheWarnings() {
    ZonePublication publication =
        dns.ensure(ZONE, RecordSet.of("@", RecordType.MX, "10 mail")).publication();

    assertThat(publication)
        .isEqualTo(
            new ZonePublication(
                ZONE,
                true,
                List.of(
                    "OVHcloud warns about example.com: example.com. MX: mail.example.com. has no"
                        + " record")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void publish_zoneWithErrors_fails(boolean showsTasks) {
    // Without tasks, only a status that shows unpublished errors can be trusted.
    hideTasksUnless(showsTasks);
    if (!showsTasks) {
      zoneSandbox.quirks(ZoneQuirks.NONE.with(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED));
    }
    addElsewhere("CNAME", "www", "example.net.");

    assertThatThrownBy(() -> zones.publish(ZONE))
        .isInstanceOf(ZoneNotPublishedException.class)
        .hasMessage(CONFLICT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ensure_errorsOfAnEarlierRefresh_areNotThoseOfTheCorrection(boolean showsTasks) {
    addElsewhere("CNAME", "www", "example.net.");
    assertThatThrownBy(() -> zones.publish(ZONE)).hasMessage(CONFLICT);
    hideTasksUnless(showsTasks);

    ZonePlan.Applied done = dns.remove(ZONE, "www", RecordType.CNAME);

    assertThat(done.publication()).isEqualTo(new ZonePublication(ZONE, true, List.of()));
  }

  /** As for a consumer key that may not read the tasks of zones. */
  private void hideTasksUnless(boolean shown) {
    if (!shown) {
      zoneSandbox.fail(403, "GET", "/task", 1);
    }
  }

  @Test
  void ensure_changeThatCausesErrors_namesThemAndTheChanges() {
    addElsewhere("CNAME", "www", "example.net.");

    assertThatThrownBy(() -> dns.ensure(ZONE, NEW))
        .isInstanceOf(IncompleteChangeException.class)
        .hasMessage(
            "example.com: 1 of 1 changes were executed, none is published: "
                + CONFLICT
                + " Correct the errors, and refresh the zone.");
  }

  @Test
  void ensure_statusThatCannotBeReadAfterTheRefresh_isDone() {
    zoneSandbox.fail(500, "GET", "/status", 9);

    ZonePublication publication = dns.ensure(ZONE, NEW).publication();

    assertThat(publication).isNotNull();
    assertThat(publication.deployed()).isFalse();
    assertThat(publication.notes())
        .singleElement()
        .asString()
        .startsWith(
            "OVHcloud has accepted the refresh of example.com, but its status could not be read:"
                + " GET /domain/zone/example.com/status");
    assertThat(isServed("new A 0 192.0.2.5")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}|its status does not contain isDeployed",
        "{\"errors\":null}|its status does not contain isDeployed",
        "{\"isDeployed\":[],\"errors\":7}|its status does not contain isDeployed",
      })
  void ensure_statusWithoutIsDeployed_isDone(String status, String reason) {
    zoneSandbox.nextAnswer("GET", "/status", status);

    assertThat(dns.ensure(ZONE, NEW).publication())
        .isEqualTo(
            new ZonePublication(
                ZONE,
                false,
                List.of("OVHcloud has accepted the refresh of example.com, but " + reason)));
  }

  @Test
  void ensure_refreshWithAnyAnswer_isAccepted() {
    zoneSandbox.nextAnswer("POST", "/refresh", "");
    assertThat(dns.ensure(ZONE, NEW).refreshed()).isTrue();

    zoneSandbox.nextAnswer("POST", "/refresh", "{\"a\":1}");
    assertThat(dns.ensure(ZONE, NEW.withTtl(60)).refreshed()).isTrue();
  }

  @Test
  void ensure_changesWithoutRefresh_arePublishedByTheNextRunOfTheSameProgram() {
    dns.applyUnpublished(dns.planEnsure(ZONE, NEW), write -> {});
    assertThat(isServed("new A 0 192.0.2.5")).isFalse();

    ZonePlan.Applied done = dns.ensure(ZONE, NEW);

    assertThat(done.hasChanged()).isFalse();
    assertThat(done.refreshed()).isTrue();
    assertThat(isServed("new A 0 192.0.2.5")).isTrue();
    assertThat(dns.ensure(ZONE, NEW).refreshed()).isFalse();
  }

  @Test
  void ensure_changesOfAnotherProgram_arePublishedIfOvhcloudReportsThem() {
    zoneSandbox.quirks(ZoneQuirks.NONE.with(ZoneQuirk.UNDEPLOYED_WHILE_CHANGED));
    addElsewhere("A", "new", "192.0.2.5");

    assertThat(dns.ensure(ZONE, NEW).refreshed()).isTrue();
    assertThat(dns.ensure(ZONE, NEW).refreshed()).isFalse();
  }

  @Test
  void ensure_nothingToChangeAndAStatusThatCannotBeRead_isNoFailure() {
    zoneSandbox.fail(500, "GET", "/status", 9);

    assertThat(
            dns.ensure(ZONE, RecordSet.of("www", RecordType.A, "192.0.2.1").withTtl(300))
                .refreshed())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void importText_duringARefresh_begins(boolean busy) {
    zoneSandbox.quirks(
        busy ? ZoneQuirks.NONE.with(ZoneQuirk.BUSY_DURING_REFRESH) : ZoneQuirks.NONE);
    zoneSandbox.ovh().routes().domain().zone().zoneName(ZONE).refresh().post();
    assertThat(zones.findBlockingTask(ZONE)).isEmpty();

    Task task = zones.importText(ZONE, "@ NS ns1.example.net.\n");

    assertThat(task.type()).isEqualTo("ZoneImport");
    assertThat(zones.findBlockingTask(ZONE)).isPresent();
  }
}
