package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a zone is to hold, checked. From a zone file: {@link ZoneFile#parse}. Immutable.
 *
 * <p>A set without a TTL has the zone's own here.
 */
public final class DesiredZone {
  private final ZoneName zone;
  private final List<WireSet> wireSets;
  private final @Nullable ZoneAuthority authority;
  private final List<String> warnings;

  DesiredZone(
      ZoneName zone,
      List<WireSet> wireSets,
      @Nullable ZoneAuthority authority,
      List<String> warnings) {
    this.zone = zone;
    this.wireSets = List.copyOf(wireSets);
    this.authority = authority;
    this.warnings = List.copyOf(warnings);
    refuseTwins();
    refuseCompanyOfAliases();
  }

  /**
   * Puts a zone together.
   *
   * @param zone its name, such as {@code example.com}
   * @param sets what it is to hold; its SOA record, and the name servers of the zone itself, only
   *     count if {@link PlanOptions#manageNs()} says so
   * @throws InvalidInputException if a name or a value isn't possible, a set is there twice, or an
   *     alias (CNAME) has company
   */
  public static DesiredZone of(String zone, List<RecordSet> sets) {
    ZoneName name = ZoneName.of(zone);
    List<WireSet> checked = new ArrayList<>();
    for (RecordSet set : sets) {
      RecordSet complete = set.ttl() == null ? set.withTtl(0) : set;
      checked.add(WireSet.of(complete, name));
    }
    return new DesiredZone(name, checked, null, List.of());
  }

  private void refuseTwins() {
    Set<String> seen = new HashSet<>();
    for (WireSet each : wireSets) {
      if (!seen.add(each.set().name() + " " + each.set().type())) {
        throw new InvalidInputException(
            "%s %s is there twice: one set holds all values of a name and a type"
                .formatted(each.set().name(), each.set().type()));
      }
    }
  }

  private void refuseCompanyOfAliases() {
    Map<String, List<RecordType>> types = new HashMap<>();
    for (WireSet each : wireSets) {
      types.computeIfAbsent(each.set().name(), name -> new ArrayList<>()).add(each.set().type());
      Aliases.refuseSeveral(each.set().name(), each.set().type(), each.data().size());
    }
    types.forEach(Aliases::refuseCompany);
  }

  /** Returns a copy with this SOA record. */
  public DesiredZone withAuthority(ZoneAuthority other) {
    return new DesiredZone(zone, wireSets, other, warnings);
  }

  /** Returns the name of the zone, without final dot. */
  public String zone() {
    return zone.text();
  }

  /**
   * Returns the sets, each value in the form in which OVHcloud gets it and each name relative and
   * in ASCII.
   */
  public List<RecordSet> sets() {
    return wireSets.stream().map(WireSet::set).toList();
  }

  /** Returns the SOA record; empty if it is to stay as it is. */
  public Optional<ZoneAuthority> authority() {
    return Optional.ofNullable(authority);
  }

  /** Returns what was left out of a file or is odd in it, one sentence each. */
  public List<String> warnings() {
    return warnings;
  }

  ZoneName name() {
    return zone;
  }

  List<WireSet> wireSets() {
    return wireSets;
  }

  /** Returns it as a zone file. */
  @Override
  public String toString() {
    return ZoneFile.text(this);
  }
}
