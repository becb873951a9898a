package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.ZoneNameResolver;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordUpdateInput;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Records of DNS zones, reached by {@link ZoneService#records()}. Zone names may be given in upper
 * case, in any script, and with a final dot. Thread-safe.
 *
 * <pre>{@code
 * ovh.zones().records().ensure("example.com", RecordSet.of("www", RecordType.A, "192.0.2.1"));
 * }</pre>
 */
public final class ZoneRecordService {
  private final RecordReader records;
  private final ZonePublisher publisher;
  private final RecordWriter writer;
  private final ZonePlanExecutor executor;
  private final ZoneNameResolver names;

  ZoneRecordService(OvhClient client, ZoneNameResolver names, ZonePublisher publisher) {
    this.records = new RecordReader(client);
    this.publisher = publisher;
    this.writer = new RecordWriter(client);
    this.executor = new ZonePlanExecutor(client, publisher, writer);
    this.names = names;
  }

  /**
   * Reads all records of a zone, including unpublished records.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Listing<DomainZoneRecord> list(String zone) {
    return list(zone, RecordQuery.all());
  }

  /**
   * Reads the records of a zone that match a query, including unpublished records.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @param query the filter
   * @throws ResourceNotFoundException if the account has no such zone
   * @throws InvalidInputException if the name is not possible in this zone
   */
  public Listing<DomainZoneRecord> list(String zone, RecordQuery query) {
    return named(zone, name -> records.list(name, query));
  }

  /**
   * Reads all records of a zone as record sets. A {@linkplain #plan plan} with these sets has no
   * changes.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZoneContents contents(String zone) {
    return named(
        zone, name -> ZoneContents.of(name, records.listComplete(name, RecordQuery.all())));
  }

  /**
   * Reads a record.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param id the id of the record
   * @throws NotFoundException if the zone has no such record; a new record may be missing for a
   *     minute
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public DomainZoneRecord get(String zone, long id) {
    return named(zone, name -> records.get(name, id));
  }

  /**
   * Creates a record, even if an equal record exists, without publishing the zone. {@link #add}
   * checks the existing records and publishes.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param record the record in the API's format
   * @return the new record; its id is absent or 0 if OVHcloud has not returned the id, and a list
   *     of the records has no such record either. If the answer is lost, the newest equal record of
   *     the zone
   * @throws OutcomeUnknownException if the answer is lost, and the zone shows no such record
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public DomainZoneRecord create(String zone, DomainZoneRecordCreateInput record) {
    return changing(zone, name -> writer.create(name, record));
  }

  /**
   * Changes a record, except its type, without publishing the zone. {@link #ensure} finds the
   * record and publishes.
   *
   * <p>Route: {@code PUT /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param id the id of the record
   * @param change the changed properties in the API's format
   * @throws OutcomeUnknownException if the answer is lost, and the record does not show the change
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public void update(String zone, long id, DomainZoneRecordUpdateInput change) {
    changing(
        zone,
        name -> {
          writer.update(name, id, change);
          return true;
        });
  }

  /**
   * Deletes a record without publishing the zone. {@link #remove} finds the record and publishes.
   *
   * <p>Route: {@code DELETE /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param id the id of the record
   * @throws OutcomeUnknownException if the answer is lost, and the zone still lists the record
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public void delete(String zone, long id) {
    changing(
        zone,
        name -> {
          writer.delete(name, id);
          return true;
        });
  }

  /**
   * Changes a record set to exactly the given values with the fewest requests, and publishes the
   * zone. Without a difference, nothing is changed. The types SPF, DKIM and DMARC cover TXT records
   * that begin with the respective marker; TXT covers all other TXT records of the name, and the
   * given texts independent of their type at OVHcloud.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}, {@code POST
   * /domain/zone/{zoneName}/record}, {@code PUT /domain/zone/{zoneName}/record/{id}}, {@code DELETE
   * /domain/zone/{zoneName}/record/{id}}, {@code POST /domain/zone/{zoneName}/refresh}
   *
   * @param zone the zone's name
   * @param set the desired set; without values the set is removed
   * @return the executed plan
   * @throws InvalidInputException if a name or value is invalid, or a CNAME record would exist
   *     beside other records
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if the execution stopped before its end
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZonePlan.Applied ensure(String zone, RecordSet set) {
    return apply(planEnsure(zone, set), write -> {});
  }

  /**
   * Plans {@link #ensure}. Sends no change.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the desired set; without values the set is removed
   */
  public ZonePlan planEnsure(String zone, RecordSet set) {
    return named(
        zone, name -> ZonePlan.set(name, set, ofName(name, set.name()), () -> zoneTtl(name)));
  }

  /**
   * Adds values to a record set, and publishes the zone. Existing values are kept.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the values to add; a given TTL applies to the whole set
   * @return the executed plan
   * @throws InvalidInputException if a name or value is invalid, or a CNAME record would exist
   *     beside other records
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if the execution stopped before its end
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZonePlan.Applied add(String zone, RecordSet set) {
    return apply(planAdd(zone, set), write -> {});
  }

  /**
   * Plans {@link #add}. Sends no change.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the values to add
   */
  public ZonePlan planAdd(String zone, RecordSet set) {
    return named(
        zone, name -> ZonePlan.add(name, set, ofName(name, set.name()), () -> zoneTtl(name)));
  }

  /**
   * Removes values of a record set or the whole set, and publishes the zone. Missing values are
   * ignored.
   *
   * <p>Route: {@code DELETE /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param name the name of the records, relative to the zone, {@code @} for the zone itself
   * @param type their type
   * @param values the values to remove; all values if none is given
   * @return the executed plan
   * @throws InvalidInputException if a name or value is invalid
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if the execution stopped before its end
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZonePlan.Applied remove(String zone, String name, RecordType type, String... values) {
    return apply(planRemove(zone, RecordSet.of(name, type, values)), write -> {});
  }

  /**
   * Plans {@link #remove}. Sends no change.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the values to remove; all values if the set has none
   */
  public ZonePlan planRemove(String zone, RecordSet set) {
    return named(zone, name -> ZonePlan.remove(name, set, ofName(name, set.name())));
  }

  /**
   * Plans the change of a zone to the desired zone. Sends no change.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}, {@code GET /domain/zone/{zoneName}/soa}
   *
   * @param target the desired zone
   * @param options scope and limits of the plan
   * @throws InvalidInputException if the name of a new value is invalid, or a CNAME record would
   *     exist beside other records
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZonePlan plan(DesiredZone target, PlanOptions options) {
    String zone = target.zone();
    List<DomainZoneRecord> there =
        named(zone, name -> records.listComplete(name, RecordQuery.all()));
    return ZonePlan.of(target, there, executor.authority(zone), options);
  }

  /**
   * Executes a plan and publishes the zone once. An empty plan publishes only if this service has
   * made changes that are not published, or OVHcloud reports the zone as not deployed. OVHcloud may
   * report a zone as deployed although changes of another program wait for a refresh; {@link
   * ZoneService#publish} publishes them.
   *
   * <p>If a request fails, the remaining requests are not sent and nothing is published, so that
   * resolvers never see a partial change. A new plan contains the remaining changes.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}, {@code PUT
   * /domain/zone/{zoneName}/record/{id}}, {@code DELETE /domain/zone/{zoneName}/record/{id}},
   * {@code PUT /domain/zone/{zoneName}/soa}, {@code POST /domain/zone/{zoneName}/refresh}
   *
   * @param plan the plan
   * @param listener receives each executed request
   * @return the executed plan
   * @throws dev.ovhdo.api.dns.ChangeTooLargeException if the plan is too large and not forced
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if the execution stopped before its end
   */
  public ZonePlan.Applied apply(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    return executor.apply(plan, listener);
  }

  /**
   * Executes a plan without {@linkplain ZoneService#publish publishing} the zone.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}, {@code PUT
   * /domain/zone/{zoneName}/record/{id}}, {@code DELETE /domain/zone/{zoneName}/record/{id}},
   * {@code PUT /domain/zone/{zoneName}/soa}
   *
   * @param plan the plan
   * @param listener receives each executed request
   * @return the executed plan
   * @throws dev.ovhdo.api.dns.ChangeTooLargeException if the plan is too large and not forced
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if the execution stopped before its end
   */
  public ZonePlan.Applied applyUnpublished(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    return executor.write(plan, listener);
  }

  /** Changes the SOA record of a zone, whose name is normalized. */
  void updateSoa(String zone, DomainZoneSoaInput changes) {
    executor.updateSoa(zone, changes);
  }

  private List<DomainZoneRecord> ofName(String zone, String name) {
    return records.listComplete(zone, RecordQuery.all().withName(name));
  }

  private long zoneTtl(String zone) {
    return executor.authority(zone).ttl();
  }

  private <T> T changing(String zone, Function<String, T> call) {
    return named(
        zone,
        name -> {
          publisher.recordChange(name);
          return call.apply(name);
        });
  }

  private <T> T named(String zone, Function<String, T> call) {
    return names.resolve(zone, call);
  }
}
