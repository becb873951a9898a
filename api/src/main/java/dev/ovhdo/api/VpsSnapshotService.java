package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.vps.VpsCreateSnapshotPost;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsSnapshotInput;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.Optional;

/**
 * The snapshots of VPSes. A VPS has one at most; it takes the VPS back to the moment at which it
 * was made. Safe for use by many threads.
 */
public final class VpsSnapshotService {
  private final OvhClient client;
  private final ServiceNames<VpsWithIam> names;
  private final VpsTasks tasks;

  VpsSnapshotService(OvhClient client, ServiceNames<VpsWithIam> names, VpsTasks tasks) {
    this.client = client;
    this.names = names;
    this.tasks = tasks;
  }

  /**
   * Reads the snapshot of a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/snapshot}
   *
   * @param vps its service name or display name
   * @return empty if it has none
   */
  public Optional<VpsSnapshot> of(String vps) {
    try {
      return Optional.of(names.resolve(vps, name -> at(name).snapshot().get()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a snapshot without a description.
   *
   * <p>Route: {@code POST /vps/{serviceName}/createSnapshot}
   *
   * @param vps its service name or display name
   * @return the task that does it, to be {@linkplain VpsService#await awaited}
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws dev.ovhdo.client.error.ApiException if it has a snapshot already, or its range has none
   */
  public VpsTask create(String vps) {
    return create(vps, VpsCreateSnapshotPost.of());
  }

  /**
   * Makes a snapshot.
   *
   * <p>Route: {@code POST /vps/{serviceName}/createSnapshot}
   *
   * @param vps its service name or display name
   * @param description what to remember it by
   * @return the task that does it, to be {@linkplain VpsService#await awaited}
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws dev.ovhdo.client.error.ApiException if it has a snapshot already, or its range has none
   */
  public VpsTask create(String vps, String description) {
    return create(vps, VpsCreateSnapshotPost.of().withDescription(description));
  }

  /**
   * Says what to remember the snapshot of a VPS by. Nothing else of it can be changed.
   *
   * <p>Route: {@code PUT /vps/{serviceName}/snapshot}
   *
   * @param vps its service name or display name
   * @param description the new description; may be empty
   * @throws NoSnapshotException if it has none
   */
  public void describe(String vps, String description) {
    String name = serviceName(vps);
    try {
      at(name).snapshot().put(VpsSnapshotInput.of().withDescription(description));
    } catch (NotFoundException e) {
      throw new NoSnapshotException(name, e);
    }
  }

  /**
   * Takes a VPS back to its snapshot: what was written since is lost. The snapshot stays.
   *
   * <p>Route: {@code POST /vps/{serviceName}/snapshot/revert}
   *
   * @param vps its service name or display name
   * @return the task that does it, to be {@linkplain VpsService#await awaited}
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws NoSnapshotException if it has none
   */
  public VpsTask restore(String vps) {
    String name = idle(vps);
    try {
      return VpsTask.of(name, at(name).snapshot().revert().post());
    } catch (NotFoundException e) {
      throw new NoSnapshotException(name, e);
    }
  }

  /**
   * Removes the snapshot of a VPS. The VPS itself goes on as it is.
   *
   * <p>Route: {@code DELETE /vps/{serviceName}/snapshot}
   *
   * @param vps its service name or display name
   * @return the task that does it, to be {@linkplain VpsService#await awaited}
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws NoSnapshotException if it has none
   */
  public VpsTask remove(String vps) {
    String name = idle(vps);
    try {
      return VpsTask.of(name, at(name).snapshot().delete());
    } catch (NotFoundException e) {
      throw new NoSnapshotException(name, e);
    }
  }

  private VpsTask create(String vps, VpsCreateSnapshotPost body) {
    String name = idle(vps);
    return VpsTask.of(name, at(name).createSnapshot().post(body));
  }

  /** Returns the service name of a VPS that is not at work. */
  private String idle(String vps) {
    String name = serviceName(vps);
    tasks.refuseIfBusy(name);
    return name;
  }

  private String serviceName(String vps) {
    return names.resolve(vps, each -> at(each).get()).name();
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }
}
