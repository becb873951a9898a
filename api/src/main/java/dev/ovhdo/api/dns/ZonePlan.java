package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plan that changes the current records of a zone into the desired records. {@code
 * ZoneRecordService} creates and executes plans. Immutable.
 *
 * @param zone the name of the zone
 * @param changes the changes of record sets, ordered by name and type, including the SOA record
 * @param authority the new SOA record; null if unchanged
 * @param existing the number of current records of the zone, in and out of scope
 * @param force whether the plan is executed even if it is too large
 */
public record ZonePlan(
    String zone,
    List<RecordSetChange> changes,
    @Nullable StartOfAuthority authority,
    int existing,
    boolean force) {
  /** Maximum share of affected records of a plan that is not forced. */
  public static final int MAX_AFFECTED_PERCENT = 30;

  /** Minimum number of records of a zone for the limit to apply. */
  public static final int MIN_GUARDED_RECORDS = 10;

  /** Copies the list. */
  public ZonePlan {
    changes = List.copyOf(changes);
  }

  /**
   * Plans a whole zone without any request.
   *
   * @param target the desired zone
   * @param records all current records
   * @param authority the current SOA record
   * @param options scope and limits of the plan
   * @throws dev.ovhdo.api.error.InvalidInputException if the name of a new value is invalid, or a
   *     CNAME record would exist beside other records
   */
  public static ZonePlan of(
      DesiredZone target,
      List<DomainZoneRecord> records,
      StartOfAuthority authority,
      PlanOptions options) {
    return new ZonePlanner(target.name(), records)
        .planZone(target, authority, new PlanScope(options), options);
  }

  /**
   * Plans the change of a record set to exactly the given values.
   *
   * @param zone the name of the zone
   * @param set the desired set; without values the set is removed
   * @param records all current records of the name; others are ignored
   * @param zoneTtl reads the default TTL of the zone; called only if needed
   */
  public static ZonePlan set(
      String zone, RecordSet set, List<DomainZoneRecord> records, LongSupplier zoneTtl) {
    return new ZonePlanner(ZoneName.of(zone), records).planSet(set, new DefaultTtl(zoneTtl));
  }

  /**
   * Plans the addition of values to a record set. A given TTL applies to the whole set.
   *
   * @param zone the name of the zone
   * @param set the values to add
   * @param records all current records of the name; others are ignored
   * @param zoneTtl reads the default TTL of the zone; called only if needed
   */
  public static ZonePlan add(
      String zone, RecordSet set, List<DomainZoneRecord> records, LongSupplier zoneTtl) {
    return new ZonePlanner(ZoneName.of(zone), records).planAdd(set, new DefaultTtl(zoneTtl));
  }

  /**
   * Plans the removal of values of a record set or of the whole set.
   *
   * @param zone the name of the zone
   * @param set the values to remove; all values if the set has none
   * @param records all current records of the name; others are ignored
   */
  public static ZonePlan remove(String zone, RecordSet set, List<DomainZoneRecord> records) {
    return new ZonePlanner(ZoneName.of(zone), records).planRemove(set);
  }

  /** Returns whether the plan has no changes. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns the number of changes of a kind. */
  public long count(RecordSetChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /**
   * Returns the requests in the order of execution: creations before deletions, except for names
   * with a CNAME record, where deletions come first.
   */
  public List<RecordWrite> writes() {
    List<RecordWrite> first = new ArrayList<>();
    List<RecordWrite> last = new ArrayList<>();
    List<RecordWrite> creates = new ArrayList<>();
    List<RecordWrite> updates = new ArrayList<>();
    List<String> aliases =
        changes.stream()
            .filter(change -> change.type().equals(RecordType.CNAME))
            .map(RecordSetChange::name)
            .toList();
    for (RecordSetChange change : changes) {
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

  /** Returns the new SOA record; empty if unchanged. */
  public Optional<StartOfAuthority> newAuthority() {
    return Optional.ofNullable(authority);
  }

  /** Returns the number of current records that are changed or deleted. */
  public int affectedRecords() {
    return (int)
        changes.stream()
            .flatMap(change -> change.writes().stream())
            .filter(write -> write.kind() != RecordWrite.Operation.CREATE)
            .count();
  }

  /**
   * Returns whether the plan affects more than {@value #MAX_AFFECTED_PERCENT} % of the current
   * records. Additions are not counted, and a zone with fewer than {@value #MIN_GUARDED_RECORDS}
   * records has no limit.
   */
  public boolean isTooLarge() {
    return existing >= MIN_GUARDED_RECORDS
        && affectedRecords() * 100L > (long) MAX_AFFECTED_PERCENT * existing;
  }

  /**
   * Checks the limit, unless the plan is forced.
   *
   * @throws ChangeTooLargeException if the plan is too large and not forced
   */
  public void requireNotTooLarge() {
    if (isTooLarge() && !force) {
      throw new ChangeTooLargeException(this);
    }
  }

  /**
   * Result of the execution of a plan.
   *
   * @param plan the plan
   * @param writes the executed requests, with the ids of new records
   * @param publication the result of the refresh; null if the zone was not refreshed
   */
  public record Applied(
      ZonePlan plan, List<RecordWrite> writes, @Nullable ZonePublication publication) {
    /** Copies the list. */
    public Applied {
      writes = List.copyOf(writes);
    }

    /** Returns whether OVHcloud has accepted a refresh of the zone. */
    public boolean refreshed() {
      return publication != null;
    }

    /** Returns whether the zone was changed at OVHcloud. */
    public boolean hasChanged() {
      return !writes.isEmpty() || plan.newAuthority().isPresent();
    }
  }

  /**
   * A request that creates, updates or deletes a record. Immutable.
   *
   * @param kind the kind of request
   * @param id the id of the record; 0 for a record to create, and for a created record whose id is
   *     not known
   * @param name relative, {@code @} for the zone itself
   * @param type the type at OVHcloud
   * @param value the value to send, or the value of the deleted record
   * @param ttl in seconds; 0 for the default TTL of the zone
   */
  public record RecordWrite(
      Operation kind, long id, String name, RecordType type, String value, long ttl) {
    /** Kinds of requests. */
    public enum Operation {
      /** Creates a record. */
      CREATE,
      /** Changes value or TTL of a record. */
      UPDATE,
      /** Deletes a record. */
      DELETE
    }

    /** Returns the name in the API's format: empty for the zone itself. */
    public String subDomain() {
      return name.equals("@") ? "" : name;
    }

    /** Returns a copy with the id of the created record. */
    RecordWrite withId(long given) {
      return new RecordWrite(kind, given, name, type, value, ttl);
    }

    /** Returns {@code create www A 192.0.2.1}, as messages show it. */
    @Override
    public String toString() {
      return kind.name().toLowerCase(Locale.ROOT) + " " + name + " " + type + " " + value;
    }
  }

  /**
   * The change of one record set. Immutable.
   *
   * @param kind whether the set is added, changed or removed
   * @param name relative, {@code @} for the zone itself
   * @param type the type on the wire
   * @param oldTtl the current TTL in seconds; null for an added set
   * @param newTtl the new TTL in seconds; null for a removed set
   * @param removed the removed values
   * @param added the added values
   * @param kept the number of unchanged values
   * @param writes the requests
   */
  public record RecordSetChange(
      Kind kind,
      String name,
      RecordType type,
      @Nullable Long oldTtl,
      @Nullable Long newTtl,
      List<String> removed,
      List<String> added,
      int kept,
      List<RecordWrite> writes) {
    /** Kinds of changes. */
    public enum Kind {
      /** A new set. */
      ADD,
      /** A set with changed values or TTL. */
      CHANGE,
      /** A removed set. */
      REMOVE
    }

    /** Copies the lists. */
    public RecordSetChange {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
      writes = List.copyOf(writes);
    }

    /** Returns a copy for a set of which other values are kept, so that the set is not removed. */
    RecordSetChange keeping(int others) {
      Kind now = others > 0 && kind == Kind.REMOVE ? Kind.CHANGE : kind;
      Long ttl = now == Kind.CHANGE && newTtl == null ? oldTtl : newTtl;
      return new RecordSetChange(
          now, name, type, oldTtl, ttl, removed, added, kept + others, writes);
    }
  }
}
