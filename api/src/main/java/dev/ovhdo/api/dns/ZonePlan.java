package dev.ovhdo.api.dns;

import dev.ovhdo.routes.domain.DomainZoneRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What leads from the records of a zone to what is wanted, set by set. Made by {@link
 * dev.ovhdo.api.DnsService}, which carries it out. Immutable.
 *
 * @param zone the name of the zone
 * @param changes what changes in each set, ordered by name and type; the SOA record is among them
 * @param authority what the SOA record is to become; null if it stays
 * @param existing how many records the zone has now, whether the plan may touch them or not
 * @param force whether it may be carried out even if it is too large
 */
public record ZonePlan(
    String zone,
    List<SetChange> changes,
    @Nullable ZoneAuthority authority,
    int existing,
    boolean force) {
  /** How much of what is there may change at once without being forced. */
  public static final int LARGEST_SHARE_PERCENT = 30;

  /** A zone with fewer records may change as a whole: a share says nothing there. */
  public static final int SMALLEST_GUARDED_ZONE = 10;

  /** Copies the list. */
  public ZonePlan {
    changes = List.copyOf(changes);
  }

  /**
   * Plans a whole zone. A pure function: nothing is asked or sent.
   *
   * @param target what is wanted
   * @param records all records that are there
   * @param authority the SOA record that is there
   * @param options how far the plan may go
   * @throws dev.ovhdo.api.InvalidInputException if a name isn't possible for a new value, or an
   *     alias (CNAME) would stand beside other records
   */
  public static ZonePlan of(
      DesiredZone target,
      List<DomainZoneRecord> records,
      ZoneAuthority authority,
      PlanOptions options) {
    return new ZonePlanner(target.name(), records)
        .whole(target, authority, new Reach(options), options);
  }

  /**
   * Plans one record set to become exactly this one.
   *
   * @param zone the name of the zone
   * @param set what is wanted; without values it goes
   * @param records all records of that name, or more
   * @param zoneTtl reads the zone's own TTL, if it matters
   */
  public static ZonePlan set(
      String zone, RecordSet set, List<DomainZoneRecord> records, LongSupplier zoneTtl) {
    return new ZonePlanner(ZoneName.of(zone), records).set(set, new ZoneTtl(zoneTtl));
  }

  /**
   * Plans one record set to have these values too. All of it gets the TTL of {@code set}, if it has
   * one.
   *
   * @param zone the name of the zone
   * @param set the values that are added
   * @param records all records of that name, or more
   * @param zoneTtl reads the zone's own TTL, if it matters
   */
  public static ZonePlan add(
      String zone, RecordSet set, List<DomainZoneRecord> records, LongSupplier zoneTtl) {
    return new ZonePlanner(ZoneName.of(zone), records).add(set, new ZoneTtl(zoneTtl));
  }

  /**
   * Plans one record set to lose these values, or all.
   *
   * @param zone the name of the zone
   * @param set the values that go; all if it has none
   * @param records all records of that name, or more
   */
  public static ZonePlan remove(String zone, RecordSet set, List<DomainZoneRecord> records) {
    return new ZonePlanner(ZoneName.of(zone), records).remove(set);
  }

  /** Returns whether nothing is to be done. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns how many sets come, change or go. */
  public long count(SetChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /**
   * Returns the requests in the order in which they are made: what is new before what goes, but
   * where an alias (CNAME) takes or gives place, what goes before what is new.
   */
  public List<RecordWrite> writes() {
    List<RecordWrite> first = new ArrayList<>();
    List<RecordWrite> last = new ArrayList<>();
    List<RecordWrite> creates = new ArrayList<>();
    List<RecordWrite> updates = new ArrayList<>();
    List<String> aliases =
        changes.stream()
            .filter(change -> change.type().equals(RecordType.CNAME))
            .map(SetChange::name)
            .toList();
    for (SetChange change : changes) {
      for (RecordWrite write : change.writes()) {
        switch (write.kind()) {
          case CREATE -> creates.add(write);
          case UPDATE -> updates.add(write);
          case DELETE -> (aliases.contains(write.name()) ? first : last).add(write);
        }
      }
    }
    first.addAll(creates);
    first.addAll(updates);
    first.addAll(last);
    return first;
  }

  /** Returns what the SOA record is to become; empty if it stays. */
  public Optional<ZoneAuthority> newAuthority() {
    return Optional.ofNullable(authority);
  }

  /** Returns how many of the records that are there get another value or TTL, or go. */
  public int touched() {
    return (int)
        changes.stream()
            .flatMap(change -> change.writes().stream())
            .filter(write -> write.kind() != RecordWrite.Kind.CREATE)
            .count();
  }

  /**
   * Returns whether the plan touches more than {@value #LARGEST_SHARE_PERCENT} % of the records
   * that are there. What it adds does not count, and a zone with fewer than {@value
   * #SMALLEST_GUARDED_ZONE} records may change as a whole.
   */
  public boolean isTooLarge() {
    return existing >= SMALLEST_GUARDED_ZONE
        && touched() * 100L > (long) LARGEST_SHARE_PERCENT * existing;
  }

  /**
   * Refuses a plan that is too large, unless it is forced.
   *
   * @throws ChangeTooLargeException if it is
   */
  public void refuseIfTooLarge() {
    if (isTooLarge() && !force) {
      throw new ChangeTooLargeException(this);
    }
  }
}
