package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.ZoneNameResolver;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZone;
import dev.ovhdo.routes.domain.DomainZoneImportInput;
import dev.ovhdo.routes.domain.DomainZoneSoa;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import dev.ovhdo.routes.domain.DomainZoneTask;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * DNS zones as a whole: status, SOA record, publication, import and restore. {@link
 * ZoneRecordService} manages the records. Thread-safe.
 *
 * <p>Zone names may be given in upper case, in any script, and with a final dot.
 */
public final class ZoneService {
  private final OvhClient client;
  private final ZoneNameResolver names;

  public ZoneService(OvhClient client) {
    this.client = client;
    this.names = new ZoneNameResolver(client);
  }

  /**
   * Reads a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}}
   *
   * @param zone the name of the zone
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public DomainZone get(String zone) {
    return named(zone, name -> at(name).get());
  }

  /**
   * Publishes the current records of a zone on its name servers. Waits for the end of a refresh in
   * progress, and until the zone is deployed.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/refresh}, {@code GET
   * /domain/zone/{zoneName}/status}
   *
   * @param zone the name of the zone
   * @throws ZoneNotPublishedException if the zone has errors, or is not deployed within a minute
   * @throws dev.ovhdo.client.error.ConflictException if the zone stays busy for a minute
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public void publish(String zone) {
    named(
        zone,
        name -> {
          new ZonePublisher(client).publish(name);
          return true;
        });
  }

  /**
   * Reads whether a zone is deployed, with its errors and warnings.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/status}
   *
   * @param zone the name of the zone
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public DomainZoneStatus status(String zone) {
    return named(zone, name -> at(name).status().get());
  }

  /**
   * Reads the SOA record of a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/soa}
   *
   * @param zone the name of the zone
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public DomainZoneSoa soa(String zone) {
    return named(zone, name -> at(name).soa().get());
  }

  /**
   * Changes the SOA record of a zone without publishing the zone. Unset properties are not changed.
   *
   * <p>Route: {@code PUT /domain/zone/{zoneName}/soa}
   *
   * @param zone the name of the zone
   * @param changes the changed properties
   * @throws ResourceNotFoundException if the account has no such zone
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
   * Replaces a zone by a zone file in BIND's format, and publishes the zone. OVHcloud keeps the
   * former records for a limited time; {@link #restore} restores them.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/import}
   *
   * @param zone the name of the zone
   * @param text the zone file
   * @return the started task
   * @throws ResourceBusyException if another task of the zone is unfinished
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZoneTask importText(String zone, String text) {
    return begin(zone, name -> at(name).import_().post(DomainZoneImportInput.of(text)));
  }

  /**
   * Restores a zone from a restore point, and publishes the zone.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/history/{creationDate}/restore}
   *
   * @param zone the name of the zone
   * @param moment the creation time of the restore point, from {@link ZoneRecordService#history}
   * @return the started task
   * @throws NotFoundException if the zone has no such restore point
   * @throws ResourceBusyException if another task of the zone is unfinished
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZoneTask restore(String zone, OffsetDateTime moment) {
    return begin(zone, name -> at(name).history().creationDate(moment).restore().post());
  }

  /**
   * Reads all listed tasks of a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task}
   *
   * @param zone the name of the zone
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Listing<ZoneTask> tasks(String zone) {
    return named(zone, name -> at(name).task().all().map(task -> ZoneTask.of(name, task)));
  }

  /**
   * Reads a task of a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task/{id}}
   *
   * @param zone the name of the zone
   * @param id the id of the task
   * @throws NotFoundException if the zone has no such task
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZoneTask task(String zone, long id) {
    return named(zone, name -> ZoneTask.of(name, at(name).task().id(id).get()));
  }

  /**
   * Reads the unfinished task of a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task}
   *
   * @param zone the name of the zone
   * @return the unfinished task, the newest of several; empty if there is none
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Optional<ZoneTask> unfinished(String zone) {
    return tasks(zone).stream()
        .filter(task -> !task.isOver())
        .max(Comparator.comparingLong(ZoneTask::id));
  }

  /**
   * Waits for a task of a zone to finish.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task/{id}}
   *
   * @param started the started task
   * @param options deadline, interval and grace period
   * @param observer receives {@code started} first, then the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.client.error.TaskFailedException if the task failed
   * @throws dev.ovhdo.client.error.TaskTimeoutException if the task was still running at the
   *     deadline
   */
  public ZoneTask await(
      ZoneTask started, WaitOptions options, Consumer<? super ZoneTask> observer) {
    String zone = started.zone();
    return client
        .waiter()
        .await(
            started,
            () -> ZoneTask.of(zone, at(zone).task().id(started.id()).get()),
            options,
            observer);
  }

  private ZoneTask begin(String zone, Function<String, DomainZoneTask> call) {
    ResourceBusyException.requireNone(unfinished(zone));
    return named(zone, name -> ZoneTask.of(name, call.apply(name)));
  }

  private <T> T named(String zone, Function<String, T> call) {
    return names.resolve(zone, call);
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DomainRoutes.Zone.ZoneName at(String name) {
    return DomainRoutes.of(client).zone().zoneName(name);
  }
}
