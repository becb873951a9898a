package dev.ovhdo.sandbox.dns;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/** Resolves one query in the zones, according to RFC 1034, section 4.3.2, and RFC 4592. */
final class DnsLookup {
  /** The limit of a CNAME chain, which wildcards could make endless. */
  private static final int MOST_ALIASES = 16;

  private final PublishedZones zones;
  private final DnsAnswer findings = new DnsAnswer();

  DnsLookup(PublishedZones zones) {
    this.zones = zones;
  }

  /** Returns the answer; a name outside the zones is refused. */
  DnsAnswer find(Name name, int type) {
    if (zones.zoneOf(name).isEmpty()) {
      return DnsAnswer.refused();
    }
    Optional<Name> next = Optional.of(name);
    for (int aliases = 0; next.isPresent() && aliases <= MOST_ALIASES; aliases++) {
      Optional<PublishedZone> zone = zones.zoneOf(next.get());
      if (zone.isEmpty()) {
        break;
      }
      next = step(zone.get(), next.get(), type);
    }
    List.copyOf(findings.answer()).forEach(this::addAddresses);
    return findings;
  }

  /** Resolves a name in one zone; returns the target of an alias, if any. */
  private Optional<Name> step(PublishedZone zone, Name name, int type) {
    int depth = name.labels() - zone.origin().labels();
    for (int above = depth - 1; above >= 0; above--) {
      Name way = new Name(name, above);
      List<Record> cut = zone.records(way, Type.NS);
      boolean ofParent = above == 0 && type == Type.DS;
      if (!cut.isEmpty() && !ofParent) {
        return delegate(cut);
      }
    }
    for (int above = depth; above > 0; above--) {
      List<Record> moved = zone.records(new Name(name, above), Type.DNAME);
      if (!moved.isEmpty()) {
        return follow(name, (DNAMERecord) moved.get(0));
      }
    }
    Name node = zone.has(name) ? name : source(zone, name);
    return node == null ? negative(zone, Rcode.NXDOMAIN) : answer(zone, node, name, type);
  }

  /** Returns the wildcard below the closest existing ancestor of the name, or null. */
  private static @Nullable Name source(PublishedZone zone, Name name) {
    for (int above = 1; above <= name.labels() - zone.origin().labels(); above++) {
      if (zone.has(new Name(name, above))) {
        Name wildcard = name.wild(above);
        return zone.has(wildcard) ? wildcard : null;
      }
    }
    return null;
  }

  private Optional<Name> answer(PublishedZone zone, Name node, Name name, int type) {
    // RFC 8482: one record set is enough for ANY.
    int wanted = type == Type.ANY ? zone.types(node).stream().findFirst().orElse(Type.ANY) : type;
    List<Record> found = zone.records(node, wanted);
    if (!found.isEmpty()) {
      found.forEach(record -> findings.answer().add(named(record, name)));
      return Optional.empty();
    }
    List<Record> alias = zone.records(node, Type.CNAME);
    if (alias.isEmpty()) {
      return negative(zone, Rcode.NOERROR);
    }
    Record first = named(alias.get(0), name);
    if (findings.answer().contains(first)) {
      return Optional.empty();
    }
    findings.answer().add(first);
    return Optional.of(((CNAMERecord) first).getTarget());
  }

  private static Record named(Record record, Name name) {
    return record.getName().equals(name)
        ? record
        : Record.newRecord(
            name, record.getType(), DClass.IN, record.getTTL(), record.rdataToWireCanonical());
  }

  /** Adds the SOA record, whose time to live limits the caching of a negative answer. */
  private Optional<Name> negative(PublishedZone zone, int rcode) {
    SOARecord soa = zone.soa();
    findings
        .authority()
        .add(
            new SOARecord(
                soa.getName(),
                DClass.IN,
                Math.min(soa.getTTL(), soa.getMinimum()),
                soa.getHost(),
                soa.getAdmin(),
                soa.getSerial(),
                soa.getRefresh(),
                soa.getRetry(),
                soa.getExpire(),
                soa.getMinimum()));
    findings.end(rcode, true);
    return Optional.empty();
  }

  /** Refers to other name servers; after an alias of this zone the answer is authoritative. */
  private Optional<Name> delegate(List<Record> cut) {
    findings.authority().addAll(cut);
    cut.forEach(this::addAddresses);
    findings.end(Rcode.NOERROR, !findings.answer().isEmpty());
    return Optional.empty();
  }

  private Optional<Name> follow(Name name, DNAMERecord moved) {
    findings.answer().add(moved);
    try {
      Name target = name.fromDNAME(moved);
      findings.answer().add(new CNAMERecord(name, DClass.IN, moved.getTTL(), target));
      return Optional.of(target);
    } catch (NameTooLongException e) {
      findings.end(Rcode.YXDOMAIN, true);
      return Optional.empty();
    }
  }

  /** Adds the addresses of the server that a record names, if a zone contains them. */
  private void addAddresses(Record record) {
    Name server = null;
    if (record instanceof NSRecord ns) {
      server = ns.getTarget();
    } else if (record instanceof MXRecord mx) {
      server = mx.getTarget();
    } else if (record instanceof SRVRecord srv) {
      server = srv.getTarget();
    }
    if (server == null) {
      return;
    }
    Name name = server;
    zones
        .zoneOf(name)
        .ifPresent(
            zone ->
                List.of(Type.A, Type.AAAA).stream()
                    .flatMap(type -> zone.records(name, type).stream())
                    .filter(address -> !findings.additional().contains(address))
                    .forEach(findings.additional()::add));
  }
}
