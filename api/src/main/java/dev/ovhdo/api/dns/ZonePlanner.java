package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordSetChange;
import dev.ovhdo.api.error.InvalidInputException;
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
  private static final Comparator<RecordSetChange> ORDER =
      Comparator.comparing((RecordSetChange change) -> !change.name().equals("@"))
          .thenComparing(RecordSetChange::name)
          .thenComparing(change -> change.type().value());

  private static final NormalizedRecordSet.Key AUTHORITY =
      new NormalizedRecordSet.Key("@", RecordType.of("SOA"));

  private static final NormalizedRecordSet.Key NAME_SERVERS =
      new NormalizedRecordSet.Key("@", RecordType.NS);

  private final ZoneName zone;
  private final int count;
  private final Map<NormalizedRecordSet.Key, List<CurrentRecord>> existing = new LinkedHashMap<>();
  private final List<RecordSetChange> changes = new ArrayList<>();

  ZonePlanner(ZoneName zone, List<DomainZoneRecord> records) {
    this.zone = zone;
    this.count = records.size();
    for (DomainZoneRecord record : records) {
      CurrentRecord each = CurrentRecord.of(record, zone);
      existing.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
    }
  }

  ZonePlan planZone(
      DesiredZone target, StartOfAuthority authority, PlanScope scope, PlanOptions options) {
    StartOfAuthority wantedAuthority =
        options.manageNs() && scope.includes(AUTHORITY)
            ? target.authority().map(soa -> soa.withDefaultTtl(authority.ttl())).orElse(authority)
            : authority;
    boolean newAuthority = !wantedAuthority.equals(authority);
    if (newAuthority) {
      changes.add(authorityChange(authority, wantedAuthority));
    }
    requireNameServers(target, scope);
    DefaultTtl zoneTtl = new DefaultTtl(wantedAuthority::ttl);
    Map<NormalizedRecordSet.Key, List<RecordSetPlanner.Wanted>> wanted = new LinkedHashMap<>();
    for (NormalizedRecordSet each : target.wireSets()) {
      if (scope.includes(each.key())) {
        wanted
            .computeIfAbsent(each.key(), key -> new ArrayList<>())
            .addAll(wanted(each, wantedAuthority.ttl()));
      }
    }
    Set<NormalizedRecordSet.Key> keys = new LinkedHashSet<>(existing.keySet());
    keys.removeIf(key -> !scope.includes(key));
    keys.addAll(wanted.keySet());
    for (NormalizedRecordSet.Key key : keys) {
      compare(key, currentRecords(key), wanted.getOrDefault(key, List.of()), zoneTtl);
    }
    requireValidCnames(
        key -> scope.includes(key) ? wanted.containsKey(key) : existing.containsKey(key), keys);
    return plan(newAuthority ? wantedAuthority : null, options.force());
  }

  /** Rejects the removal of all NS records of the zone, which is never intended. */
  private void requireNameServers(DesiredZone target, PlanScope scope) {
    boolean has = target.wireSets().stream().anyMatch(each -> each.key().equals(NAME_SERVERS));
    if (!has && scope.includes(NAME_SERVERS) && existing.containsKey(NAME_SERVERS)) {
      throw new InvalidInputException(
          "%s would have no name servers: include the NS records of @, or exclude them from the managed records"
              .formatted(zone));
    }
  }

  private static RecordSetChange authorityChange(StartOfAuthority from, StartOfAuthority to) {
    return new RecordSetChange(
        RecordSetChange.Kind.CHANGE,
        AUTHORITY.name(),
        AUTHORITY.type(),
        from.ttl(),
        to.ttl(),
        List.of(text(from)),
        List.of(text(to)),
        0,
        List.of());
  }

  private static String text(StartOfAuthority authority) {
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
  private static List<RecordSetPlanner.Wanted> wanted(NormalizedRecordSet each, long zoneTtl) {
    long stated = each.set().ttl() == null ? 0 : each.set().ttl();
    long ttl = stated == zoneTtl ? 0 : stated;
    return each.data().stream()
        .map(data -> new RecordSetPlanner.Wanted(each.set().type(), ttl, data))
        .toList();
  }

  ZonePlan planSet(RecordSet set, DefaultTtl zoneTtl) {
    NormalizedRecordSet wanted = NormalizedRecordSet.of(set, zone);
    List<CurrentRecord> old = inScope(wanted);
    return planSet(wanted, old, wanted(wanted, old, wanted.data()), zoneTtl);
  }

  ZonePlan planAdd(RecordSet set, DefaultTtl zoneTtl) {
    NormalizedRecordSet added = NormalizedRecordSet.of(set, zone);
    List<CurrentRecord> old = inScope(added);
    List<RecordData> all = new ArrayList<>(old.stream().map(CurrentRecord::data).toList());
    all.addAll(added.data());
    return planSet(added, old, wanted(added, old, all), zoneTtl);
  }

  ZonePlan planRemove(RecordSet set) {
    NormalizedRecordSet removed = NormalizedRecordSet.of(set, zone);
    Set<String> wires = wires(removed);
    List<CurrentRecord> old =
        inScope(removed).stream()
            .filter(each -> wires.isEmpty() || wires.contains(each.data().wire()))
            .toList();
    // Only the removed records are compared, so that the default TTL is not read.
    List<CurrentRecord> staying = new ArrayList<>(currentRecords(removed.key()));
    staying.removeAll(old);
    RecordSetPlanner planner = new RecordSetPlanner(removed.key(), old, new DefaultTtl(() -> 0));
    planner.plan(List.of()).map(change -> change.keeping(staying.size())).ifPresent(changes::add);
    return plan(null, true);
  }

  /** A set without a TTL keeps its current TTL. */
  private static List<RecordSetPlanner.Wanted> wanted(
      NormalizedRecordSet given, List<CurrentRecord> old, List<RecordData> values) {
    Long stated = given.set().ttl();
    long ttl = stated != null ? stated : old.isEmpty() ? 0 : old.get(0).ttl();
    return values.stream()
        .map(data -> new RecordSetPlanner.Wanted(given.set().type(), ttl, data))
        .toList();
  }

  private ZonePlan planSet(
      NormalizedRecordSet given,
      List<CurrentRecord> old,
      List<RecordSetPlanner.Wanted> wanted,
      DefaultTtl zoneTtl) {
    long values = wanted.stream().map(each -> each.data().wire()).distinct().count();
    CnameRules.requireSingleValue(given.set().name(), given.set().type(), (int) values);
    compare(given.key(), old, wanted, zoneTtl);
    requireValidCnames(
        key -> key.equals(given.key()) ? !wanted.isEmpty() : existing.containsKey(key),
        List.of(given.key()));
    return plan(null, true);
  }

  /**
   * Returns the current records in the scope of a type. TXT covers records of type TXT, and records
   * of type SPF, DKIM and DMARC with a given value. SPF, DKIM and DMARC cover TXT records with
   * their marker.
   */
  private List<CurrentRecord> inScope(NormalizedRecordSet given) {
    RecordType type = given.set().type();
    Set<String> wires = wires(given);
    return currentRecords(given.key()).stream()
        .filter(
            each ->
                each.type().equals(type)
                    || wires.contains(each.data().wire())
                    || (each.type().equals(RecordType.TXT)
                        && ValueRules.isMarked(type, each.data().wire())))
        .toList();
  }

  private static Set<String> wires(NormalizedRecordSet set) {
    Set<String> wires = new HashSet<>();
    set.data().forEach(each -> wires.add(each.wire()));
    return wires;
  }

  private List<CurrentRecord> currentRecords(NormalizedRecordSet.Key key) {
    return existing.getOrDefault(key, List.of());
  }

  private void compare(
      NormalizedRecordSet.Key key,
      List<CurrentRecord> old,
      List<RecordSetPlanner.Wanted> wanted,
      DefaultTtl zoneTtl) {
    new RecordSetPlanner(key, old, zoneTtl).plan(wanted).ifPresent(changes::add);
  }

  /** Checks only names with additions: existing conflicts are not caused by this plan. */
  private void requireValidCnames(
      Predicate<NormalizedRecordSet.Key> isThereAfterwards,
      Iterable<NormalizedRecordSet.Key> planned) {
    Map<String, Set<RecordType>> types = new HashMap<>();
    for (RecordSetChange change : changes) {
      if (!change.added().isEmpty()) {
        types.put(change.name(), new TreeSet<>(Comparator.comparing(RecordType::value)));
      }
    }
    Set<NormalizedRecordSet.Key> keys = new LinkedHashSet<>(existing.keySet());
    planned.forEach(keys::add);
    for (NormalizedRecordSet.Key key : keys) {
      Set<RecordType> here = types.get(key.name());
      if (here != null && isThereAfterwards.test(key)) {
        here.add(key.type());
      }
    }
    types.forEach(CnameRules::requireNoOtherRecords);
  }

  private ZonePlan plan(@Nullable StartOfAuthority authority, boolean force) {
    changes.sort(ORDER);
    return new ZonePlan(zone.text(), changes, authority, count, force);
  }
}
