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

/** One question, followed through the zones as RFC 1034, section 4.3.2, and RFC 4592 have it. */
final class Lookup {
  /** A chain of aliases ends somewhere, even if wildcards make every one of them a new one. */
  private static final int MOST_ALIASES = 16;

  private final PublishedZones zones;
  private final Findings findings = new Findings();

  Lookup(PublishedZones zones) {
    this.zones = zones;
  }

  /** Finds what there is; a name of nobody's is refused. */
  Findings find(Name name, int type) {
    if (zones.holding(name).isEmpty()) {
      return Findings.refused();
    }
    Optional<Name> next = Optional.of(name);
    for (int aliases = 0; next.isPresent() && aliases <= MOST_ALIASES; aliases++) {
      Optional<PublishedZone> zone = zones.holding(next.get());
      if (zone.isEmpty()) {
        break;
      }
      next = step(zone.get(), next.get(), type);
    }
    List.copyOf(findings.answer()).forEach(this::addAddresses);
    return findings;
  }

  /** Goes as far as one zone leads; what is returned is the name to go on with. */
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

  /** The wildcard that stands for the name: that of its nearest relative above it, or none. */
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
    // One set is enough for ANY, says RFC 8482.
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

  /** Whoever asks may keep that for as long as the start of authority says. */
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

  /** Others know more; after an alias of ours the answer is still ours. */
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

  /** Where the servers that a record names are, if our zones know. */
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
        .holding(name)
        .ifPresent(
            zone ->
                List.of(Type.A, Type.AAAA).stream()
                    .flatMap(type -> zone.records(name, type).stream())
                    .filter(address -> !findings.additional().contains(address))
                    .forEach(findings.additional()::add));
  }
}
