package dev.ovhdo.bench;

import dev.ovhdo.api.dns.PlanOptions;
import dev.ovhdo.api.dns.StartOfAuthority;
import dev.ovhdo.api.dns.ZoneFile;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compares a zone file of 5,000 records with 5,000 current records, of which a tenth differs: from
 * the text to the plan, without reading the records from OVHcloud.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ZonePlanningBenchmark {
  private static final int RECORDS = 5_000;
  private static final String ZONE = "example.com";
  private static final StartOfAuthority AUTHORITY =
      new StartOfAuthority("ns1.example.net.", "hostmaster.example.com.", 86400, 3600000, 60, 3600);

  private final String file = file();
  private final List<DomainZoneRecord> records = records();

  /** Parses the file and creates the plan. */
  @Benchmark
  public ZonePlan plan() {
    return ZonePlan.of(ZoneFile.parse(file, ZONE), records, AUTHORITY, PlanOptions.standard());
  }

  private static String file() {
    StringBuilder text = new StringBuilder("$TTL 3600\n");
    for (int i = 0; i < RECORDS; i++) {
      text.append("host").append(i / 4);
      text.append(" IN ").append(type(i)).append(' ').append(value(i, i % 10 == 0)).append('\n');
    }
    return text.toString();
  }

  private static List<DomainZoneRecord> records() {
    List<DomainZoneRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(
          new DomainZoneRecord(
              DomainZoneRecordTypeEnum.of(type(i)),
              5_000_000_000L + i,
              "host" + i / 4,
              value(i, false),
              0L,
              ZONE,
              Map.of()));
    }
    return records;
  }

  private static String type(int i) {
    return switch (i % 4) {
      case 0 -> "A";
      case 1 -> "AAAA";
      case 2 -> "MX";
      default -> "TXT";
    };
  }

  private static String value(int i, boolean other) {
    int host = i % 250 + (other ? 1 : 0);
    return switch (i % 4) {
      case 0 -> "192.0.2." + host;
      case 1 -> "2001:db8::" + Integer.toHexString(host + 1);
      case 2 -> "10 mail" + host + ".example.net.";
      default -> "\"text number " + host + " with; a semicolon\"";
    };
  }
}
