package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares current with desired records. For single use. */
final class ZonePlanner {
  /** The zone itself first, then by name and type. */
  private static final Comparator<SetChange> ORDER =
      Comparator.comparing((SetChange change) -> !change.name().equals("@"))
          .thenComparing(SetChange::name)
          .thenComparing(change -> change.type().value());

  private static final WireSet.Key AUTHORITY = new WireSet.Key("@", RecordType.of("SOA"));

  private static final WireSet.Key NAME_SERVERS = new WireSet.Key("@", RecordType.NS);

  private final ZoneName zone;
  private final int count;
  private final Map<WireSet.Key, List<Existing>> existing = new LinkedHashMap<>();
  private final List<SetChange> changes = new ArrayList<>();

  ZonePlanner(ZoneName zone, List<DomainZoneRecord> records) {
    this.zone = zone;
    this.count = records.size();
    for (DomainZoneRecord record : records) {
      Existing each = Existing.of(record, zone);
      existing.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
    }
  }

  ZonePlan whole(DesiredZone target, ZoneAuthority authority, Reach reach, PlanOptions options) {
    ZoneAuthority wantedAuthority =
        options.manageNs() && reach.has(AUTHORITY)
            ? target.authority().map(soa -> soa.orTtl(authority.ttl())).orElse(authority)
            : authority;
    boolean newAuthority = !wantedAuthority.equals(authority);
    if (newAuthority) {
      changes.add(authorityChange(authority, wantedAuthority));
    }
    refuseToLoseNameServers(target, reach);
    ZoneTtl zoneTtl = new ZoneTtl(wantedAuthority::ttl);
    Map<WireSet.Key, List<SetPlanner.Wanted>> wanted = new LinkedHashMap<>();
    for (WireSet each : target.wireSets()) {
      if (reach.has(each.key())) {
        wanted
            .computeIfAbsent(each.key(), key -> new ArrayList<>())
            .addAll(wanted(each, wantedAuthority.ttl()));
      }
    }
    Set<WireSet.Key> keys = new LinkedHashSet<>(existing.keySet());
    keys.removeIf(key -> !reach.has(key));
    keys.addAll(wanted.keySet());
    for (WireSet.Key key : keys) {
      compare(key, there(key), wanted.getOrDefault(key, List.of()), zoneTtl);
    }
    refuseCompany(
        key -> reach.has(key) ? wanted.containsKey(key) : existing.containsKey(key), keys);
    return plan(newAuthority ? wantedAuthority : null, options.force());
  }

  /** Rejects the removal of all NS records of the zone, which is never intended. */
  private void refuseToLoseNameServers(DesiredZone target, Reach reach) {
    boolean has = target.wireSets().stream().anyMatch(each -> each.key().equals(NAME_SERVERS));
    if (!has && reach.has(NAME_SERVERS) && existing.containsKey(NAME_SERVERS)) {
      throw new InvalidInputException(
          "%s would have no name servers: include the NS records of @, or exclude them from the managed records"
              .formatted(zone));
    }
  }

  private static SetChange authorityChange(ZoneAuthority from, ZoneAuthority to) {
    return new SetChange(
        SetChange.Kind.CHANGE,
        AUTHORITY.name(),
        AUTHORITY.type(),
        from.ttl(),
        to.ttl(),
        List.of(text(from)),
        List.of(text(to)),
        0,
        List.of());
  }

  private static String text(ZoneAuthority authority) {
    return "%s %s %s %s %s"
        .formatted(
            authority.server(),
            authority.email(),
            authority.refresh(),
            authority.expire(),
            authority.nxDomainTtl());
  }

  /**
   * A TTL equal to the default TTL is stored as 0, so that it follows later changes of the default.
   */
  private static List<SetPlanner.Wanted> wanted(WireSet each, long zoneTtl) {
    long stated = each.set().ttl() == null ? 0 : each.set().ttl();
    long ttl = stated == zoneTtl ? 0 : stated;
    return each.data().stream()
        .map(data -> new SetPlanner.Wanted(each.set().type(), ttl, data))
        .toList();
  }

  ZonePlan set(RecordSet set, ZoneTtl zoneTtl) {
    WireSet wanted = WireSet.of(set, zone);
    List<Existing> old = inScope(wanted);
    return single(wanted, old, wanted(wanted, old, wanted.data()), zoneTtl);
  }

  ZonePlan add(RecordSet set, ZoneTtl zoneTtl) {
    WireSet added = WireSet.of(set, zone);
    List<Existing> old = inScope(added);
    List<RecordData> all = new ArrayList<>(old.stream().map(Existing::data).toList());
    all.addAll(added.data());
    return single(added, old, wanted(added, old, all), zoneTtl);
  }

  ZonePlan remove(RecordSet set) {
    WireSet removed = WireSet.of(set, zone);
    Set<String> wires = wires(removed);
    List<Existing> old =
        inScope(removed).stream()
            .filter(each -> wires.isEmpty() || wires.contains(each.data().wire()))
            .toList();
    // Only the removed records are compared, so that the default TTL is not read.
    List<Existing> staying = new ArrayList<>(there(removed.key()));
    staying.removeAll(old);
    SetPlanner planner = new SetPlanner(removed.key(), old, new ZoneTtl(() -> 0));
    planner.plan(List.of()).map(change -> change.keeping(staying.size())).ifPresent(changes::add);
    return plan(null, true);
  }

  /** A set without a TTL keeps its current TTL. */
  private static List<SetPlanner.Wanted> wanted(
      WireSet given, List<Existing> old, List<RecordData> values) {
    Long stated = given.set().ttl();
    long ttl = stated != null ? stated : old.isEmpty() ? 0 : old.get(0).ttl();
    return values.stream()
        .map(data -> new SetPlanner.Wanted(given.set().type(), ttl, data))
        .toList();
  }

  private ZonePlan single(
      WireSet given, List<Existing> old, List<SetPlanner.Wanted> wanted, ZoneTtl zoneTtl) {
    long values = wanted.stream().map(each -> each.data().wire()).distinct().count();
    Aliases.refuseSeveral(given.set().name(), given.set().type(), (int) values);
    compare(given.key(), old, wanted, zoneTtl);
    refuseCompany(
        key -> key.equals(given.key()) ? !wanted.isEmpty() : existing.containsKey(key),
        List.of(given.key()));
    return plan(null, true);
  }

  /**
   * Returns the current records in the scope of a type. TXT covers records of type TXT, and records
   * of type SPF, DKIM and DMARC with a given value. SPF, DKIM and DMARC cover TXT records with
   * their marker.
   */
  private List<Existing> inScope(WireSet given) {
    RecordType type = given.set().type();
    Set<String> wires = wires(given);
    return there(given.key()).stream()
        .filter(
            each ->
                each.type().equals(type)
                    || wires.contains(each.data().wire())
                    || (each.type().equals(RecordType.TXT)
                        && ValueRules.isMarked(type, each.data().wire())))
        .toList();
  }

  private static Set<String> wires(WireSet set) {
    Set<String> wires = new HashSet<>();
    set.data().forEach(each -> wires.add(each.wire()));
    return wires;
  }

  private List<Existing> there(WireSet.Key key) {
    return existing.getOrDefault(key, List.of());
  }

  private void compare(
      WireSet.Key key, List<Existing> old, List<SetPlanner.Wanted> wanted, ZoneTtl zoneTtl) {
    new SetPlanner(key, old, zoneTtl).plan(wanted).ifPresent(changes::add);
  }

  /** Checks only names with additions: existing conflicts are not caused by this plan. */
  private void refuseCompany(
      Predicate<WireSet.Key> isThereAfterwards, Iterable<WireSet.Key> planned) {
    Map<String, Set<RecordType>> types = new HashMap<>();
    for (SetChange change : changes) {
      if (!change.added().isEmpty()) {
        types.put(change.name(), new TreeSet<>(Comparator.comparing(RecordType::value)));
      }
    }
    Set<WireSet.Key> keys = new LinkedHashSet<>(existing.keySet());
    planned.forEach(keys::add);
    for (WireSet.Key key : keys) {
      Set<RecordType> here = types.get(key.name());
      if (here != null && isThereAfterwards.test(key)) {
        here.add(key.type());
      }
    }
    types.forEach(Aliases::refuseCompany);
  }

  private ZonePlan plan(@Nullable ZoneAuthority authority, boolean force) {
    changes.sort(ORDER);
    return new ZonePlan(zone.text(), changes, authority, count, force);
  }
}
