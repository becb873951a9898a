package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Desired content of a zone, checked. {@link ZoneFile#parse} reads it from a zone file. Immutable.
 *
 * <p>A set without a TTL has the default TTL of the zone.
 */
public final class DesiredZone {
  private final ZoneName zone;
  private final List<NormalizedRecordSet> wireSets;
  private final @Nullable StartOfAuthority authority;
  private final List<String> warnings;

  DesiredZone(
      ZoneName zone,
      List<NormalizedRecordSet> wireSets,
      @Nullable StartOfAuthority authority,
      List<String> warnings) {
    this.zone = zone;
    this.wireSets = List.copyOf(wireSets);
    this.authority = authority;
    this.warnings = List.copyOf(warnings);
    requireDistinctSets();
    requireValidCnames();
  }

  /**
   * Returns a zone with the given sets.
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @param sets the record sets; the SOA record and the NS records of the zone itself are used only
   *     with {@link PlanOptions#manageNs()}
   * @throws InvalidInputException if a name or a value is invalid, a set is given twice, or a CNAME
   *     record exists beside other records
   */
  public static DesiredZone of(String zone, List<RecordSet> sets) {
    ZoneName name = ZoneName.of(zone);
    List<NormalizedRecordSet> checked = new ArrayList<>();
    for (RecordSet set : sets) {
      RecordSet complete = set.ttl() == null ? set.withTtl(0) : set;
      checked.add(NormalizedRecordSet.of(complete, name));
    }
    return new DesiredZone(name, checked, null, List.of());
  }

  private void requireDistinctSets() {
    Set<String> seen = new HashSet<>();
    for (NormalizedRecordSet each : wireSets) {
      if (!seen.add(each.set().name() + " " + each.set().type())) {
        throw new InvalidInputException(
            "%s %s is given twice: one set contains all values of a name and a type"
                .formatted(each.set().name(), each.set().type()));
      }
    }
  }

  private void requireValidCnames() {
    Map<String, List<RecordType>> types = new HashMap<>();
    for (NormalizedRecordSet each : wireSets) {
      types.computeIfAbsent(each.set().name(), name -> new ArrayList<>()).add(each.set().type());
      CnameRules.requireSingleValue(each.set().name(), each.set().type(), each.data().size());
    }
    types.forEach(CnameRules::requireNoOtherRecords);
  }

  /** Returns a copy with the given SOA record. */
  public DesiredZone withAuthority(StartOfAuthority other) {
    return new DesiredZone(zone, wireSets, other, warnings);
  }

  /** Returns the name of the zone, without final dot. */
  public String zone() {
    return zone.text();
  }

  /** Returns the sets with values in OVHcloud's format and relative names in ASCII. */
  public List<RecordSet> sets() {
    return wireSets.stream().map(NormalizedRecordSet::set).toList();
  }

  /** Returns the SOA record; empty to keep the current SOA record. */
  public Optional<StartOfAuthority> authority() {
    return Optional.ofNullable(authority);
  }

  /** Returns warnings about the zone file, one sentence each. */
  public List<String> warnings() {
    return warnings;
  }

  ZoneName name() {
    return zone;
  }

  List<NormalizedRecordSet> wireSets() {
    return wireSets;
  }

  /** Returns the zone file. */
  @Override
  public String toString() {
    return ZoneFile.text(this);
  }
}
