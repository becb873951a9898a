package dev.ovhdo.api.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ZoneTransferException;
import org.xbill.DNS.ZoneTransferIn;

/**
 * A sandbox with the zone {@code example.com}, an {@code Ovh} for it, and a clock that advances
 * when the client sleeps.
 */
final class ZoneSandbox implements AutoCloseable {
  static final String ZONE = "example.com";
  static final ZoneSoa SOA = ZoneSoa.of("ns1.example.net.", "hostmaster.example.com.", 2026112200L);

  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> actions = new ArrayDeque<>();
  private final Sandbox sandbox =
      Sandbox.builder()
          .account(account())
          .clock(this::now)
          .machines(false)
          .speed(1_000_000)
          .start();
  private final Ovh ovh =
      Ovh.builder()
          .configuration(
              Configuration.of(
                  Endpoint.of(sandbox.url().toString()),
                  new Credentials.Application(
                      DemoKeys.FIXED.applicationKey(),
                      DemoKeys.FIXED.applicationSecret(),
                      DemoKeys.FIXED.consumerKey())))
          .timeSource(new TimeSource(this::now, nanos::get, this::sleep))
          .build();

  private static Account account() {
    Account account =
        new Account(new Nichandle("zz00001-ovh", "demo@example.com", "Demo", "Account", "FR"));
    account
        .applications()
        .put(
            new Application(
                7_001_000_001L,
                DemoKeys.FIXED.applicationKey(),
                DemoKeys.FIXED.applicationSecret(),
                "ovh-do",
                "of the tests",
                ApplicationStatus.ACTIVE));
    account
        .credentials()
        .put(
            Credential.pending(
                    6_001_000_001L,
                    7_001_000_001L,
                    DemoKeys.FIXED.consumerKey(),
                    AccessRule.METHODS.stream().sorted().map(m -> new AccessRule(m, "/*")).toList(),
                    OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))
                .withValidation(null));
    return account;
  }

  /**
   * Starts with these records, published, and the name servers; each as {@code name type ttl
   * value}.
   */
  ZoneSandbox(String... records) {
    zone(
        Stream.concat(
                Stream.of("@ NS 0 ns1.example.net.", "@ NS 0 ns2.example.net."),
                Arrays.stream(records))
            .toList());
  }

  /** Replaces the zone by a published zone. */
  void zone(List<String> records) {
    List<ZoneRecord> all = new ArrayList<>();
    for (String each : records) {
      String[] parts = each.split(" ", 4);
      all.add(
          new ZoneRecord(
              5_000_000_000L + all.size(),
              parts[1],
              parts[0].equals("@") ? "" : parts[0],
              parts[3],
              Long.parseLong(parts[2])));
    }
    sandbox
        .account()
        .zones()
        .put(
            new Zone(
                ZONE,
                OffsetDateTime.parse("2026-01-02T03:04:05+01:00"),
                true,
                false,
                false,
                List.of("ns1.example.net", "ns2.example.net"),
                SOA,
                all,
                List.of(),
                null));
  }

  /** Returns the ids of the tasks of the zone. */
  List<Long> taskIds() {
    return sandbox.account().tasks().keys();
  }

  /** Switches quirks of OVHcloud on. */
  void quirks(ZoneQuirks quirks) {
    sandbox.account().zones().update(ZONE, zone -> zone.withQuirks(quirks));
  }

  /** Replaces the body of the response to the next call like this; the call has its effect. */
  void nextAnswer(String method, String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    sandbox
        .faults()
        .next(
            new Fault(
                real -> real.get().withBody(bytes), method, "/domain/zone/" + ZONE + path, 1));
  }

  /** Fails the next calls like this, which have no effect. */
  void fail(int status, String method, String path, int times) {
    sandbox
        .faults()
        .next(Fault.status(status).on(method, "/domain/zone/" + ZONE + path).times(times));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Ovh ovh() {
    return ovh;
  }

  ZoneRecordService dns() {
    return ovh.zones().records();
  }

  Zone zone() {
    return sandbox.account().zones().find(ZONE).orElseThrow();
  }

  /** Returns the records of the account, without ids: {@code name type ttl value}. */
  List<String> records() {
    return lines(zone().content());
  }

  /** Returns the published records, without ids. */
  List<String> published() {
    nanos.addAndGet(1_000_000);
    axfr();
    return lines(zone().published());
  }

  private static List<String> lines(ZoneContent content) {
    return content.records().stream()
        .map(
            record ->
                (record.subDomain().isEmpty() ? "@" : record.subDomain())
                    + " "
                    + record.fieldType()
                    + " "
                    + record.ttl()
                    + " "
                    + record.target())
        .toList();
  }

  /** Transfers the whole zone from the name server. */
  List<Record> axfr() {
    nanos.addAndGet(1_000_000);
    try {
      ZoneTransferIn transfer =
          ZoneTransferIn.newAXFR(Name.fromString(ZONE + "."), "127.0.0.1", sandbox.dnsPort(), null);
      transfer.run();
      return transfer.getAXFR();
    } catch (IOException | ZoneTransferException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the changing calls without the zone: {@code POST /refresh}. */
  List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(ZoneSandbox::text)
        .toList();
  }

  private static String text(RecordedCall call) {
    return call.method()
        + " "
        + call.path().replace("/domain/zone/" + ZONE, "").replaceAll("\\d{10,}", "ID");
  }

  /** Runs an action at the next sleep of the client. */
  void whileSleeping(Runnable errand) {
    actions.add(errand);
  }

  /** Returns the time of client and sandbox. */
  Instant now() {
    return START.plusNanos(nanos.get());
  }

  private void sleep(Duration duration) {
    nanos.addAndGet(duration.toNanos());
    Runnable errand = actions.poll();
    if (errand != null) {
      errand.run();
    }
  }

  @Override
  public void close() {
    ovh.close();
    sandbox.close();
  }
}
