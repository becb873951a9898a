package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsCreateSnapshotPostInput;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsSnapshotInput;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import java.util.Optional;

/** Snapshots of VPSes. A VPS has at most one snapshot. Thread-safe. */
public final class VpsSnapshotService {
  private final OvhClient client;
  private final NameResolver<Vps> names;
  private final TaskService tasks;
  private final VpsRequests requests;

  VpsSnapshotService(
      OvhClient client, NameResolver<Vps> names, TaskService tasks, VpsRequests requests) {
    this.client = client;
    this.names = names;
    this.tasks = tasks;
    this.requests = requests;
  }

  /**
   * Reads the snapshot of a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/snapshot}
   *
   * @param vps its service name or display name
   * @return the snapshot; empty if the VPS has none
   */
  public Optional<VpsSnapshot> find(String vps) {
    try {
      return Optional.of(names.resolve(vps, name -> at(name).snapshot().get()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Creates a snapshot without a description.
   *
   * <p>Route: {@code POST /vps/{serviceName}/createSnapshot}
   *
   * @param vps its service name or display name
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws dev.ovhdo.client.error.ApiException if the VPS has a snapshot, or its range does not
   *     offer snapshots
   */
  public Task create(String vps) {
    return create(vps, VpsCreateSnapshotPostInput.of());
  }

  /**
   * Creates a snapshot.
   *
   * <p>Route: {@code POST /vps/{serviceName}/createSnapshot}
   *
   * @param vps its service name or display name
   * @param description the description
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws dev.ovhdo.client.error.ApiException if the VPS has a snapshot, or its range does not
   *     offer snapshots
   */
  public Task create(String vps, String description) {
    return create(vps, VpsCreateSnapshotPostInput.of().withDescription(description));
  }

  /**
   * Changes the description of the snapshot of a VPS, its only changeable property.
   *
   * <p>Route: {@code PUT /vps/{serviceName}/snapshot}
   *
   * @param vps its service name or display name
   * @param description the new description; may be empty
   * @throws ResourceNotFoundException if the VPS has no snapshot
   */
  public void describe(String vps, String description) {
    String name = serviceName(vps);
    try {
      VpsSnapshotInput body = VpsSnapshotInput.of().withDescription(description);
      Settlement.run(
          client,
          Effect.ofState("the description of the snapshot", "GET /vps/" + name + "/snapshot"),
          () -> requests.runOrBusy(name, () -> at(name).snapshot().put(body)),
          () ->
              at(name)
                  .snapshot()
                  .get()
                  .optional(VpsSnapshot::description)
                  .orElse("")
                  .equals(description));
    } catch (NotFoundException e) {
      throw ResourceNotFoundException.ofOnly("snapshot", name, e);
    }
  }

  /**
   * Restores a VPS from its snapshot: later data is lost. The snapshot is kept.
   *
   * <p>Route: {@code POST /vps/{serviceName}/snapshot/revert}
   *
   * @param vps its service name or display name
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws ResourceNotFoundException if the VPS has no snapshot
   */
  public Task restore(String vps) {
    String name = requireIdle(vps);
    try {
      return requests.send(
          name, VpsTaskTypeEnum.REVERT_SNAPSHOT, at(name).snapshot().revert()::post);
    } catch (NotFoundException e) {
      throw ResourceNotFoundException.ofOnly("snapshot", name, e);
    }
  }

  /**
   * Removes the snapshot of a VPS. The VPS itself is not changed.
   *
   * <p>Route: {@code DELETE /vps/{serviceName}/snapshot}
   *
   * @param vps its service name or display name
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws ResourceNotFoundException if the VPS has no snapshot
   */
  public Task remove(String vps) {
    String name = requireIdle(vps);
    try {
      return requests.send(name, VpsTaskTypeEnum.DELETE_SNAPSHOT, at(name).snapshot()::delete);
    } catch (NotFoundException e) {
      throw ResourceNotFoundException.ofOnly("snapshot", name, e);
    }
  }

  private Task create(String vps, VpsCreateSnapshotPostInput body) {
    String name = requireIdle(vps);
    return requests.send(
        name, VpsTaskTypeEnum.CREATE_SNAPSHOT, () -> at(name).createSnapshot().post(body));
  }

  /** Returns the service name of a VPS without an unfinished task. */
  private String requireIdle(String vps) {
    String name = serviceName(vps);
    tasks.requireIdle(TaskReference.Kind.VPS, name);
    return name;
  }

  private String serviceName(String vps) {
    return names.get(vps).name();
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }
}
