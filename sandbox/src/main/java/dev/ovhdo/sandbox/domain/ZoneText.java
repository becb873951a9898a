package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;

/** A zone as BIND writes it. */
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
                soa.email(),
                soa.serial(),
                soa.refresh(),
                soa.retry(),
                soa.expire(),
                soa.nxDomainTtl()));
    String owner = "";
    for (ZoneRecord record : zone.records()) {
      String shown = record.subDomain().equals(owner) ? "" : record.subDomain();
      owner = record.subDomain();
      text.append(line(shown, record));
    }
    return text.toString();
  }

  private static String line(String owner, ZoneRecord record) {
    String ttl = record.ttl() == 0 ? "" : " " + record.ttl();
    return "%-23s%s IN %-6s %s\n".formatted(owner, ttl, record.fieldType(), record.target());
  }
}
