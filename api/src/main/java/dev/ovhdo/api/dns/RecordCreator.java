package dev.ovhdo.api.dns;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.value.JsonNullable;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordQuery;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Creates records. OVHcloud's response may have the id 0, which its Terraform provider calls a
 * known bug. The record is then found by its type, name and target.
 */
final class RecordCreator {
  private final OvhClient client;

  RecordCreator(OvhClient client) {
    this.client = client;
  }

  /**
   * Creates a record.
   *
   * @return the record, without a usable id if neither the response nor the zone has one
   * @throws DecodeException if the response cannot be understood, and the zone has no such record
   */
  DomainZoneRecord create(String zone, DomainZoneRecordCreateInput input) {
    DomainZoneRecord made;
    try {
      made = at(zone).post(input);
    } catch (DecodeException e) {
      return find(zone, input).orElseThrow(() -> e);
    }
    return id(made) > 0 ? made : find(zone, input).orElse(made);
  }

  /** Returns the id of a record; 0 if the record has none. */
  static long id(DomainZoneRecord record) {
    return record.optional(DomainZoneRecord::id).orElse(0L);
  }

  /** Finds the newest record like this. The creation does not fail if the zone cannot be read. */
  private Optional<DomainZoneRecord> find(String zone, DomainZoneRecordCreateInput input) {
    String subDomain = Optional.ofNullable(input.subDomain()).map(JsonNullable::value).orElse("");
    DomainZoneRecordQuery query = DomainZoneRecordQuery.of().withFieldType(input.fieldType());
    try {
      String wanted = content(zone, subDomain, input.fieldType().value(), input.target());
      return at(zone).all(subDomain.isEmpty() ? query : query.withSubDomain(subDomain)).stream()
          .filter(
              record ->
                  record
                      .optional(
                          each ->
                              content(
                                  zone,
                                  each.subDomain() == null ? "" : each.subDomain(),
                                  each.fieldType().value(),
                                  each.target()))
                      .filter(wanted::equals)
                      .isPresent())
          .max(Comparator.comparingLong(RecordCreator::id));
    } catch (OvhException e) {
      return Optional.empty();
    }
  }

  /** Returns name and value in a form that does not depend on their spelling. */
  private static String content(String zone, String subDomain, String type, String target) {
    RecordData data = RecordData.ofRecord(RecordType.of(type), target, ZoneName.of(zone));
    return subDomain.toLowerCase(Locale.ROOT) + " " + type + " " + data.wire();
  }

  private DomainRoutes.Zone.ZoneName.Record_ at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone).record();
  }
}
