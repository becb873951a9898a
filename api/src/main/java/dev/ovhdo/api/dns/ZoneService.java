package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.ZoneNameResolver;
import dev.ovhdo.api.internal.change.TaskRequest;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainTaskFunctionEnum;
import dev.ovhdo.routes.domain.DomainZone;
import dev.ovhdo.routes.domain.DomainZoneImportInput;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import dev.ovhdo.routes.domain.DomainZoneSoa;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import dev.ovhdo.routes.domain.DomainZoneTask;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * DNS zones as a whole: status, SOA record, publication, import and restore. {@link
 * ZoneRecordService} manages the records. Thread-safe.
 *
 * <p>Zone names may be given in upper case, in any script, and with a final dot.
 */
public final class ZoneService {
  private final OvhClient client;
  private final ZoneTasks tasks;
  private final TaskRequest requests;
  private final ZoneNameResolver names;
  private final ZonePublisher publisher;
  private final ZoneRecordService records;

  /** Creates the service; {@code ovh.zones()} returns an instance. */
  public ZoneService(OvhClient client) {
    this.client = client;
    this.tasks = new ZoneTasks(client);
    this.names = new ZoneNameResolver(client);
    this.requests = new TaskRequest(client, new TaskService(client));
    this.publisher = new ZonePublisher(client, requests);
    this.records = new ZoneRecordService(client, names, publisher);
  }

  /**
   * Returns the service for the records of zones.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/record}
   */
  public ZoneRecordService records() {
    return records;
  }

  /**
   * Reads all zones.
   *
   * <p>Route: {@code GET /domain/zone}
   */
  public Listing<DomainZone> list() {
    return DomainRoutes.of(client).zone().all();
  }

  /**
   * Reads the names of all zones.
   *
   * <p>Route: {@code GET /domain/zone}
   */
  public List<String> names() {
    return DomainRoutes.of(client).zone().get();
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
   * Reads a zone, and returns its name as OVHcloud spells it. Nothing else of the zone is needed.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}}
   *
   * @param zone the name of the zone
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public String nameOf(String zone) {
    return named(
        zone,
        name -> {
          try {
            at(name).get();
          } catch (DecodeException e) {
            // The zone exists: OVHcloud has answered with a success.
          }
          return name;
        });
  }

  /**
   * Exports a zone as a zone file in BIND's format.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/export}
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public String export(String zone) {
    return named(zone, name -> at(name).export().get());
  }

  /**
   * Reads the dates of the restore points of a zone, which identify them.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/history}
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public List<OffsetDateTime> restorePoints(String zone) {
    return named(zone, name -> at(name).history().get());
  }

  /**
   * Reads the restore points of a zone.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/history}
   *
   * @param zone the name of the zone, such as {@code example.com}
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Listing<DomainZoneRestorePoint> history(String zone) {
    return named(zone, name -> at(name).history().all());
  }

  /**
   * Publishes the current records of a zone on its name servers. Waits for the end of a refresh in
   * progress, and at most 30 seconds until the zone is deployed.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/refresh}, {@code GET
   * /domain/zone/{zoneName}/status}, {@code GET /domain/zone/{zoneName}/task}
   *
   * @param zone the name of the zone
   * @return whether OVHcloud reports the zone as deployed, and its warnings
   * @throws ZoneNotPublishedException if the zone has errors
   * @throws OutcomeUnknownException if the answer is lost, and OVHcloud lists no new refresh;
   *     another refresh does no harm
   * @throws dev.ovhdo.client.error.ConflictException if the zone stays busy for a minute
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public ZonePublication publish(String zone) {
    return named(
        zone,
        name -> {
          publisher.refresh(name);
          return publisher.awaitDeployment(name);
        });
  }

  /**
   * Finds an unfinished task because of which OVHcloud refuses to import or restore a zone. A
   * refresh is no such task.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/task}
   *
   * @param zone the name of the zone
   * @return the newest of several; empty if there is none
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Optional<Task> findBlockingTask(String zone) {
    return named(zone, tasks::findBlocking);
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
   * Reads whether zones are deployed, with as few requests as the server allows.
   *
   * <p>Route: {@code GET /domain/zone/{zoneName}/status}
   *
   * @param zones the names of zones, as OVHcloud returned them
   * @return the status by name, in the order of the names, or why it could not be read
   */
  public List<ListedItem<DomainZoneStatus>> statuses(List<String> zones) {
    return client.forEachId(
        zones, (with, name) -> DomainRoutes.of(with).zone().zoneName(name).status().get());
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
   * @throws OutcomeUnknownException if the answer is lost, and the SOA record does not show the
   *     change
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public void updateSoa(String zone, DomainZoneSoaInput changes) {
    named(
        zone,
        name -> {
          publisher.recordChange(name);
          records.updateSoa(name, changes);
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
   * @throws OutcomeUnknownException if the answer does not tell the task, and OVHcloud lists no new
   *     task
   * @throws ResourceBusyException if another task of the zone is unfinished
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Task importText(String zone, String text) {
    return begin(
        zone,
        DomainTaskFunctionEnum.ZONE_IMPORT,
        name -> at(name).import_().post(DomainZoneImportInput.of(text)));
  }

  /**
   * Restores a zone from a restore point, and publishes the zone.
   *
   * <p>Route: {@code POST /domain/zone/{zoneName}/history/{creationDate}/restore}
   *
   * @param zone the name of the zone
   * @param moment the creation time of the restore point, from {@link #history}
   * @return the started task
   * @throws OutcomeUnknownException if the answer does not tell the task, and OVHcloud lists no new
   *     task
   * @throws NotFoundException if the zone has no such restore point
   * @throws ResourceBusyException if another task of the zone is unfinished
   * @throws ResourceNotFoundException if the account has no such zone
   */
  public Task restore(String zone, OffsetDateTime moment) {
    return begin(
        zone,
        DomainTaskFunctionEnum.ZONE_RESTORE,
        name -> at(name).history().creationDate(moment).restore().post());
  }

  private Task begin(
      String zone, DomainTaskFunctionEnum type, Function<String, DomainZoneTask> call) {
    return named(
        zone,
        name ->
            publisher.retryWhileBusy(
                name,
                () -> {
                  tasks
                      .findBlocking(name)
                      .ifPresent(
                          task -> {
                            throw new ResourceBusyException(task);
                          });
                  return requests.send(
                      TaskReference.Kind.ZONE,
                      name,
                      type.value(),
                      () -> {
                        DomainZoneTask answer = call.apply(name);
                        return answer
                            .optional(DomainZoneTask::id)
                            .map(id -> Task.of(TaskReference.ofZone(name, id), answer));
                      });
                }));
  }

  private <T> T named(String zone, Function<String, T> call) {
    return names.resolve(zone, call);
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DomainRoutes.Zone.ZoneName at(String name) {
    return DomainRoutes.of(client).zone().zoneName(name);
  }
}
