package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client and server share one clock that advances only when the client sleeps. */
class ZoneServiceSandboxTest {
  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final String REFRESH = "/domain/zone/example.com/refresh";
  private static final String STATUS = "/domain/zone/example.com/status";

  @TempDir Path home;

  private final AtomicLong nanos = new AtomicLong();
  private Sandbox sandbox;
  private Ovh ovh;
  private ZoneService zones;
  private TaskService tasks;

  @BeforeEach
  void start() {
    sandbox = Sandbox.builder().home(home).clock(this::now).machines(false).dns(false).start();
    DemoKeys keys = sandbox.keys();
    ovh =
        Ovh.builder()
            .configuration(
                Configuration.of(
                    Endpoint.of(sandbox.url().toString()),
                    new Credentials.Application(
                        keys.applicationKey(), keys.applicationSecret(), keys.consumerKey())))
            .timeSource(
                new TimeSource(
                    this::now, nanos::get, duration -> nanos.addAndGet(duration.toNanos())))
            .build();
    zones = ovh.zones();
    tasks = ovh.tasks();
  }

  @AfterEach
  void close() {
    ovh.close();
    sandbox.close();
  }

  private Instant now() {
    return START.plusNanos(nanos.get());
  }

  private Zone zone() {
    return sandbox.account().zones().find("example.com").orElseThrow();
  }

  private void addRecord(String type, String subDomain, String target) {
    List<ZoneRecord> more = new ArrayList<>(zone().records());
    more.add(new ZoneRecord(1, type, subDomain, target, 0));
    sandbox.account().zones().put(zone().withRecords(more));
  }

  private List<Integer> statuses(String method, String path) {
    return sandbox.journal().calls(method, path).stream().map(RecordedCall::status).toList();
  }

  @Test
  void names_ofAllZones_areReadByOneRequest() {
    assertThat(zones.names())
        .contains("example.com")
        .containsExactlyInAnyOrderElementsOf(sandbox.account().zones().keys());
    assertThat(sandbox.journal().calls())
        .filteredOn(call -> !call.path().startsWith("/auth"))
        .hasSize(1);
  }

  @Test
  void publish_aChange_waitsUntilItIsDeployed() {
    addRecord("A", "new", "192.0.2.1");

    zones.publish("example.com");

    assertThat(zone().isPublished()).isTrue();
    assertThat(statuses("POST", REFRESH)).containsExactly(200);
    assertThat(statuses("GET", STATUS)).containsExactly(200);
  }

  @Test
  void publish_whileAnotherRefreshIsUnderWay_triesAgainIfTheZoneIsBusy() {
    sandbox
        .account()
        .zones()
        .put(zone().withQuirks(ZoneQuirks.NONE.with(ZoneQuirk.BUSY_DURING_REFRESH)));
    ovh.routes().domain().zone().zoneName("example.com").refresh().post();

    zones.publish("example.com");

    assertThat(statuses("POST", REFRESH)).containsExactly(200, 409, 200);
  }

  @Test
  void publish_busyForAMinute_isTheConflict() {
    for (int i = 0; i < 40; i++) {
      sandbox.faults().next(Fault.status(409, "Client::Conflict", "busy").on("POST", REFRESH));
    }

    assertThatThrownBy(() -> zones.publish("example.com")).isInstanceOf(ConflictException.class);
    assertThat(statuses("POST", REFRESH)).hasSize(31);
  }

  @Test
  void publish_aZoneWithErrors_saysWhichAtOnce() {
    addRecord("CNAME", "db", "example.net.");

    assertThatThrownBy(() -> zones.publish("example.com"))
        .isInstanceOf(ZoneNotPublishedException.class)
        .hasMessage(
            "example.com is not published, because it has errors:"
                + " db.example.com.: CNAME and other data.");
    assertThat(statuses("GET", STATUS)).containsExactly(200);
  }

  @Test
  void publish_byAKeyThatMayNotSeeTheStatus_believesTheRefresh() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "User not granted for this request")
                .on("GET", STATUS));

    zones.publish("example.com");

    assertThat(statuses("POST", REFRESH)).containsExactly(200);
  }

  @Test
  void publish_refusedRefresh_isAFailure() {
    sandbox.faults().next(Fault.status(400, "Client::BadRequest", "no").on("POST", REFRESH));

    assertThatThrownBy(() -> zones.publish("example.com")).hasMessageContaining("400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXAMPLE.com", "example.com.", " example.com "})
  void status_otherSpellings_areTheSameZone(String name) {
    assertThat(zones.status(name).isDeployed()).isTrue();
    assertThat(statuses("GET", STATUS)).containsExactly(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "www.example.com|No zone is named \"www.example.com\":"
            + " it is a name in the zone example.com.",
        "A.B.example.NET.|No zone is named \"A.B.example.NET.\":"
            + " it is a name in the zone example.net.",
        "notexample.com|No zone is named \"notexample.com\"."
            + " This account has: example.com, example.net.",
        "bücher.example|No zone is named \"bücher.example\"."
            + " This account has: example.com, example.net.",
      })
  void status_noZoneOfTheAccount_isRefusedWithoutAskingForOthers(String name, String message) {
    assertThatThrownBy(() -> zones.status(name))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(message);
    assertThat(sandbox.journal().calls())
        .extracting(RecordedCall::path)
        .filteredOn(path -> path.startsWith("/domain"))
        .hasSize(2)
        .endsWith("/domain/zone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a..b", "exa mple.com", "example.com?", "é..com"})
  void status_whatIsNoName_isBadInput(String name) {
    assertThatThrownBy(() -> zones.status(name))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("\"" + name + "\" is not a zone name: a zone name looks like example.com");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void status_lettersThatAreOthersToSomePrograms_areNotGuessed() {
    assertThatThrownBy(() -> zones.status("STRAẞE.example"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "\"STRAẞE.example\" is not a zone name: it has a letter that the standards for international names treat differently; use the registered xn-- form");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void importText_aZoneFile_replacesTheZone() {
    Task started = zones.importText("example.com", "$TTL 300\n@ NS ns1.example.org.\n");

    Task ended = tasks.await(started, WaitOptions.standard(), task -> {});

    assertThat(started.type()).isEqualTo("ZoneImport");
    assertThat(ended.state()).isEqualTo("done");
    assertThat(zone().records()).hasSize(1);
    assertThat(tasks.list(TaskReference.Kind.ZONE, "example.com")).containsExactly(ended);
    assertThat(tasks.get(ended.reference())).isEqualTo(ended);
    assertThat(tasks.findUnfinished(TaskReference.Kind.ZONE, "example.com")).isEmpty();
  }

  @Test
  void importText_busyZone_isRefusedBeforeAnythingIsSent() {
    Task first = zones.importText("example.com", "@ NS ns1.example.org.\n");

    assertThatThrownBy(() -> zones.importText("example.com", "@ NS ns2.example.org.\n"))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessageStartingWith("example.com is busy with task " + first.id() + " (ZoneImport)");
    assertThat(sandbox.journal().calls("POST", "/domain/zone/example.com/import")).hasSize(1);
  }

  @Test
  void importText_thatFails_isATaskThatFailed() {
    sandbox.account().zones().put(zone().withQuirks(ZoneQuirks.NONE.withTaskEnd(TaskStatus.ERROR)));
    Task started = zones.importText("example.com", "@ NS ns1.example.org.\n");

    assertThatThrownBy(() -> tasks.await(started, WaitOptions.standard(), task -> {}))
        .isInstanceOf(TaskFailedException.class);
    assertThat(zone().records()).hasSizeGreaterThan(1);
  }

  @Test
  void restore_anEarlierState_bringsItBack() {
    List<DomainZoneRestorePoint> history = ovh.zones().history("example.com").items();

    Task started = zones.restore("example.com", history.get(1).creationDate());
    tasks.await(started, WaitOptions.standard(), task -> {});

    assertThat(started.type()).isEqualTo("ZoneRestore");
    assertThat(zone().records())
        .extracting(ZoneRecord::target)
        .contains("192.0.2.6")
        .doesNotContain("192.0.2.7");
    assertThatThrownBy(
            () -> zones.restore("example.com", OffsetDateTime.parse("2001-01-01T00:00:00Z")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void updateSoa_oneValue_leavesTheOthers() {
    zones.updateSoa("example.com", DomainZoneSoaInput.of().withTtl(600L));

    assertThat(zones.soa("example.com").ttl()).isEqualTo(600);
    assertThat(zones.soa("example.com").server()).isEqualTo("ns1.example.org.");
    assertThat(zone().isPublished()).isFalse();
  }
}
