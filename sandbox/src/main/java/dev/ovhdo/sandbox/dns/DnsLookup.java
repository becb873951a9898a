package dev.ovhdo.sandbox.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Resolves names in the published zones: records of any type, CNAME records and wildcards. A
 * delegation is not followed, and no additional records are sent: the clients of a sandbox do not
 * need them.
 */
final class DnsLookup {
  /** The limit of a CNAME chain, which wildcards could make endless. */
  private static final int MOST_ALIASES = 16;

  private final PublishedZones zones;

  DnsLookup(PublishedZones zones) {
    this.zones = zones;
  }

  /**
   * The result of a query.
   *
   * @param records the records of the answer, aliases first
   * @param soa the SOA record of a negative answer; null otherwise
   */
  record Result(int rcode, List<Record> records, @Nullable Record soa) {
    Result {
      records = List.copyOf(records);
    }

    static Result refused() {
      return new Result(Rcode.REFUSED, List.of(), null);
    }
  }

  /** Returns the answer; a name outside the zones is refused. */
  Result find(Name name, int type) {
    List<Record> records = new ArrayList<>();
    Name next = name;
    for (int aliases = 0; aliases <= MOST_ALIASES; aliases++) {
      Optional<PublishedZone> zone = zones.zoneOf(next);
      if (zone.isEmpty()) {
        return aliases == 0 ? Result.refused() : new Result(Rcode.NOERROR, records, null);
      }
      Name node = zone.get().has(next) ? next : wildcard(zone.get(), next);
      if (node == null) {
        return new Result(Rcode.NXDOMAIN, records, negative(zone.get().soa()));
      }
      List<Record> found = zone.get().records(node, type);
      if (!found.isEmpty()) {
        for (Record record : found) {
          records.add(named(record, next));
        }
        return new Result(Rcode.NOERROR, records, null);
      }
      List<Record> alias = zone.get().records(node, Type.CNAME);
      if (alias.isEmpty()) {
        return new Result(Rcode.NOERROR, records, negative(zone.get().soa()));
      }
      Record first = named(alias.get(0), next);
      if (records.contains(first)) {
        break;
      }
      records.add(first);
      next = ((CNAMERecord) first).getTarget();
    }
    return new Result(Rcode.NOERROR, records, null);
  }

  /** Returns the wildcard below the closest existing ancestor of the name, or null: RFC 4592. */
  private static @Nullable Name wildcard(PublishedZone zone, Name name) {
    for (int above = 1; above <= name.labels() - zone.origin().labels(); above++) {
      if (zone.has(new Name(name, above))) {
        Name wildcard = name.wild(above);
        return zone.has(wildcard) ? wildcard : null;
      }
    }
    return null;
  }

  private static Record named(Record record, Name name) {
    return record.getName().equals(name)
        ? record
        : Record.newRecord(
            name, record.getType(), DClass.IN, record.getTTL(), record.rdataToWireCanonical());
  }

  /** Returns the SOA record with the time to live of a negative answer: RFC 2308. */
  private static Record negative(SOARecord soa) {
    long ttl = Math.min(soa.getTTL(), soa.getMinimum());
    return Record.newRecord(soa.getName(), Type.SOA, DClass.IN, ttl, soa.rdataToWireCanonical());
  }
}
