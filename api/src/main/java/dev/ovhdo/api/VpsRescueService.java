package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * OVHcloud's rescue system on VPSes: into it and out again. Reached by {@link
 * VpsService#rescueMode()}, and VPSes are named as there. Safe for use by many threads.
 *
 * <pre>{@code
 * VpsRescueService rescue = ovh.vps().rescueMode();
 * rescue.enter("vps-1").ifPresent(change -> rescue.await(change, options, seen -> {}));
 * }</pre>
 */
public final class VpsRescueService {
  private static final VpsTasksQuery NETBOOT =
      VpsTasksQuery.of().withType(VpsTaskTypeEnum.SET_NETBOOT);

  /** How long OVHcloud may take to show the task of a change that it has agreed to. */
  private static final WaitOptions FILING =
      WaitOptions.standard()
          .withDeadline(Duration.ofMinutes(2))
          .withInterval(Duration.ofSeconds(2));

  private final OvhClient client;
  private final ServiceNames<VpsWithIam> names;
  private final VpsTasks tasks;

  VpsRescueService(OvhClient client, ServiceNames<VpsWithIam> names, VpsTasks tasks) {
    this.client = client;
    this.names = names;
    this.tasks = tasks;
  }

  /**
   * Boots a VPS from OVHcloud's rescue system, with its own disk unused. The password of {@code
   * root} comes by mail.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or display name
   * @return the change, to be {@linkplain #await awaited}; empty if rescue is what it boots from
   *     already
   * @throws MachineBusyException if a task of this VPS has not ended
   */
  public Optional<NetbootChange> enter(String vps) {
    return boot(vps, VpsNetbootEnum.RESCUE);
  }

  /**
   * Boots a VPS from its own disk again.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or display name
   * @return the change, to be {@linkplain #await awaited}; empty if the disk is what it boots from
   *     already
   * @throws MachineBusyException if a task of this VPS has not ended
   */
  public Optional<NetbootChange> leave(String vps) {
    return boot(vps, VpsNetbootEnum.LOCAL);
  }

  /**
   * Finds the task that carries out a change of what a VPS boots from; waits for two minutes until
   * OVHcloud shows it.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @throws TaskNotShownException if it does not
   */
  public VpsTask task(NetbootChange change) {
    Sought sought = new Sought(change, find(change));
    try {
      Sought found =
          client
              .waiting()
              .await(sought, () -> new Sought(change, find(change)), FILING, seen -> {});
      return found.found();
    } catch (TaskTimeoutException e) {
      throw new TaskNotShownException(change.serviceName(), sought.type(), FILING.deadline(), e);
    }
  }

  /**
   * Waits until a VPS has booted from where it was told to: until the task has ended, and the VPS
   * is in the state {@code rescued} or {@code running}.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}
   *
   * @param change as {@link #enter} or {@link #leave} returned it
   * @param options how long for each of the two, how often, how patient
   * @param observer sees the task after each look
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   * @throws TaskNotShownException if OVHcloud does not show the task within two minutes
   */
  public VpsTask await(
      NetbootChange change, WaitOptions options, Consumer<? super VpsTask> observer) {
    VpsTask done = tasks.await(task(change), options, observer);
    // The task is over when the mode is set; the boot that it brings about may take longer.
    client
        .waiting()
        .await(
            new Booting(done, change, ""),
            () -> new Booting(done, change, state(change)),
            options,
            seen -> {});
    return done;
  }

  private Optional<NetbootChange> boot(String vps, VpsNetbootEnum mode) {
    VpsWithIam machine = names.resolve(vps, name -> at(name).get());
    String name = machine.name();
    tasks.refuseIfBusy(name);
    if (machine.netbootMode().equals(mode)) {
      return Optional.empty();
    }
    // By number, not by time: the clocks of two computers never agree.
    List<Long> before = tasks.ids(name, NETBOOT);
    at(name).put(Vps.of().withNetbootMode(mode));
    return Optional.of(new NetbootChange(name, mode, new HashSet<>(before)));
  }

  /** Finds the task; null if OVHcloud does not show it yet. */
  private @Nullable VpsTask find(NetbootChange change) {
    String name = change.serviceName();
    Optional<Long> newest =
        tasks.ids(name, NETBOOT).stream()
            .filter(id -> !change.earlierTasks().contains(id))
            .max(Long::compare);
    try {
      return newest.map(id -> tasks.one(name, id)).orElse(null);
    } catch (NotFoundException e) {
      return null; // listed before it can be read
    }
  }

  private String state(NetbootChange change) {
    return at(change.serviceName()).get().state().value();
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }

  /** The task of a change, once OVHcloud shows it. */
  private record Sought(NetbootChange change, @Nullable VpsTask task) implements Task {
    VpsTask found() {
      if (task == null) {
        throw new IllegalStateException("no task was found");
      }
      return task;
    }

    @Override
    public long id() {
      return task == null ? 0 : task.id();
    }

    @Override
    public String type() {
      return VpsTaskTypeEnum.SET_NETBOOT.value();
    }

    @Override
    public String state() {
      return task == null ? "agreed" : "shown";
    }

    @Override
    public TaskPhase phase() {
      return task == null ? TaskPhase.RUNNING : TaskPhase.DONE;
    }

    @Override
    public String toString() {
      return "the task " + type() + " of " + change.serviceName();
    }
  }

  /** What follows the task: the VPS comes up from where it is told to. */
  private record Booting(VpsTask task, NetbootChange change, String state) implements Task {
    @Override
    public long id() {
      return task.id();
    }

    @Override
    public String type() {
      return task.type();
    }

    @Override
    public TaskPhase phase() {
      return state.equals(change.outcome().value()) ? TaskPhase.DONE : TaskPhase.RUNNING;
    }

    @Override
    public String toString() {
      return "the boot after " + task;
    }
  }
}
