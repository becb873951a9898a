package dev.ovhdo.api.dns;

import dev.ovhdo.routes.domain.DomainZoneRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Current content of a zone as record sets: a plan for a {@link DesiredZone} with these sets has no
 * changes. Immutable.
 *
 * @param zone the name of the zone without final dot
 * @param sets the records except the SOA record; the zone itself first, then by name and type. TTL
 *     is null for the default TTL of the zone. Host names in values are absolute
 * @param warnings differences between the zone and the sets, one sentence each
 */
public record ZoneContents(String zone, List<RecordSet> sets, List<String> warnings) {
  private static final Comparator<Key> ORDER =
      Comparator.comparing((Key key) -> !key.name().equals("@"))
          .thenComparing(Key::name)
          .thenComparing(key -> key.type().value());

  /** Copies the lists. */
  public ZoneContents {
    sets = List.copyOf(sets);
    warnings = List.copyOf(warnings);
  }

  /**
   * Identifies a set at OVHcloud, where one set on the wire may consist of TXT, SPF and DKIM sets.
   */
  private record Key(String name, RecordType type) {}

  /**
   * Groups records to sets.
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @param records all records of the zone
   */
  static ZoneContents of(String zone, List<DomainZoneRecord> records) {
    ZoneName name = ZoneName.of(zone);
    Map<Key, List<CurrentRecord>> found = new TreeMap<>(ORDER);
    for (DomainZoneRecord record : records) {
      CurrentRecord each = CurrentRecord.of(record, name);
      Key key = new Key(each.key().name(), each.type());
      found.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
    }
    List<String> warnings = new ArrayList<>();
    List<RecordSet> sets = new ArrayList<>();
    found.forEach((key, each) -> sets.add(set(name, key, each, warnings)));
    return new ZoneContents(name.text(), sets, warnings);
  }

  private static RecordSet set(
      ZoneName zone, Key key, List<CurrentRecord> records, List<String> warnings) {
    long ttl = records.get(0).ttl();
    long possible = RecordSet.isTtl(ttl) ? ttl : RecordSet.MIN_TTL;
    TreeSet<Long> others = new TreeSet<>(records.stream().map(CurrentRecord::ttl).toList());
    others.remove(possible);
    if (!others.isEmpty()) {
      warnings.add(
          "%s %s has a TTL of %s here, and of %s in the zone"
              .formatted(
                  key.name(),
                  key.type(),
                  possible,
                  String.join(" and ", others.stream().map(String::valueOf).toList())));
    }
    List<String> values =
        records.stream()
            .map(each -> RecordData.portableText(each.type(), each.data().text(), zone))
            .distinct()
            .toList();
    return new RecordSet(key.name(), key.type(), possible == 0 ? null : possible, values);
  }
}
