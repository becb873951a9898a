package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneImport;
import dev.ovhdo.routes.domain.DomainZoneSoa;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import dev.ovhdo.routes.domain.DomainZoneTask;
import dev.ovhdo.routes.domain.DomainZoneWithIam;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Zones as a whole: publishing, replacing, bringing back, and what is said of all of one. Their
 * records are the matter of {@link DnsService}. Safe for use by many threads.
 *
 * <p>A zone may be named in capitals, in other scripts, or with a final dot.
 */
public final class ZoneService {
  private final OvhClient client;
  private final ZoneNames names;

  ZoneService(OvhClient client) {
    this.client = client;
    this.names = new ZoneNames(client);
  }

  /**
   * Reads what OVHcloud says of a zone, its name in OVHcloud's spelling included.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}}
   *
   * @param zone its name
   * @throws UnknownNameException if there is no such zone
   */
  public DomainZoneWithIam one(String zone) {
    return named(zone, name -> at(name).get());
  }

  /**
   * Publishes a zone: the name servers answer with what its records are now. Waits while another
   * refresh of the zone is under way, and until this one has arrived.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/refresh}, {@code GET
   * /domain/zone/{zoneName}/status}
   *
   * @param zone its name
   * @throws ZoneNotPublishedException if it has errors, or is not deployed within a minute
   * @throws dev.ovhdo.client.error.ConflictException if it stays busy for a minute
   * @throws UnknownNameException if there is no such zone
   */
  public void publish(String zone) {
    named(
        zone,
        name -> {
          new ZonePublishing(client).publish(name);
          return true;
        });
  }

  /**
   * Reads whether a zone is deployed, and what OVHcloud finds wrong with it.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/status}
   *
   * @param zone its name
   * @throws UnknownNameException if there is no such zone
   */
  public DomainZoneStatus status(String zone) {
    return named(zone, name -> at(name).status().get());
  }

  /**
   * Reads the start of authority of a zone: its first name server, its times.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/soa}
   *
   * @param zone its name
   * @throws UnknownNameException if there is no such zone
   */
  public DomainZoneSoa soa(String zone) {
    return named(zone, name -> at(name).soa().get());
  }

  /**
   * Changes the start of authority of a zone. What is not set stays as it is. Resolvers see it
   * after {@link #publish}.
   *
   * <p>Route: {@code PUT /domain/zone/{zoneName}/soa}
   *
   * @param zone its name
   * @param changes what is to be different
   * @throws UnknownNameException if there is no such zone
   */
  public void updateSoa(String zone, DomainZoneSoaInput changes) {
    named(
        zone,
        name -> {
          at(name).soa().put(changes);
          return true;
        });
  }

  /**
   * Replaces a whole zone by a zone file, as BIND knows it, and publishes it. What was there is
   * kept by OVHcloud for a while: {@link #restore} brings it back.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/import}
   *
   * @param zone its name
   * @param text the zone file
   * @return the task that does it
   * @throws MachineBusyException if another task of the zone has not ended
   * @throws UnknownNameException if there is no such zone
   */
  public ZoneTask importText(String zone, String text) {
    return begin(zone, name -> at(name).import_().post(DomainZoneImport.of(text)));
  }

  /**
   * Brings an earlier state of a zone back, and publishes it.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/history/{creationDate}/restore}
   *
   * @param zone its name
   * @param moment when that state was kept, as {@link DnsService#history} tells
   * @return the task that does it
   * @throws NotFoundException if there is no such state
   * @throws MachineBusyException if another task of the zone has not ended
   * @throws UnknownNameException if there is no such zone
   */
  public ZoneTask restore(String zone, OffsetDateTime moment) {
    return begin(zone, name -> at(name).history().creationDate(moment).restore().post());
  }

  /**
   * Reads the tasks of a zone that OVHcloud still knows.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task}
   *
   * @param zone its name
   * @throws UnknownNameException if there is no such zone
   */
  public Listing<ZoneTask> tasks(String zone) {
    return named(zone, name -> at(name).task().all().map(task -> ZoneTask.of(name, task)));
  }

  /**
   * Reads a task of a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task/{id}}
   *
   * @param zone its name
   * @param id the number of the task
   * @throws NotFoundException if there is no such task
   * @throws UnknownNameException if there is no such zone
   */
  public ZoneTask task(String zone, long id) {
    return named(zone, name -> ZoneTask.of(name, at(name).task().id(id).get()));
  }

  /**
   * Reads what a zone is busy with.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task}
   *
   * @param zone its name
   * @return the task that has not ended; of several the newest
   * @throws UnknownNameException if there is no such zone
   */
  public Optional<ZoneTask> unfinished(String zone) {
    return tasks(zone).stream()
        .filter(task -> !task.isOver())
        .max(Comparator.comparingLong(ZoneTask::id));
  }

  /**
   * Waits until a task of a zone has ended.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task/{id}}
   *
   * @param started the task as the call that started it returned it
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   */
  public ZoneTask await(
      ZoneTask started, WaitOptions options, Consumer<? super ZoneTask> observer) {
    String zone = started.zone();
    return client
        .waiting()
        .await(
            started,
            () -> ZoneTask.of(zone, at(zone).task().id(started.id()).get()),
            options,
            observer);
  }

  private ZoneTask begin(String zone, Function<String, DomainZoneTask> call) {
    MachineBusyException.throwIfAny(unfinished(zone));
    return named(zone, name -> ZoneTask.of(name, call.apply(name)));
  }

  private <T> T named(String zone, Function<String, T> call) {
    return names.resolve(zone, call);
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DomainRoutes.Zone.ZoneName at(String name) {
    return DomainRoutes.of(client).zone().zoneName(name);
  }
}
