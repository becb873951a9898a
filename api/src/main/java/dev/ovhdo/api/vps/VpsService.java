package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.OptionalParts;
import dev.ovhdo.api.internal.Reading;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.internal.change.TaskRequest;
import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsInput;
import dev.ovhdo.routes.vps.VpsIp;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsStateEnum;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import java.util.List;
import java.util.Optional;

/**
 * Virtual private servers. Every method accepts the service name or the display name of a VPS; an
 * equal service name takes precedence and needs no extra request. A name of no VPS causes an {@link
 * ResourceNotFoundException}, a display name of several VPSes an {@link AmbiguousNameException}.
 * Thread-safe.
 */
public final class VpsService {
  /** The maximum length of a display name at OVHcloud. */
  private static final int MAX_DISPLAY_NAME_LENGTH = 50;

  /** A list, because a set compares its elements, for which the JVM generates classes. */
  private static final List<VpsStateEnum> UP = List.of(VpsStateEnum.RUNNING, VpsStateEnum.RESCUED);

  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final NameResolver<Vps> names;
  private final TaskService tasks;
  private final VpsRequests requests;
  private final VpsImageService images;
  private final VpsRescueService rescueMode;
  private final VpsSnapshotService snapshots;

  /** Creates the service; {@code ovh.vps()} returns an instance. */
  public VpsService(OvhClient client, SshKeyService sshKeys, TaskService tasks) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.tasks = tasks;
    this.names = NameResolver.ofVpses(client);
    this.images = new VpsImageService(client, names);
    this.requests = new VpsRequests(new TaskRequest(client, tasks));
    this.rescueMode = new VpsRescueService(client, names, tasks, requests);
    this.snapshots = new VpsSnapshotService(client, names, tasks, requests);
  }

  /**
   * Returns the service for snapshots.
   *
   * <p>Route: {@code GET /vps/{serviceName}/snapshot}
   */
  public VpsSnapshotService snapshots() {
    return snapshots;
  }

  /**
   * Returns the service for images.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/available}
   */
  public VpsImageService images() {
    return images;
  }

  /**
   * Returns the service for rescue mode.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   */
  public VpsRescueService rescueMode() {
    return rescueMode;
  }

  /**
   * Reads all VPSes of the account.
   *
   * <p>Route: {@code GET /vps}
   */
  public Listing<Vps> list() {
    return names.list();
  }

  /**
   * Reads a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}}
   *
   * @param vps its service name or display name
   */
  public Vps get(String vps) {
    return names.get(vps);
  }

  /**
   * Reads the addresses of a VPS, IPv4 and IPv6, in the API's order.
   *
   * <p>Route: {@code GET /vps/{serviceName}/ips}
   *
   * @param vps its service name or display name
   */
  public List<String> ips(String vps) {
    return names.resolve(vps, name -> at(name).ips().get());
  }

  /**
   * Reads the addresses of several VPSes, with as few requests as the server allows.
   *
   * <p>Route: {@code GET /vps/{serviceName}/ips}
   *
   * @param names the service names; display names are not resolved
   * @return the addresses by service name, in the order of the names, or why they could not be read
   */
  public List<ListedItem<List<String>>> ips(List<String> names) {
    return client.forEachId(
        names, (with, name) -> VpsRoutes.of(with).serviceName(name).ips().get());
  }

  /**
   * Reads the addresses of a VPS with their reverse names, gateways and countries.
   *
   * <p>Route: {@code GET /vps/{serviceName}/ips/{ipAddress}}
   *
   * @param vps its service name or display name
   */
  public Listing<VpsIp> addresses(String vps) {
    return names.resolve(vps, name -> at(name).ips().all());
  }

  /**
   * Reads the data centre of a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/datacenter}
   *
   * @param vps its service name or display name
   * @return the data centre; empty for VPS ranges without this information (404)
   */
  public Optional<VpsDatacenter> datacenter(String vps) {
    try {
      return Optional.of(names.resolve(vps, name -> at(name).datacenter().get()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the data centres of several VPSes, with as few requests as the server allows.
   *
   * <p>Route: {@code GET /vps/{serviceName}/datacenter}
   *
   * @param names the service names; display names are not resolved
   * @return the data centres by service name, in the order of the names, or why they could not be
   *     read; a data centre is empty for VPS ranges without this information (404)
   */
  public List<ListedItem<Optional<VpsDatacenter>>> datacenters(List<String> names) {
    return client.forEachId(
        names,
        (with, name) -> {
          try {
            return Optional.of(VpsRoutes.of(with).serviceName(name).datacenter().get());
          } catch (NotFoundException e) {
            return Optional.empty();
          }
        });
  }

  /**
   * Reads a VPS with its addresses and its unfinished task, as needed before a change.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   */
  public VpsStatus status(String vps) {
    return status(get(vps));
  }

  /**
   * Reads the addresses and the unfinished task of a VPS that was read, at the same time.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param machine the VPS as it was read
   */
  public VpsStatus status(Vps machine) {
    String name = machine.name();
    OptionalParts parts = new OptionalParts();
    return client.inParallel(
        () -> parts.read("addresses", () -> at(name).ips().get()).orElse(List.of()),
        () -> tasks.findUnfinished(TaskReference.Kind.VPS, name),
        (ips, task) -> new VpsStatus(machine, ips, task.orElse(null), parts.unread()));
  }

  /**
   * Sets the display name of a VPS.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or current display name
   * @param displayName at most 50 characters; a blank text removes the display name
   * @throws InvalidInputException if the display name is longer
   */
  public void rename(String vps, String displayName) {
    String stripped = displayName.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length > MAX_DISPLAY_NAME_LENGTH) {
      throw new InvalidInputException(
          "A display name may have at most %s characters, not %s"
              .formatted(MAX_DISPLAY_NAME_LENGTH, length));
    }
    VpsInput body = VpsInput.of().withDisplayName(stripped.isEmpty() ? null : stripped);
    String name = get(vps).name();
    Settlement.run(
        client,
        Effect.ofDisplayName(stripped, "GET /vps/" + name),
        () -> requests.runOrBusy(name, () -> at(name).put(body)),
        () ->
            Effect.isDisplayName(
                stripped, name, at(name).get().optional(Vps::displayName).orElse(null)));
  }

  /**
   * Starts a VPS.
   *
   * <p>Route: {@code POST /vps/{serviceName}/start}
   *
   * @param vps its service name or display name
   * @return the started task; {@link TaskService#await} waits for it; empty if the VPS is running
   *     or in rescue mode
   * @throws ResourceBusyException if a task of this VPS is unfinished
   */
  public Optional<Task> start(String vps) {
    Vps machine = requireIdle(vps);
    return machine.optional(Vps::state).filter(UP::contains).isPresent()
        ? Optional.empty()
        : Optional.of(
            requests.send(
                machine.name(), VpsTaskTypeEnum.START_VM, at(machine.name()).start()::post));
  }

  /**
   * Stops a VPS. Billing continues.
   *
   * <p>Route: {@code POST /vps/{serviceName}/stop}
   *
   * @param vps its service name or display name
   * @return the started task; {@link TaskService#await} waits for it; empty if the VPS is stopped
   * @throws ResourceBusyException if a task of this VPS is unfinished
   */
  public Optional<Task> stop(String vps) {
    Vps machine = requireIdle(vps);
    return machine.optional(Vps::state).filter(VpsStateEnum.STOPPED::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            requests.send(
                machine.name(), VpsTaskTypeEnum.STOP_VM, at(machine.name()).stop()::post));
  }

  /**
   * Reboots a VPS.
   *
   * <p>Route: {@code POST /vps/{serviceName}/reboot}
   *
   * @param vps its service name or display name
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws dev.ovhdo.client.error.ApiException if the VPS is stopped
   */
  public Task reboot(String vps) {
    String name = requireIdle(vps).name();
    return requests.send(name, VpsTaskTypeEnum.REBOOT_VM, at(name).reboot()::post);
  }

  /**
   * Opens a console with screen and keyboard of a VPS. Each call returns its own URL and changes
   * nothing, so after a lost answer the caller can request another.
   *
   * <p>Route: {@code POST /vps/{serviceName}/getConsoleUrl}
   *
   * @param vps its service name or display name
   * @return the URL of the console; the URL grants access without credentials until it expires
   */
  public String console(String vps) {
    return names.resolve(vps, name -> requests.orBusy(name, () -> at(name).getConsoleUrl().post()));
  }

  /**
   * Resolves and checks the inputs of a rebuild: the VPS, its addresses, the image, the public key,
   * and that no task is unfinished. Sends no change.
   *
   * <p>Only unfinished tasks block a rebuild, not the state of the VPS, so that a VPS that remains
   * in the state {@code installing} without a task can be reinstalled.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   * @param rebuild the image and the key to install
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws ResourceNotFoundException if the account has no such VPS or key
   * @throws ResourceNotFoundException if no image matches
   */
  public RebuildPlan plan(String vps, Rebuild rebuild) {
    Vps machine = get(vps);
    return client.inParallel(
        () -> status(machine),
        () ->
            client.inParallel(
                () -> Reading.of(() -> sshKeys.resolve(rebuild.sshKey())),
                () -> Reading.of(() -> images.choose(machine.name(), rebuild.image())),
                KeyAndImage::new),
        (status, chosen) -> {
          status.requireIdle();
          NichandleSshKey key = chosen.key().value().orElse(null);
          return new RebuildPlan(
              machine, status.ips(), chosen.image().value(), key, rebuild, status.unread());
        });
  }

  private record KeyAndImage(Reading<Optional<NichandleSshKey>> key, Reading<VpsImage> image) {}

  /**
   * Resolves and checks the inputs of the same rebuild of several VPSes, as {@link #plan} does for
   * one, with as few requests as the server allows: about nine for 50 VPSes. Sends no change.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vpses their service names or display names
   * @param rebuild the image and the key to install
   * @return the plans in the order of the names, or why a VPS cannot be rebuilt; the ids are the
   *     names as they were given
   * @throws ResourceNotFoundException if the account has no such key
   */
  public List<ListedItem<RebuildPlan>> plans(List<String> vpses, Rebuild rebuild) {
    NichandleSshKey key = sshKeys.resolve(rebuild.sshKey()).orElse(null);
    return new RebuildPlans(client, this, tasks, rebuild, key).of(vpses);
  }

  /**
   * Reinstalls a VPS: all data on its disk is lost. The public key is sent instead of its name,
   * because OVHcloud ignores an unknown key name silently, and the VPS would be inaccessible.
   *
   * <p>Route: {@code POST /vps/{serviceName}/rebuild}
   *
   * @param plan the plan
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if the VPS has become busy since the plan was made
   */
  public Task rebuild(RebuildPlan plan) {
    String name = plan.vps().name();
    return requests.send(
        name, VpsTaskTypeEnum.REINSTALL_VM, () -> at(name).rebuild().post(plan.body()));
  }

  /**
   * Plans and executes a rebuild: all data on the disk is lost.
   *
   * <p>Route: {@code POST /vps/{serviceName}/rebuild}
   *
   * @param vps its service name or display name
   * @param rebuild the image and the key to install
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws ResourceNotFoundException if the account has no such VPS or key
   * @throws ResourceNotFoundException if no image matches
   */
  public Task rebuild(String vps, Rebuild rebuild) {
    return rebuild(plan(vps, rebuild));
  }

  /**
   * Reads the tasks of a VPS that match a query.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   * @param query filter by state and type
   */
  public Listing<Task> tasks(String vps, VpsTasksQuery query) {
    return names.resolve(
        vps,
        name ->
            tasks.list(
                at(name).tasks().get(query).stream()
                    .map(id -> TaskReference.ofVps(name, id))
                    .toList()));
  }

  private Vps requireIdle(String vps) {
    Vps machine = get(vps);
    tasks.requireIdle(TaskReference.Kind.VPS, machine.name());
    return machine;
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }
}
