package dev.ovhdo.api;

import dev.ovhdo.api.dns.RecordQuery;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordQuery;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the records of zones. */
final class ZoneRecords {
  /** A record that was just made may answer 404 for so long, as Terraform's provider learned. */
  private static final Duration UNTIL_READABLE = Duration.ofMinutes(1);

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final OvhClient client;

  ZoneRecords(OvhClient client) {
    this.client = client;
  }

  /** Reads what there is; what is gone between list and look, or not readable yet, is reported. */
  Listing<DomainZoneRecord> list(String zone, RecordQuery query) {
    Listing<DomainZoneRecord> all = at(zone).all(filter(zone, query));
    return new Listing<>(
        all.stream().filter(record -> fits(zone, query, record)).toList(), all.vanished());
  }

  /**
   * Reads all that there is, for plans: new records are waited for, since one that is missed would
   * be made a second time.
   *
   * @throws NotFoundException if one that is listed still does not answer after a minute
   */
  List<DomainZoneRecord> complete(String zone, RecordQuery query) {
    Listing<DomainZoneRecord> first = list(zone, query);
    List<DomainZoneRecord> found = new ArrayList<>(first.items());
    Set<String> missing = new HashSet<>(first.vanished());
    boolean complete =
        client
            .waiting()
            .until(
                "all records of " + zone + " answer",
                () -> lookFor(zone, missing, found) ? Optional.of(true) : Optional.empty(),
                UNTIL_READABLE,
                INTERVAL)
            .isPresent();
    if (!complete) {
      for (String id : missing) {
        found.add(one(zone, Long.parseLong(id)));
      }
    }
    return found.stream().filter(record -> fits(zone, query, record)).toList();
  }

  /** Moves what answers now from the missing to the found; returns whether none is missing. */
  private boolean lookFor(String zone, Set<String> missing, List<DomainZoneRecord> found) {
    if (missing.isEmpty()) {
      return true;
    }
    Set<String> listed = new HashSet<>();
    at(zone).get().forEach(id -> listed.add(id.toString()));
    missing.retainAll(listed);
    for (String id : List.copyOf(missing)) {
      try {
        found.add(one(zone, Long.parseLong(id)));
        missing.remove(id);
      } catch (NotFoundException e) {
        // Listed and not there: it is new.
      }
    }
    return missing.isEmpty();
  }

  DomainZoneRecord one(String zone, long id) {
    return at(zone).id(id).get();
  }

  /** TXT has four names at OVHcloud, and its filter takes one. */
  private static DomainZoneRecordQuery filter(String zone, RecordQuery query) {
    DomainZoneRecordQuery filter = DomainZoneRecordQuery.of();
    String subDomain = query.subDomain(zone);
    if (subDomain != null && !subDomain.isEmpty()) {
      filter = filter.withSubDomain(subDomain);
    }
    RecordType type = query.type();
    if (type != null && !type.equals(RecordType.TXT)) {
      filter = filter.withFieldType(DomainZoneRecordTypeEnum.of(type.value()));
    }
    return filter;
  }

  private static boolean fits(String zone, RecordQuery query, DomainZoneRecord record) {
    String wanted = query.subDomain(zone);
    return (wanted == null || wanted.equalsIgnoreCase(subDomain(record)))
        && query.isOfType(RecordType.of(record.fieldType().value()));
  }

  private static String subDomain(DomainZoneRecord record) {
    @Nullable String given = record.subDomain();
    return given == null ? "" : given;
  }

  private DomainRoutes.Zone.ZoneName.Record_ at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone).record();
  }
}
