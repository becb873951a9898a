package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The BIND zone file of a zone. */
final class ZoneText {
  private ZoneText() {}

  static String of(Zone zone) {
    String fixed = zone.export();
    if (fixed != null) {
      return fixed;
    }
    ZoneSoa soa = zone.soa();
    StringBuilder text = new StringBuilder("$TTL " + soa.ttl() + "\n");
    text.append(
        "@\tIN SOA %s %s (%s %s %s %s %s)\n"
            .formatted(
                soa.server(),
                DnsRecords.mailbox(soa.email()),
                soa.serial(),
                soa.refresh(),
                soa.retry(),
                soa.expire(),
                soa.nxDomainTtl()));
    for (List<ZoneRecord> ofOwner : byOwner(zone.records())) {
      String shown = ofOwner.get(0).subDomain();
      for (ZoneRecord record : ofOwner) {
        text.append(line(shown, record));
        shown = "";
      }
    }
    return text.toString();
  }

  /**
   * Groups by owner, the zone's own records first: a line without a name repeats the name before.
   */
  private static Collection<List<ZoneRecord>> byOwner(List<ZoneRecord> records) {
    Map<String, List<ZoneRecord>> byOwner = new LinkedHashMap<>();
    byOwner.put("", new ArrayList<>());
    for (ZoneRecord record : records) {
      byOwner.computeIfAbsent(record.subDomain(), owner -> new ArrayList<>()).add(record);
    }
    if (byOwner.get("").isEmpty()) {
      byOwner.remove("");
    }
    return byOwner.values();
  }

  private static String line(String owner, ZoneRecord record) {
    String ttl = record.ttl() == 0 ? "" : " " + record.ttl();
    return "%-23s%s IN %-6s %s\n"
        .formatted(owner, ttl, DnsRecords.wireType(record.fieldType()), data(record));
  }

  /** An invalid text, which only an account file can contain, is written unchanged. */
  private static String data(ZoneRecord record) {
    try {
      return DnsRecords.text(record.fieldType(), record.target());
    } catch (IllegalArgumentException e) {
      return record.target();
    }
  }
}
