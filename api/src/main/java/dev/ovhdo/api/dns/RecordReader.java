package dev.ovhdo.api.dns;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.request.TypedResponse;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordQuery;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the records of zones, with retries for new records. */
final class RecordReader {
  /** A new record may answer 404 for this time, according to OVHcloud's Terraform provider. */
  private static final Duration NOT_FOUND_GRACE_PERIOD = Duration.ofMinutes(1);

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final OvhClient client;

  RecordReader(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads the records in the order of their ids, because OVHcloud's list of ids has no order.
   * Records that cannot be read are reported as unread.
   */
  Listing<DomainZoneRecord> list(String zone, RecordQuery query) {
    return sorted(at(zone).all(filter(zone, query)), zone, query);
  }

  private static Listing<DomainZoneRecord> sorted(
      Listing<DomainZoneRecord> read, String zone, RecordQuery query) {
    Listing<DomainZoneRecord> all = read.filter(record -> matches(zone, query, record));
    return all.withItems(all.stream().sorted(Comparator.comparingLong(RecordWriter::id)).toList());
  }

  /**
   * Reads all records for a plan. Waits for new records that answer 404, because a missed record
   * would be created a second time.
   *
   * @throws NotFoundException if a listed record still answers 404 after a minute
   * @throws DecodeException if OVHcloud answers {@code null} instead of a list
   * @throws dev.ovhdo.client.error.OvhException if a record cannot be read for another reason, or
   *     lacks its id, type or target
   */
  List<DomainZoneRecord> listComplete(String zone, RecordQuery query) {
    TypedResponse<Listing<DomainZoneRecord>> read =
        client
            .withCurrentItems()
            .exchange(
                with ->
                    DomainRoutes.of(with).zone().zoneName(zone).record().all(filter(zone, query)));
    requireList(zone, read);
    Listing<DomainZoneRecord> first = sorted(read.value(), zone, query).complete();
    List<DomainZoneRecord> found = new ArrayList<>(first.items());
    Set<String> missing = new HashSet<>(first.vanished());
    boolean complete =
        client
            .waiter()
            .until(
                "all records of " + zone + " answer",
                () -> pollMissing(zone, missing, found) ? Optional.of(true) : Optional.empty(),
                NOT_FOUND_GRACE_PERIOD,
                INTERVAL)
            .isPresent();
    if (!complete) {
      for (String id : missing) {
        found.add(get(zone, Long.parseLong(id)));
      }
    }
    found.forEach(RecordReader::requireComplete);
    return found.stream().filter(record -> matches(zone, query, record)).toList();
  }

  /** A zone without records answers {@code []}: after {@code null}, the records are not known. */
  private static void requireList(String zone, TypedResponse<Listing<DomainZoneRecord>> read) {
    boolean isEmpty = read.value().items().isEmpty() && read.value().unread().isEmpty();
    if (isEmpty && read.response().body().isNull()) {
      throw new DecodeException(
          new FailedCall(
              HttpMethod.GET,
              "/domain/zone/{zoneName}/record",
              "/domain/zone/" + zone + "/record",
              read.response().attempts()),
          "it is null, but a list of ids is expected",
          null);
    }
  }

  /** A plan that does not know a record would create it again. */
  private static void requireComplete(DomainZoneRecord record) {
    Objects.requireNonNull(record.id());
    Objects.requireNonNull(record.fieldType());
    Objects.requireNonNull(record.target());
  }

  /** Reads the missing records again; returns whether none is missing. */
  private boolean pollMissing(String zone, Set<String> missing, List<DomainZoneRecord> found) {
    if (missing.isEmpty()) {
      return true;
    }
    Set<String> listed = new HashSet<>();
    at(zone).get().forEach(id -> listed.add(id.toString()));
    missing.retainAll(listed);
    for (String id : List.copyOf(missing)) {
      try {
        found.add(get(zone, Long.parseLong(id)));
        missing.remove(id);
      } catch (NotFoundException e) {
        // The record is new: listed, but not readable yet.
      }
    }
    return missing.isEmpty();
  }

  DomainZoneRecord get(String zone, long id) {
    return at(zone).id(id).get();
  }

  /** OVHcloud has four types for TXT records, and its filter accepts one type. */
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

  private static boolean matches(String zone, RecordQuery query, DomainZoneRecord record) {
    String wanted = query.subDomain(zone);
    String subDomain = record.optional(DomainZoneRecord::subDomain).orElse("");
    Optional<RecordType> type = record.optional(each -> RecordType.of(each.fieldType().value()));
    return (wanted == null || wanted.equalsIgnoreCase(subDomain))
        && (type.isEmpty() || query.isOfType(type.get()));
  }

  private DomainRoutes.Zone.ZoneName.Record_ at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone).record();
  }
}
