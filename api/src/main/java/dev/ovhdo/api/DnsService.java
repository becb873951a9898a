package dev.ovhdo.api;

import dev.ovhdo.api.dns.AppliedPlan;
import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.PlanOptions;
import dev.ovhdo.api.dns.RecordQuery;
import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.api.dns.RecordWrite;
import dev.ovhdo.api.dns.ZoneContents;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordCreate;
import dev.ovhdo.routes.domain.DomainZoneRecordUpdate;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import dev.ovhdo.routes.domain.DomainZoneWithIam;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The DNS zones of the account. Safe for use by many threads. */
public final class DnsService {
  private final OvhClient client;
  private final ZoneRecords records;
  private final ZoneEditing editing;
  private final ZoneNames names;

  DnsService(OvhClient client) {
    this.client = client;
    this.records = new ZoneRecords(client);
    this.editing = new ZoneEditing(client);
    this.names = new ZoneNames(client);
  }

  /**
   * Reads all zones.
   *
   * <p>Route: {@code GET /domain/zone}
   */
  public Listing<DomainZoneWithIam> zones() {
    return routes().all();
  }

  /**
   * Reads a whole zone as the text of a zone file, as BIND knows it.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/export}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public String export(String zone) {
    return named(zone, name -> routes().zoneName(name).export().get());
  }

  /**
   * Reads which earlier states of a zone OVHcloud has kept.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/history}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public Listing<DomainZoneRestorePoint> history(String zone) {
    return named(zone, name -> routes().zoneName(name).history().all());
  }

  /**
   * Reads the records of a zone, published or not.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public Listing<DomainZoneRecord> records(String zone) {
    return records(zone, RecordQuery.all());
  }

  /**
   * Reads some records of a zone, published or not.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone its name, such as {@code example.com}
   * @param query which ones
   * @throws UnknownNameException if there is no such zone
   * @throws InvalidInputException if the name can't be one in this zone
   */
  public Listing<DomainZoneRecord> records(String zone, RecordQuery query) {
    return named(zone, name -> records.list(name, query));
  }

  /**
   * Reads the records of a zone, published or not, as one would have to ask for them: {@linkplain
   * #plan planned}, a zone of these sets changes nothing.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   */
  public ZoneContents contents(String zone) {
    return named(zone, name -> ZoneContents.of(name, records.complete(name, RecordQuery.all())));
  }

  /**
   * Reads one record.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param id the record's number
   * @throws NotFoundException if there is no such record, or not yet: for up to a minute after it
   *     was made that is usual
   * @throws UnknownNameException if there is no such zone
   */
  public DomainZoneRecord record(String zone, long id) {
    return named(zone, name -> records.one(name, id));
  }

  /**
   * Adds one record as it is given, even if it is there already. It is not published before a
   * {@linkplain #refresh refresh}; {@link #add} looks first, and refreshes.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param record what to add, in OVHcloud's own terms
   * @throws UnknownNameException if there is no such zone
   */
  public DomainZoneRecord createRecord(String zone, DomainZoneRecordCreate record) {
    return named(zone, name -> routes().zoneName(name).record().post(record));
  }

  /**
   * Changes one record. Its type can't be changed. What is new is not published before a
   * {@linkplain #refresh refresh}; {@link #ensure} finds the record, and refreshes.
   *
   * <p>Route: {@code PUT /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param id the record's number
   * @param change what becomes different, in OVHcloud's own terms
   * @throws UnknownNameException if there is no such zone
   */
  public void updateRecord(String zone, long id, DomainZoneRecordUpdate change) {
    named(
        zone,
        name -> {
          routes().zoneName(name).record().id(id).put(change);
          return true;
        });
  }

  /**
   * Removes one record. Resolvers see it until a {@linkplain #refresh refresh}; {@link #remove}
   * finds the record, and refreshes.
   *
   * <p>Route: {@code DELETE /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param id the record's number
   * @throws UnknownNameException if there is no such zone
   */
  public void deleteRecord(String zone, long id) {
    named(
        zone,
        name -> {
          routes().zoneName(name).record().id(id).delete();
          return true;
        });
  }

  /**
   * Publishes a zone: lets the name servers answer with what the records say now. Waits for a
   * refresh that is under way already, and until this one has arrived; the same as {@link
   * ZoneService#publish}.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/refresh}, {@code GET
   * /domain/zone/{zoneName}/status}
   *
   * @param zone its name, such as {@code example.com}
   * @throws UnknownNameException if there is no such zone
   * @throws ZoneNotPublishedException if it has errors, or is not deployed within a minute
   * @throws dev.ovhdo.client.error.ConflictException if it stays busy for a minute
   */
  public void refresh(String zone) {
    named(
        zone,
        name -> {
          new ZonePublishing(client).publish(name);
          return true;
        });
  }

  /**
   * Makes one record set exactly this one, with as few requests as that takes, and publishes it.
   * What is right already is left alone, down to no request that changes anything. SPF, DKIM and
   * DMARC mean the texts that begin as such; TXT means all others of the name, and the given texts
   * whatever OVHcloud calls them.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}, {@code POST
   * /domain/zone/{zoneName}/record}, {@code PUT /domain/zone/{zoneName}/record/{id}}, {@code DELETE
   * /domain/zone/{zoneName}/record/{id}}, {@code POST /domain/zone/{zoneName}/refresh}
   *
   * @param zone the zone's name
   * @param set what is wanted; without values the set goes
   * @return what was done
   * @throws InvalidInputException if a name or value isn't possible, or an alias (CNAME) would have
   *     company
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if it stopped in the middle
   * @throws UnknownNameException if there is no such zone
   */
  public AppliedPlan ensure(String zone, RecordSet set) {
    return apply(planEnsure(zone, set), write -> {});
  }

  /**
   * Plans what {@link #ensure} would do. Changes nothing.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set what is wanted; without values the set goes
   */
  public ZonePlan planEnsure(String zone, RecordSet set) {
    return named(
        zone, name -> ZonePlan.set(name, set, ofName(name, set.name()), () -> zoneTtl(name)));
  }

  /**
   * Adds values to a record set, and publishes it. Values that are there already are left alone.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the values; its TTL, if it has one, becomes that of the whole set
   * @return what was done
   * @throws InvalidInputException if a name or value isn't possible, or an alias (CNAME) would have
   *     company
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if it stopped in the middle
   * @throws UnknownNameException if there is no such zone
   */
  public AppliedPlan add(String zone, RecordSet set) {
    return apply(planAdd(zone, set), write -> {});
  }

  /**
   * Plans what {@link #add} would do. Changes nothing.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the values
   */
  public ZonePlan planAdd(String zone, RecordSet set) {
    return named(
        zone, name -> ZonePlan.add(name, set, ofName(name, set.name()), () -> zoneTtl(name)));
  }

  /**
   * Removes values from a record set, or all of it, and publishes that. Values that are not there
   * are no mistake.
   *
   * <p>Route: {@code DELETE /domain/zone/{zoneName}/record/{id}}
   *
   * @param zone the zone's name
   * @param name the name of the records, relative to the zone, {@code @} for the zone itself
   * @param type their type
   * @param values the values that go; all if none are given
   * @return what was done
   * @throws InvalidInputException if a name or value isn't possible
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if it stopped in the middle
   * @throws UnknownNameException if there is no such zone
   */
  public AppliedPlan remove(String zone, String name, RecordType type, String... values) {
    return apply(planRemove(zone, RecordSet.of(name, type, values)), write -> {});
  }

  /**
   * Plans what {@link #remove} would do. Changes nothing.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   *
   * @param zone the zone's name
   * @param set the values that go; all if it has none
   */
  public ZonePlan planRemove(String zone, RecordSet set) {
    return named(zone, name -> ZonePlan.remove(name, set, ofName(name, set.name())));
  }

  /**
   * Plans what makes a zone the one that is wanted. Changes nothing.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}, {@code GET /domain/zone/{zoneName}/soa}
   *
   * @param target all that the zone is to hold, which says what zone that is
   * @param options how far the plan may go
   * @throws InvalidInputException if a name isn't possible for a new value, or an alias (CNAME)
   *     would stand beside other records
   * @throws UnknownNameException if there is no such zone
   */
  public ZonePlan plan(DesiredZone target, PlanOptions options) {
    String zone = target.zone();
    List<DomainZoneRecord> there = named(zone, name -> records.complete(name, RecordQuery.all()));
    return ZonePlan.of(target, there, editing.authority(zone), options);
  }

  /**
   * Carries a plan out and publishes the zone, once. A plan without changes does nothing, unless
   * what was changed before never was published.
   *
   * <p>If a request fails, those behind it are not made and nothing is published, so that resolvers
   * never see half of a change; planned and applied again, it goes on.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}, {@code PUT
   * /domain/zone/{zoneName}/record/{id}}, {@code DELETE /domain/zone/{zoneName}/record/{id}},
   * {@code PUT /domain/zone/{zoneName}/soa}, {@code POST /domain/zone/{zoneName}/refresh}
   *
   * @param plan what to do
   * @param observer sees each change that has been made
   * @return what was done
   * @throws dev.ovhdo.api.dns.ChangeTooLargeException if the plan is too large and not forced
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if it stopped in the middle
   */
  public AppliedPlan apply(ZonePlan plan, Consumer<? super RecordWrite> observer) {
    return editing.apply(plan, observer, () -> refresh(plan.zone()));
  }

  /**
   * Carries a plan out and leaves it to the caller to {@linkplain #refresh publish} the zone.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/record}, {@code PUT
   * /domain/zone/{zoneName}/record/{id}}, {@code DELETE /domain/zone/{zoneName}/record/{id}},
   * {@code PUT /domain/zone/{zoneName}/soa}
   *
   * @param plan what to do
   * @param observer sees each change that has been made
   * @return what was done
   * @throws dev.ovhdo.api.dns.ChangeTooLargeException if the plan is too large and not forced
   * @throws dev.ovhdo.api.dns.IncompleteChangeException if it stopped in the middle
   */
  public AppliedPlan applyUnpublished(ZonePlan plan, Consumer<? super RecordWrite> observer) {
    return editing.write(plan, observer);
  }

  private List<DomainZoneRecord> ofName(String zone, String name) {
    return records.complete(zone, RecordQuery.all().withName(name));
  }

  private long zoneTtl(String zone) {
    return editing.authority(zone).ttl();
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DomainRoutes.Zone routes() {
    return DomainRoutes.of(client).zone();
  }

  private <T> T named(String zone, Function<String, T> call) {
    return names.resolve(zone, call);
  }
}
