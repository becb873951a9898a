package dev.ovhdo.api.dns;

import static dev.ovhdo.api.dns.ZoneSandbox.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.routes.domain.DomainZone;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of OVHcloud that lack a part, or have another form than described. */
class ZoneAnswersSandboxTest {
  private static final RecordSet NEW = RecordSet.of("new", RecordType.A, "192.0.2.5");
  private static final long FIRST = 5_000_000_000L;

  private final ZoneSandbox zoneSandbox =
      new ZoneSandbox("new A 0 192.0.2.4", "www A 300 192.0.2.1", "@ TXT 0 hello");
  private final ZoneRecordService dns = zoneSandbox.dns();

  @AfterEach
  void close() {
    zoneSandbox.close();
  }

  private long newId() {
    return zoneSandbox.zone().records().stream()
        .filter(record -> record.target().equals("192.0.2.5"))
        .mapToLong(ZoneRecord::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void add_responseWithTheIdZero_findsTheRecordByTypeNameAndTarget() {
    zoneSandbox.quirks(ZoneQuirks.NONE.with(ZoneQuirk.NEW_RECORD_ID_ZERO));

    ZonePlan.Applied done = dns.add(ZONE, NEW);

    assertThat(done.writes()).singleElement().extracting("id").isEqualTo(newId());
    assertThat(zoneSandbox.published()).contains("new A 0 192.0.2.5");
  }

  /** OVHcloud stores a text in quotes; before November 2025 only after the refresh. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void create_responseWithTheIdZero_findsTheRecordByTypeNameAndTarget(boolean quotedByRefresh) {
    ZoneQuirks quirks = ZoneQuirks.NONE.with(ZoneQuirk.NEW_RECORD_ID_ZERO);
    zoneSandbox.quirks(quotedByRefresh ? quirks.with(ZoneQuirk.TEXTS_QUOTED_BY_REFRESH) : quirks);

    DomainZoneRecord apex =
        dns.create(
            ZONE, DomainZoneRecordCreateInput.of(DomainZoneRecordTypeEnum.TXT, "hello again"));
    DomainZoneRecord made =
        dns.create(
            ZONE,
            DomainZoneRecordCreateInput.of(DomainZoneRecordTypeEnum.A, "192.0.2.5")
                .withSubDomain("NEW"));

    assertThat(dns.get(ZONE, apex.id()).target())
        .isEqualTo(quotedByRefresh ? "hello again" : "\"hello again\"");
    assertThat(made.id()).isEqualTo(newId());
  }

  @Test
  void add_newRecordThatDoesNotAnswerYet_isPublishedWithoutAnId() {
    zoneSandbox.quirks(
        ZoneQuirks.NONE
            .with(ZoneQuirk.NEW_RECORD_ID_ZERO)
            .withNewRecordsMissing(Duration.ofSeconds(30)));

    ZonePlan.Applied done = dns.add(ZONE, NEW);

    assertThat(done.writes()).singleElement().extracting("id").isEqualTo(0L);
    assertThat(zoneSandbox.published()).contains("new A 0 192.0.2.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"id\":null}", "<html>OK</html>", "{\"id\":50000"})
  void add_responseWithoutAnId_isPublished(String body) {
    zoneSandbox.nextAnswer("POST", "/record", body);

    ZonePlan.Applied done = dns.add(ZONE, NEW);

    assertThat(done.writes()).singleElement().extracting("id").isEqualTo(newId());
    assertThat(zoneSandbox.published()).contains("new A 0 192.0.2.5");
  }

  @Test
  void add_pageOfABalancerAndNoRecord_isInDoubt() {
    zoneSandbox
        .sandbox()
        .faults()
        .next(Fault.html(200).on("POST", "/domain/zone/example.com/record"));

    assertThatThrownBy(() -> dns.add(ZONE, NEW))
        .isInstanceOf(IncompleteChangeException.class)
        .hasCauseInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(
            "example.com: 0 of 1 changes were executed, none is published, and one is in doubt: The"
                + " answer to POST /domain/zone/example.com/record was not understood")
        .hasMessageEndingWith(
            "Afterwards, the record new A 192.0.2.5 in example.com did not appear within 60 s, so the"
                + " outcome is in doubt. GET /domain/zone/example.com/record shows the present state."
                + " Apply the same change again to continue. If nothing is left to change then,"
                + " refresh the zone.");
    assertThat(zoneSandbox.changes()).containsExactly("POST /record");
  }

  /** Answers like a load balancer whose time is over, while the work goes on. */
  private void gatewayTimeout(String method, String path) {
    zoneSandbox
        .sandbox()
        .faults()
        .next(
            new Fault(
                real -> {
                  real.get();
                  return HttpResponse.html(504, "<html>504 Gateway Time-out</html>");
                },
                method,
                "/domain/zone/example.com" + path,
                9));
  }

  @Test
  void add_gatewayTimesOutWhileTheWorkGoesOn_isPublished() {
    gatewayTimeout("POST", "/record");

    ZonePlan.Applied done = dns.add(ZONE, NEW);

    assertThat(done.writes()).singleElement().extracting("id").isEqualTo(newId());
    assertThat(zoneSandbox.published()).contains("new A 0 192.0.2.5");
    assertThat(zoneSandbox.changes())
        .startsWith("POST /record")
        .filteredOn("POST /record"::equals)
        .hasSize(1);
  }

  @Test
  void ensure_gatewayTimesOutAtTheChange_isPublished() {
    gatewayTimeout("PUT", "/record/*");

    dns.ensure(ZONE, RecordSet.of("www", RecordType.A, "192.0.2.9").withTtl(600L));

    assertThat(zoneSandbox.published()).contains("www A 600 192.0.2.9");
  }

  @Test
  void remove_gatewayTimesOutAtTheRemoval_isPublished() {
    gatewayTimeout("DELETE", "/record/*");

    dns.remove(ZONE, "www", RecordType.A);

    assertThat(zoneSandbox.published()).noneMatch(record -> record.startsWith("www "));
  }

  @Test
  void publish_gatewayTimesOut_isPublishedOnce() {
    dns.applyUnpublished(dns.planAdd(ZONE, NEW), write -> {});
    gatewayTimeout("POST", "/refresh");

    assertThat(zoneSandbox.ovh().zones().publish(ZONE).deployed()).isTrue();
    assertThat(zoneSandbox.published()).contains("new A 0 192.0.2.5");
    assertThat(zoneSandbox.changes()).filteredOn("POST /refresh"::equals).hasSize(1);
  }

  @Test
  void add_refreshInDoubt_saysThatTheRecordsAreMade() {
    zoneSandbox
        .sandbox()
        .faults()
        .next(Fault.html(502).on("POST", "/domain/zone/example.com/refresh"));

    assertThatThrownBy(() -> dns.add(ZONE, NEW))
        .isInstanceOf(IncompleteChangeException.class)
        .hasMessageStartingWith(
            "example.com: 1 of 1 changes were executed, and it is unknown whether they are"
                + " published: POST /domain/zone/example.com/refresh answered 502")
        .hasMessageEndingWith(
            "Afterwards, a new task ZoneRefresh of example.com did not appear within 120 s, so the"
                + " outcome is in doubt. GET /domain/zone/example.com/task shows the present state."
                + " Refresh the zone to be sure; another refresh does no harm.");
    assertThat(zoneSandbox.records()).contains("new A 0 192.0.2.5");
  }

  @Test
  void updateSoa_gatewayTimesOut_isDoneIfTheZoneShowsIt() {
    gatewayTimeout("PUT", "/soa");

    zoneSandbox
        .ovh()
        .zones()
        .updateSoa(ZONE, DomainZoneSoaInput.of().withTtl(300L).withEmail("Admin@example.com"));

    assertThat(zoneSandbox.ovh().zones().soa(ZONE).ttl()).isEqualTo(300);
  }

  @Test
  void importText_gatewayTimesOut_isTheStartedTask() {
    gatewayTimeout("POST", "/import");

    Task task = zoneSandbox.ovh().zones().importText(ZONE, "@ NS ns1.example.net.\n");

    assertThat(task.type()).isEqualTo("ZoneImport");
    assertThat(zoneSandbox.taskIds()).containsExactly(task.id());
  }

  @Test
  void plan_emptyBodyInsteadOfTheRecords_isNoEmptyZone() {
    DesiredZone target = DesiredZone.of(ZONE, List.of(NEW));
    zoneSandbox.nextAnswer("GET", "/record", "");

    assertThatThrownBy(() -> dns.plan(target, PlanOptions.standard()))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void plan_nullInsteadOfTheRecords_isNoEmptyZone() {
    DesiredZone target = DesiredZone.of(ZONE, List.of(NEW));
    zoneSandbox.nextAnswer("GET", "/record", "null");

    assertThatThrownBy(() -> dns.plan(target, PlanOptions.standard()))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to GET /domain/zone/example.com/record was not understood: it is null, but a"
                + " list of ids is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "fieldType", "target"})
  void plan_recordWithoutANeededProperty_isNoPlan(String property) {
    zoneSandbox.nextAnswer("GET", "/record/" + (FIRST + 3), without(property));

    assertThatThrownBy(() -> dns.planEnsure(ZONE, RecordSet.of("www", RecordType.A, "192.0.2.2")))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("\"" + property + "\"");
  }

  @Test
  void plan_recordWithoutDecoration_isAPlan() {
    zoneSandbox.nextAnswer(
        "GET",
        "/record/" + (FIRST + 3),
        "{\"id\":5000000003,\"fieldType\":\"A\",\"subDomain\":\"www\",\"target\":\"192.0.2.1\"}");

    assertThat(dns.planEnsure(ZONE, RecordSet.of("www", RecordType.A, "192.0.2.1")).isEmpty())
        .isTrue();
  }

  @Test
  void list_recordWithoutAType_isListedWithTheOthers() {
    zoneSandbox.nextAnswer("GET", "/record/" + (FIRST + 3), without("fieldType"));

    assertThat(dns.list(ZONE)).hasSize(5);
  }

  private static String without(String property) {
    String all =
        "{\"id\":5000000003,\"zone\":\"example.com\",\"fieldType\":\"A\",\"subDomain\":\"www\","
            + "\"target\":\"192.0.2.1\",\"ttl\":300}";
    return all.replaceFirst("\"" + property + "\":[^,]*,", "");
  }

  @Test
  void list_idsInNoOrder_areRecordsInTheOrderOfTheirIds() {
    String ids = "[5000000003,5000000000,5000000002,5000000001]";
    zoneSandbox.nextAnswer("GET", "/record", ids);
    zoneSandbox.nextAnswer("GET", "/record", ids);

    assertThat(dns.list(ZONE))
        .extracting(DomainZoneRecord::id)
        .containsExactly(FIRST, FIRST + 1, FIRST + 2, FIRST + 3);
  }

  @Test
  void ensure_textAsItWasSent_isNoDifference() {
    assertThat(dns.ensure(ZONE, RecordSet.of("@", RecordType.TXT, "hello")).hasChanged()).isFalse();
    assertThat(dns.ensure(ZONE, RecordSet.of("@", RecordType.TXT, "\"hello\"")).hasChanged())
        .isFalse();
  }

  @Test
  void list_expiredZone_standsBesideTheOthers() {
    Zone zone = zoneSandbox.zone();
    zoneSandbox
        .sandbox()
        .account()
        .zones()
        .put(
            new Zone(
                    "example.net",
                    OffsetDateTime.parse("2026-01-02T03:04:05+01:00"),
                    true,
                    false,
                    false,
                    List.of(),
                    zone.soa(),
                    List.of(),
                    List.of(),
                    null)
                .withQuirks(ZoneQuirks.NONE.with(ZoneQuirk.EXPIRED)));

    Listing<DomainZone> zones = zoneSandbox.ovh().zones().list();

    assertThat(zones).extracting(DomainZone::name).containsExactly(ZONE);
    assertThat(zones.unread())
        .singleElement()
        .satisfies(
            unread -> {
              assertThat(unread.id()).isEqualTo("example.net");
              assertThat(unread.reason()).isInstanceOf(ServiceExpiredException.class);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", "{\"id\":\"none\"}"})
  void importText_responseWithoutAnId_findsTheTask(String body) {
    zoneSandbox.nextAnswer("POST", "/import", body);

    Task task = zoneSandbox.ovh().zones().importText(ZONE, "@ NS ns1.example.net.\n");

    assertThat(task.id()).isEqualTo(zoneSandbox.taskIds().get(0));
    assertThat(task.type()).isEqualTo("ZoneImport");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[{}]"})
  void importText_tasksThatCannotBeRead_areNoObstacle(String body) {
    zoneSandbox.nextAnswer("GET", "/task", body);

    assertThat(zoneSandbox.ovh().zones().importText(ZONE, "@ NS ns1.example.net.\n").type())
        .isEqualTo("ZoneImport");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"name\":[]}", "7"})
  void nameOf_zoneWithoutAName_isTheNameOfTheCall(String body) {
    zoneSandbox.nextAnswer("GET", "", body);

    assertThat(zoneSandbox.ovh().zones().nameOf("Example.COM.")).isEqualTo(ZONE);
  }

  @Test
  void importText_responseWithTheIdOnly_isATask() {
    zoneSandbox.nextAnswer("POST", "/import", "{\"id\":5000000007}");

    Task task = zoneSandbox.ovh().zones().importText(ZONE, "@ NS ns1.example.net.\n");

    assertThat(task.id()).isEqualTo(5_000_000_007L);
    assertThat(task.type()).isEqualTo("ZoneImport");
  }

  @Test
  void plan_soaWithoutDecoration_needsItsTtlOnly() {
    zoneSandbox.nextAnswer("GET", "/soa", "{\"ttl\":3600}");

    assertThat(
            dns.plan(DesiredZone.of(ZONE, List.of(NEW)), PlanOptions.standard().withOnly("new"))
                .changes())
        .hasSize(1);
  }
}
