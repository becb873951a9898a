package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsIp;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsStateEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Virtual private servers. Wherever a VPS is named, its service name or its display name will do;
 * the service name wins, and one that exists costs no extra request. A name that no VPS has is an
 * {@link UnknownNameException}, a display name that several share an {@link
 * AmbiguousNameException}. Safe for use by many threads.
 */
public final class VpsService {
  /** The longest display name that OVHcloud takes. */
  private static final int DISPLAY_NAME = 50;

  private static final Set<VpsStateEnum> UP = Set.of(VpsStateEnum.RUNNING, VpsStateEnum.RESCUED);

  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServiceNames<VpsWithIam> names;
  private final VpsTasks tasks;
  private final VpsImageService images;
  private final VpsRescueService rescueMode;
  private final VpsSnapshotService snapshots;

  VpsService(OvhClient client, SshKeyService sshKeys) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.names = new ServiceNames<>(new VpsKind(client));
    this.tasks = new VpsTasks(client);
    this.images = new VpsImageService(client, names);
    this.rescueMode = new VpsRescueService(client, names, tasks);
    this.snapshots = new VpsSnapshotService(client, names, tasks);
  }

  /**
   * The snapshots of VPSes.
   *
   * <p>Route: {@code GET /vps/{serviceName}/snapshot}
   */
  public VpsSnapshotService snapshots() {
    return snapshots;
  }

  /**
   * The images with which VPSes are installed.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/available}
   */
  public VpsImageService images() {
    return images;
  }

  /**
   * OVHcloud's rescue system on VPSes.
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
  public Listing<VpsWithIam> list() {
    return names.list();
  }

  /**
   * Reads one VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}}
   *
   * @param vps its service name or display name
   */
  public VpsWithIam one(String vps) {
    return names.resolve(vps, name -> at(name).get());
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
   * Reads all about the addresses of a VPS: the name behind each, its gateway, its country.
   *
   * <p>Route: {@code GET /vps/{serviceName}/ips/{ipAddress}}
   *
   * @param vps its service name or display name
   */
  public Listing<VpsIp> addresses(String vps) {
    return names.resolve(vps, name -> at(name).ips().all());
  }

  /**
   * Reads where a VPS stands.
   *
   * <p>Route: {@code GET /vps/{serviceName}/datacenter}
   *
   * @param vps its service name or display name
   * @return the data centre; empty for the ranges of which OVHcloud does not tell (404)
   */
  public Optional<VpsDatacenter> datacenter(String vps) {
    try {
      return Optional.of(names.resolve(vps, name -> at(name).datacenter().get()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads what one wants to see of a VPS before changing it: its state, its addresses, and whether
   * it is at work.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   */
  public VpsCondition condition(String vps) {
    VpsWithIam machine = one(vps);
    String name = machine.name();
    return new VpsCondition(machine, ips(name), tasks.unfinished(name).orElse(null));
  }

  /**
   * Gives a VPS a display name.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or present display name
   * @param displayName 50 characters at most; blank takes the display name away
   * @throws InvalidInputException if it is longer
   */
  public void rename(String vps, String displayName) {
    String stripped = displayName.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length > DISPLAY_NAME) {
      throw new InvalidInputException(
          "A display name has %s characters at most, not %s".formatted(DISPLAY_NAME, length));
    }
    Vps body = Vps.of().withDisplayName(stripped.isEmpty() ? null : stripped);
    at(one(vps).name()).put(body);
  }

  /**
   * Switches a VPS on.
   *
   * <p>Route: {@code POST /vps/{serviceName}/start}
   *
   * @param vps its service name or display name
   * @return the task that does it, to be {@linkplain #await awaited}; empty if the VPS is up
   * @throws MachineBusyException if a task of this VPS has not ended
   */
  public Optional<VpsTask> start(String vps) {
    VpsWithIam machine = idle(vps);
    return UP.contains(machine.state())
        ? Optional.empty()
        : Optional.of(VpsTask.of(machine.name(), at(machine.name()).start().post()));
  }

  /**
   * Switches a VPS off. It goes on to cost what it costs.
   *
   * <p>Route: {@code POST /vps/{serviceName}/stop}
   *
   * @param vps its service name or display name
   * @return the task that does it, to be {@linkplain #await awaited}; empty if the VPS is stopped
   * @throws MachineBusyException if a task of this VPS has not ended
   */
  public Optional<VpsTask> stop(String vps) {
    VpsWithIam machine = idle(vps);
    return machine.state().equals(VpsStateEnum.STOPPED)
        ? Optional.empty()
        : Optional.of(VpsTask.of(machine.name(), at(machine.name()).stop().post()));
  }

  /**
   * Reboots a VPS.
   *
   * <p>Route: {@code POST /vps/{serviceName}/reboot}
   *
   * @param vps its service name or display name
   * @return the task that does it, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws dev.ovhdo.client.error.ApiException if it is stopped
   */
  public VpsTask reboot(String vps) {
    String name = idle(vps).name();
    return VpsTask.of(name, at(name).reboot().post());
  }

  /**
   * Opens a console on the screen and keyboard of a VPS.
   *
   * <p>Route: {@code POST /vps/{serviceName}/getConsoleUrl}
   *
   * @param vps its service name or display name
   * @return the URL of a page; whoever has it has the console, for a while
   */
  public String console(String vps) {
    return names.resolve(vps, name -> at(name).getConsoleUrl().post());
  }

  /**
   * Looks up and checks all that a rebuild needs: the VPS and its addresses, the image, the public
   * half of the key, and that no other task is under way. Changes nothing.
   *
   * <p>Only tasks make a VPS busy, not its own state: a machine that is stuck in {@code installing}
   * without a task is one that people want to reinstall.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   * @param rebuild what to install
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws UnknownNameException if the VPS or the key does not exist
   * @throws NoMatchingImageException if no image matches
   */
  public RebuildPlan plan(String vps, Rebuild rebuild) {
    VpsWithIam machine = idle(vps);
    String name = machine.name();
    NichandleSshKey key = sshKeys.chosen(rebuild.sshKeyName(), rebuild.publicKey());
    VpsImage image = images.choose(name, rebuild.image());
    return new RebuildPlan(machine, ips(name), image, key, rebuild);
  }

  /**
   * Reinstalls a VPS: all data on its disk is lost. The key is sent by its public half, because a
   * key name that OVHcloud does not know is silently ignored there, which locks the owner out.
   *
   * <p>Route: {@code POST /vps/{serviceName}/rebuild}
   *
   * @param plan what was looked up before
   * @return the task that does it, to be {@linkplain #await awaited}
   * @throws dev.ovhdo.client.error.ConflictException if the VPS has become busy since the plan
   */
  public VpsTask rebuild(RebuildPlan plan) {
    String name = plan.vps().name();
    return VpsTask.of(name, at(name).rebuild().post(plan.body()));
  }

  /**
   * Plans a rebuild and carries it out at once: all data on the disk is lost.
   *
   * <p>Route: {@code POST /vps/{serviceName}/rebuild}
   *
   * @param vps its service name or display name
   * @param rebuild what to install
   * @return the task that does it, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this VPS has not ended
   * @throws UnknownNameException if the VPS or the key does not exist
   * @throws NoMatchingImageException if no image matches
   */
  public VpsTask rebuild(String vps, Rebuild rebuild) {
    return rebuild(plan(vps, rebuild));
  }

  /**
   * Reads all tasks of a VPS that OVHcloud remembers, ended ones included.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   */
  public Listing<VpsTask> tasks(String vps) {
    return tasks(vps, VpsTasksQuery.of());
  }

  /**
   * Reads some of the tasks of a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @param vps its service name or display name
   * @param query which ones, by state or type
   */
  public Listing<VpsTask> tasks(String vps, VpsTasksQuery query) {
    return names.resolve(vps, name -> tasks.all(name, query));
  }

  /**
   * Reads one task of a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}
   *
   * @param vps its service name or display name
   * @param id the number of the task
   * @throws NotFoundException if the VPS has no such task, or not yet: right after it was started
   *     that is usual
   */
  public VpsTask task(String vps, long id) {
    return names.resolve(vps, name -> tasks.one(name, id));
  }

  /**
   * Waits until a task has ended.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}
   *
   * @param started the task as the call that started it returned it
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   */
  public VpsTask await(VpsTask started, WaitOptions options, Consumer<? super VpsTask> observer) {
    return tasks.await(started, options, observer);
  }

  private VpsWithIam idle(String vps) {
    VpsWithIam machine = one(vps);
    tasks.refuseIfBusy(machine.name());
    return machine;
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }
}
