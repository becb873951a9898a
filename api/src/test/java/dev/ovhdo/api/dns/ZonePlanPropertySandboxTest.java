package dev.ovhdo.api.dns;

import static dev.ovhdo.api.dns.ZoneSandbox.SOA;
import static dev.ovhdo.api.dns.ZoneSandbox.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.dns.ZonePlan.RecordSetChange;
import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Random zones and random targets: a plan is applied over HTTP, then the zone is transferred from
 * the name server with the DNS library and compared.
 */
class ZonePlanPropertySandboxTest {
  private static final int ROUNDS = Integer.getInteger("ovhdo.rounds", 10);

  @Test
  void apply_anyTargetOnAnyZone_publishesExactlyThat() {
    long seed = Long.getLong("ovhdo.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String where = "seed " + seed + ", round " + round;
      ZoneQuirks quirks = quirks(random);
      try (ZoneSandbox zoneSandbox = new ZoneSandbox()) {
        check(zoneSandbox, new RandomZone(random), quirks, where + ", " + quirks);
      } catch (RuntimeException e) {
        throw new AssertionError(where, e);
      }
    }
  }

  /** Returns the behaviour of a zone at OVHcloud, in each combination that the evidence permits. */
  private static ZoneQuirks quirks(Random random) {
    ZoneQuirks quirks = ZoneQuirks.NONE;
    for (ZoneQuirk quirk : ZoneQuirk.values()) {
      if (quirk != ZoneQuirk.EXPIRED && random.nextInt(3) == 0) {
        quirks = quirks.with(quirk);
      }
    }
    if (random.nextInt(3) == 0) {
      quirks = quirks.withTextsQuotedAfter(Duration.ofSeconds(random.nextInt(90)));
    }
    return random.nextInt(4) == 0
        ? quirks.withNewRecordsMissing(Duration.ofSeconds(random.nextInt(50)))
        : quirks;
  }

  private static void check(
      ZoneSandbox zoneSandbox, RandomZone zones, ZoneQuirks quirks, String where) {
    Map<String, List<String>> before = zones.next();
    Map<String, List<String>> after = zones.change(before);
    zoneSandbox.zone(zones.kept(before));
    zoneSandbox.quirks(quirks);
    int earlier = zoneSandbox.changes().size();
    DesiredZone target = zones.wanted(after);
    ZoneRecordService dns = zoneSandbox.dns();
    String told = where + "\n" + zoneSandbox.records() + "\n" + target;

    ZonePlan plan = dns.plan(target, PlanOptions.standard().withForce());
    dns.apply(plan, write -> {});

    assertThat(lines(zoneSandbox.axfr())).as(told).isEqualTo(expected(target));
    List<String> calls = since(earlier, zoneSandbox);
    assertThat(calls).as(told).hasSize(plan.isEmpty() ? 0 : plan.writes().size() + 1);
    assertThat(calls).as(told).filteredOn("POST /refresh"::equals).hasSize(plan.isEmpty() ? 0 : 1);
    plan.changes().forEach(change -> checkFewest(change, told));
    ZonePlan again = dns.plan(target, PlanOptions.standard());
    assertThat(again.changes()).as(told).isEmpty();
    dns.apply(again, write -> {});
    assertThat(since(earlier, zoneSandbox)).as(told).isEqualTo(calls);
    DesiredZone asItIs = DesiredZone.of(ZONE, dns.contents(ZONE).sets());
    assertThat(dns.plan(asItIs, PlanOptions.standard().withManagedNs()).changes())
        .as(told + "\n" + asItIs)
        .isEmpty();
  }

  private static List<String> since(int earlier, ZoneSandbox zoneSandbox) {
    List<String> all = zoneSandbox.changes();
    return all.subList(earlier, all.size());
  }

  /**
   * A value that stays is a request too if its TTL changes. A text changes its type, which no
   * request can do, where OVHcloud calls it DKIM and something else is to be said.
   */
  private static void checkFewest(RecordSetChange change, String told) {
    int values = Math.max(change.removed().size(), change.added().size());
    boolean retyped =
        change.type().equals(RecordType.TXT)
            && change.writes().stream().anyMatch(write -> write.type().isNativeText());
    long retimed =
        change.writes().stream()
            .filter(write -> write.kind() == RecordWrite.Operation.UPDATE)
            .filter(write -> !change.added().contains(write.value()))
            .count();
    if (!retyped) {
      assertThat((long) change.writes().size())
          .as(told + "\n" + change)
          .isEqualTo(values + retimed);
    }
    assertThat(retimed).as(told + "\n" + change).isLessThanOrEqualTo(change.kept());
  }

  /** Parses the target from a zone file without the NS records of the zone. */
  private static Set<String> expected(DesiredZone target) {
    String text =
        ZoneFile.text(target) + "@ 0 IN NS ns1.example.net.\n@ 0 IN NS ns2.example.net.\n";
    List<Record> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (Master master =
        new Master(new ByteArrayInputStream(bytes), Name.fromString(ZONE + "."), 0)) {
      for (Record each = master.nextRecord(); each != null; each = master.nextRecord()) {
        records.add(each);
      }
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
    return lines(records);
  }

  private static Set<String> lines(Collection<Record> records) {
    Set<String> lines = new TreeSet<>();
    for (Record each : records) {
      if (!(each instanceof SOARecord)) {
        long ttl = each.getTTL() == 0 ? SOA.ttl() : each.getTTL();
        lines.add(
            each.getName() + " " + ttl + " " + Type.string(each.getType()) + " " + data(each));
      }
    }
    return lines;
  }

  private static String data(Record record) {
    if (record instanceof TXTRecord text) {
      StringBuilder joined = new StringBuilder();
      for (byte[] each : text.getStringsAsByteArrays()) {
        joined.append(new String(each, StandardCharsets.ISO_8859_1));
      }
      return joined.toString();
    }
    return new String(record.rdataToWireCanonical(), StandardCharsets.ISO_8859_1);
  }
}
