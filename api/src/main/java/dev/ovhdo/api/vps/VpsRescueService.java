package dev.ovhdo.api.vps;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsInput;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rescue mode of VPSes, reached by {@link VpsService#rescueMode()}. VPSes are named by service name
 * or display name. Thread-safe.
 *
 * <pre>{@code
 * VpsRescueService rescue = ovh.vps().rescueMode();
 * rescue.enter("vps-1").ifPresent(change -> rescue.await(change, options, seen -> {}));
 * }</pre>
 */
public final class VpsRescueService {
  private static final VpsTasksQuery NETBOOT =
      VpsTasksQuery.of().withType(VpsTaskTypeEnum.SET_NETBOOT);

  /** Time limit for OVHcloud to list the task of an accepted change. */
  private static final WaitOptions REGISTRATION =
      WaitOptions.standard()
          .withDeadline(Duration.ofMinutes(2))
          .withInterval(Duration.ofSeconds(2));

  private final OvhClient client;
  private final NameResolver<Vps> names;
  private final VpsTasks tasks;

  VpsRescueService(OvhClient client, NameResolver<Vps> names, VpsTasks tasks) {
    this.client = client;
    this.names = names;
    this.tasks = tasks;
  }

  /**
   * Boots a VPS into OVHcloud's rescue system, which does not mount the disk. OVHcloud sends the
   * password of {@code root} by email.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or display name
   * @return the change; {@link #await} waits for it; empty if the boot mode is rescue already
   * @throws ResourceBusyException if a task of this VPS is unfinished
   */
  public Optional<NetbootChange> enter(String vps) {
    return boot(vps, VpsNetbootEnum.RESCUE);
  }

  /**
   * Boots a VPS from its own disk.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or display name
   * @return the change; {@link #await} waits for it; empty if the boot mode is local already
   * @throws ResourceBusyException if a task of this VPS is unfinished
   */
  public Optional<NetbootChange> leave(String vps) {
    return boot(vps, VpsNetbootEnum.LOCAL);
  }

  /**
   * Finds the task of a change of the boot mode; waits up to two minutes until OVHcloud lists the
   * task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}
   *
   * @throws TaskNotShownException if OVHcloud lists no such task in time
   */
  public VpsTask task(NetbootChange change) {
    Sought sought = new Sought(change, find(change));
    try {
      Sought found =
          client
              .waiter()
              .await(sought, () -> new Sought(change, find(change)), REGISTRATION, seen -> {});
      return found.found();
    } catch (TaskTimeoutException e) {
      throw new TaskNotShownException(
          change.serviceName(), sought.type(), REGISTRATION.deadline(), e);
    }
  }

  /**
   * Waits until a VPS has booted in its new mode: until the task has finished and the VPS is in the
   * state {@code rescued} or {@code running}.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}
   *
   * @param change the result of {@link #enter} or {@link #leave}
   * @param options deadline (for each of the two waits), interval and grace period
   * @param observer receives the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.client.error.TaskFailedException if the task failed
   * @throws dev.ovhdo.client.error.TaskTimeoutException if the task was still running at the
   *     deadline
   * @throws TaskNotShownException if OVHcloud does not list the task within two minutes
   */
  public VpsTask await(
      NetbootChange change, WaitOptions options, Consumer<? super VpsTask> observer) {
    VpsTask done = tasks.await(task(change), options, observer);
    // The task finishes when the mode is set; the boot itself may take longer.
    client
        .waiter()
        .await(
            new Booting(done, change, ""),
            () -> new Booting(done, change, state(change)),
            options,
            seen -> {});
    return done;
  }

  private Optional<NetbootChange> boot(String vps, VpsNetbootEnum mode) {
    Vps machine = names.resolve(vps, name -> at(name).get());
    String name = machine.name();
    tasks.requireIdle(name);
    if (machine.netbootMode().equals(mode)) {
      return Optional.empty();
    }
    // Tasks are told apart by id, not by time, because clocks differ.
    List<Long> before = tasks.ids(name, NETBOOT);
    at(name).put(VpsInput.of().withNetbootMode(mode));
    return Optional.of(new NetbootChange(name, mode, new HashSet<>(before)));
  }

  /** Finds the task; null if OVHcloud does not list it yet. */
  private @Nullable VpsTask find(NetbootChange change) {
    String name = change.serviceName();
    Optional<Long> newest =
        tasks.ids(name, NETBOOT).stream()
            .filter(id -> !change.earlierTasks().contains(id))
            .max(Long::compare);
    try {
      return newest.map(id -> tasks.get(name, id)).orElse(null);
    } catch (NotFoundException e) {
      return null; // listed but not readable yet
    }
  }

  private String state(NetbootChange change) {
    return at(change.serviceName()).get().state().value();
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }

  /** The task of a change, as soon as OVHcloud lists it. */
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

  /** The boot after the task. */
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
