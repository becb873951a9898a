package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.value.JsonNullable;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordQuery;
import dev.ovhdo.routes.domain.DomainZoneRecordUpdateInput;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes records. After a lost answer the zone shows whether OVHcloud has
 * made the change.
 */
final class RecordWriter {
  private final OvhClient client;

  RecordWriter(OvhClient client) {
    this.client = client.withCurrentItems();
  }

  /**
   * Creates a record. OVHcloud's response may have the id 0, which its Terraform provider calls a
   * known bug. The record is then found by its type, name and target.
   *
   * @return the record, without a usable id if neither the response nor the zone has one
   * @throws OutcomeUnknownException if the answer is lost, and the zone shows no such record
   */
  DomainZoneRecord create(String zone, DomainZoneRecordCreateInput input) {
    return Settlement.send(
        client,
        effect(
            zone,
            "the record " + subDomain(input) + " " + input.fieldType() + " " + input.target()),
        () -> {
          DomainZoneRecord made = at(zone).post(input);
          return Optional.of(id(made) > 0 ? made : findIfReadable(zone, input).orElse(made));
        },
        () -> find(zone, input));
  }

  /**
   * Changes a record.
   *
   * @throws OutcomeUnknownException if the answer is lost, and the record does not show the change
   */
  void update(String zone, long id, DomainZoneRecordUpdateInput change) {
    Settlement.run(
        client,
        effect(zone, "the change of the record " + id),
        () -> at(zone).id(id).put(change),
        () -> hasChanged(zone, at(zone).id(id).get(), change));
  }

  /**
   * Deletes a record.
   *
   * @throws OutcomeUnknownException if the answer is lost, and the zone still lists the record
   */
  void delete(String zone, long id) {
    Settlement.run(
        client,
        effect(zone, "the removal of the record " + id),
        () -> at(zone).id(id).delete(),
        // A new record answers 404 for a while, so only the list shows the removal.
        () -> !at(zone).get().contains(id));
  }

  /** Returns the id of a record; 0 if the record has none. */
  static long id(DomainZoneRecord record) {
    return record.optional(DomainZoneRecord::id).orElse(0L);
  }

  private static Effect effect(String zone, String expected) {
    return Effect.ofState(expected + " in " + zone, "GET /domain/zone/" + zone + "/record");
  }

  /** The creation does not fail if the zone cannot be read. */
  private Optional<DomainZoneRecord> findIfReadable(
      String zone, DomainZoneRecordCreateInput input) {
    try {
      return find(zone, input);
    } catch (OvhException e) {
      return Optional.empty();
    }
  }

  /** Finds the newest record like this. */
  private Optional<DomainZoneRecord> find(String zone, DomainZoneRecordCreateInput input) {
    String subDomain = subDomain(input);
    DomainZoneRecordQuery query = DomainZoneRecordQuery.of().withFieldType(input.fieldType());
    String type = input.fieldType().value();
    String wanted = target(zone, type, input.target());
    return at(zone).all(subDomain.isEmpty() ? query : query.withSubDomain(subDomain)).stream()
        .filter(record -> isNamed(record, subDomain))
        .filter(
            record ->
                record
                    .optional(each -> target(zone, each.fieldType().value(), each.target()))
                    .filter(wanted::equals)
                    .isPresent())
        .max(Comparator.comparingLong(RecordWriter::id));
  }

  private static boolean hasChanged(
      String zone, DomainZoneRecord record, DomainZoneRecordUpdateInput change) {
    String type = record.fieldType().value();
    String target = change.target();
    JsonNullable<String> subDomain = change.subDomain();
    JsonNullable<Long> ttl = change.ttl();
    return (target == null
            || target(zone, type, target).equals(target(zone, type, record.target())))
        && (subDomain == null || isNamed(record, orEmpty(subDomain.value())))
        && (ttl == null
            || Objects.requireNonNullElse(ttl.value(), 0L)
                .equals(record.optional(DomainZoneRecord::ttl).orElse(0L)));
  }

  private static String subDomain(DomainZoneRecordCreateInput input) {
    JsonNullable<String> subDomain = input.subDomain();
    return subDomain == null ? "" : orEmpty(subDomain.value());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isNamed(DomainZoneRecord record, String subDomain) {
    return record.optional(DomainZoneRecord::subDomain).orElse("").equalsIgnoreCase(subDomain);
  }

  /** Returns type and value in a form that does not depend on their spelling. */
  private static String target(String zone, String type, String target) {
    return type.toUpperCase(Locale.ROOT)
        + " "
        + RecordData.ofRecord(RecordType.of(type), target, ZoneName.of(zone)).wire();
  }

  private DomainRoutes.Zone.ZoneName.Record_ at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone).record();
  }
}
