package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordSetChange;
import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest requests that change a record set to the desired values: matching records are
 * kept, suitable records are updated, and the rest is created or deleted. From m to n records it
 * takes at most max(m, n) requests, unless the types at OVHcloud differ, which cannot be updated.
 */
final class RecordSetPlanner {
  private final NormalizedRecordSet.Key key;
  private final DefaultTtl zoneTtl;
  private final List<CurrentRecord> left;
  private final List<RecordWrite> creates = new ArrayList<>();
  private final List<RecordWrite> updates = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private int kept;

  /**
   * A desired record.
   *
   * @param ttl 0 for the default TTL of the zone
   */
  record Wanted(RecordType type, long ttl, RecordData data) {}

  RecordSetPlanner(NormalizedRecordSet.Key key, List<CurrentRecord> existing, DefaultTtl zoneTtl) {
    this.key = key;
    this.zoneTtl = zoneTtl;
    this.left = new ArrayList<>(existing);
  }

  /** Returns the change; empty if there is no difference. */
  Optional<RecordSetChange> plan(List<Wanted> wanted) {
    Long oldTtl = left.isEmpty() ? null : left.get(0).ttl();
    boolean isNew = left.isEmpty();
    List<Wanted> open = new ArrayList<>();
    for (Wanted each : distinct(wanted)) {
      CurrentRecord same = takeBest(old -> old.data().wire().equals(each.data().wire()), each);
      if (same == null) {
        open.add(each);
      } else {
        keep(same, each);
      }
    }
    open.forEach(this::place);
    List<RecordWrite> deletes = left.stream().map(this::delete).toList();
    List<RecordWrite> writes = new ArrayList<>(creates);
    writes.addAll(updates);
    writes.addAll(deletes);
    if (writes.isEmpty()) {
      return Optional.empty();
    }
    RecordSetChange.Kind kind =
        isNew
            ? RecordSetChange.Kind.ADD
            : wanted.isEmpty() ? RecordSetChange.Kind.REMOVE : RecordSetChange.Kind.CHANGE;
    Long newTtl = wanted.isEmpty() ? null : wanted.get(0).ttl();
    return Optional.of(
        new RecordSetChange(
            kind, key.name(), key.type(), oldTtl, newTtl, removed, added, kept, writes));
  }

  private static List<Wanted> distinct(List<Wanted> wanted) {
    Map<String, Wanted> byData = new LinkedHashMap<>();
    wanted.forEach(each -> byData.putIfAbsent(each.data().wire(), each));
    return List.copyOf(byData.values());
  }

  private void keep(CurrentRecord old, Wanted wanted) {
    kept++;
    if (!zoneTtl.areEqual(old.ttl(), wanted.ttl())) {
      updates.add(
          new RecordWrite(
              RecordWrite.Operation.UPDATE,
              old.id(),
              key.name(),
              old.type(),
              old.data().text(),
              wanted.ttl()));
    }
  }

  private void place(Wanted wanted) {
    ValueRules.checkName(wanted.type(), key.name());
    added.add(wanted.data().text());
    CurrentRecord old = takeBest(each -> each.canBecome(wanted.type(), wanted.data()), wanted);
    if (old == null) {
      creates.add(
          write(RecordWrite.Operation.CREATE, 0, wanted.type(), wanted.data().text(), wanted));
      return;
    }
    removed.add(old.data().text());
    String text = old.textFor(wanted.type(), wanted.data());
    updates.add(write(RecordWrite.Operation.UPDATE, old.id(), old.type(), text, wanted));
  }

  private RecordWrite write(
      RecordWrite.Operation kind, long id, RecordType type, String text, Wanted wanted) {
    return new RecordWrite(kind, id, key.name(), type, text, wanted.ttl());
  }

  private RecordWrite delete(CurrentRecord old) {
    removed.add(old.data().text());
    return new RecordWrite(
        RecordWrite.Operation.DELETE,
        old.id(),
        key.name(),
        old.type(),
        old.data().text(),
        old.ttl());
  }

  /**
   * Takes a suitable record, preferably with the desired type and TTL, to avoid further updates.
   */
  private @Nullable CurrentRecord takeBest(Predicate<CurrentRecord> fits, Wanted wanted) {
    CurrentRecord best = null;
    int bestScore = -1;
    for (CurrentRecord each : left) {
      if (fits.test(each)) {
        int score =
            (zoneTtl.areEqual(each.ttl(), wanted.ttl()) ? 2 : 0)
                + (each.type().equals(wanted.type()) ? 1 : 0);
        if (score > bestScore) {
          best = each;
          bestScore = score;
        }
      }
    }
    if (best != null) {
      left.remove(best);
    }
    return best;
  }
}
