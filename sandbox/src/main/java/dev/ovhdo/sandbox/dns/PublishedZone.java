package dev.ovhdo.sandbox.dns;

import dev.ovhdo.sandbox.domain.DnsRecords;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * A zone that a name server has loaded. Immutable. Invalid records, which only an account file can
 * contain, are omitted.
 */
final class PublishedZone {
  private final ZoneContent content;
  private final SOARecord soa;

  /** The records by name and type. An empty non-terminal has no types. */
  private final Map<Name, Map<Integer, List<Record>>> nodes = new HashMap<>();

  private PublishedZone(ZoneContent content, SOARecord soa) {
    this.content = content;
    this.soa = soa;
  }

  static PublishedZone of(Zone zone) throws IOException {
    Name origin = DnsRecords.origin(zone.name());
    ZoneContent content = zone.published();
    PublishedZone made = new PublishedZone(content, DnsRecords.soa(origin, content.soa()));
    made.add(made.soa);
    for (ZoneRecord record : content.records()) {
      try {
        made.add(record);
      } catch (IOException e) {
        // Omitted: an invalid record has no wire format.
      }
    }
    made.addNameServers(zone);
    return made;
  }

  /** Adds NS records if the zone has none: a zone has at least one name server. */
  private void addNameServers(Zone zone) throws IOException {
    if (!records(origin(), Type.NS).isEmpty()) {
      return;
    }
    List<String> servers = zone.nameServers();
    for (String server : servers.isEmpty() ? List.of(zone.soa().server()) : servers) {
      Name name = Name.fromString(server, Name.root);
      add(new NSRecord(origin(), DClass.IN, soa.getTTL(), name));
    }
  }

  /** All records of a set get the time to live of the first. */
  private void add(ZoneRecord record) throws IOException {
    Record made = DnsRecords.of(origin(), content, record);
    List<Record> set = records(made.getName(), made.getType());
    add(set.isEmpty() ? made : DnsRecords.of(origin(), set.get(0).getTTL(), record));
  }

  /** Adds a record unless the set contains an equal one. */
  private void add(Record record) {
    Name name = record.getName();
    for (Name above = name; above.labels() > origin().labels(); above = new Name(above, 1)) {
      nodes.computeIfAbsent(above, any -> new LinkedHashMap<>());
    }
    List<Record> set =
        nodes
            .computeIfAbsent(name, any -> new LinkedHashMap<>())
            .computeIfAbsent(record.getType(), any -> new ArrayList<>());
    if (!set.contains(record)) {
      set.add(record);
    }
  }

  Name origin() {
    return soa.getName();
  }

  SOARecord soa() {
    return soa;
  }

  /**
   * Whether this zone was loaded from the same content object. Comparing the records would cost as
   * much as loading them.
   */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(ZoneContent other) {
    return content == other;
  }

  boolean has(Name name) {
    return nodes.containsKey(name);
  }

  List<Record> records(Name name, int type) {
    return nodes.getOrDefault(name, Map.of()).getOrDefault(type, List.of());
  }

  /** Returns all records, the SOA record first. */
  List<Record> all() {
    List<Record> all = new ArrayList<>(List.of(soa));
    for (Map<Integer, List<Record>> node : new TreeMap<>(nodes).values()) {
      node.forEach(
          (type, set) -> {
            if (type != Type.SOA) {
              all.addAll(set);
            }
          });
    }
    return all;
  }
}
