package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.internal.change.TaskRequest;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsInput;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsStateEnum;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
  private static final String TYPE = VpsTaskTypeEnum.SET_NETBOOT.value();

  private final OvhClient client;
  private final NameResolver<Vps> names;
  private final TaskService tasks;
  private final VpsRequests requests;

  VpsRescueService(
      OvhClient client, NameResolver<Vps> names, TaskService tasks, VpsRequests requests) {
    this.client = client;
    this.names = names;
    this.tasks = tasks;
    this.requests = requests;
  }

  /**
   * Boots a VPS into OVHcloud's rescue system, which does not mount the disk. OVHcloud sends the
   * password of {@code root} by email to the technical contact; no SSH key is accepted.
   *
   * <p>Route: {@code PUT /vps/{serviceName}}
   *
   * @param vps its service name or display name
   * @return the change; {@link #await} waits for it; empty if the boot mode is rescue already
   * @throws ResourceBusyException if a task of this VPS is unfinished
   * @throws OutcomeUnknownException if the answer was lost, and OVHcloud lists no new task
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
   * @throws OutcomeUnknownException if the answer was lost, and OVHcloud lists no new task
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
   * @throws OutcomeUnknownException if OVHcloud lists no such task in time
   */
  public Task task(NetbootChange change) {
    // Filled by the last poll. The type is inferred from the schema: a task of another type that
    // began after the change is the second choice.
    AtomicReference<Optional<Task>> other = new AtomicReference<>(Optional.empty());
    try {
      return Settlement.find(
              client,
              effect(change.serviceName()),
              () -> {
                List<Task> fresh = tasksAfter(change);
                other.set(fresh.stream().findFirst());
                return fresh.stream().filter(VpsRescueService::mayChangeTheMode).findFirst();
              })
          .withTypeIfUnknown(TYPE);
    } catch (OutcomeUnknownException e) {
      return other.get().orElseThrow(() -> e);
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
   * @param listener receives the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.api.task.TaskFailedException if the task failed
   * @throws dev.ovhdo.api.task.TaskTimeoutException if the task was still running at the deadline
   * @throws OutcomeUnknownException if OVHcloud does not list the task within two minutes, or if
   *     the VPS cannot be read after the end of the task
   */
  public Task await(NetbootChange change, WaitOptions options, Consumer<? super Task> listener) {
    Task finished = tasks.await(task(change), options, listener);
    awaitBoot(change, finished, options);
    return finished;
  }

  /** The task finishes when the mode is set; the boot itself may take longer. */
  private void awaitBoot(NetbootChange change, Task finished, WaitOptions options) {
    VpsStateEnum expected =
        change.mode().equals(VpsNetbootEnum.RESCUE) ? VpsStateEnum.RESCUED : VpsStateEnum.RUNNING;
    WaitResult<Optional<VpsStateEnum>> result;
    try {
      result =
          client
              .waiter()
              .until(
                  "until " + change.serviceName() + " is " + expected,
                  () -> at(change.serviceName()).get().optional(Vps::state),
                  state -> state.isEmpty() || state.get().equals(expected),
                  options);
    } catch (OvhException e) {
      throw Thread.currentThread().isInterrupted() ? e : bootUnknown(change, finished, e);
    }
    if (!result.done()) {
      String state = result.value().map(VpsStateEnum::value).orElse(null);
      throw TaskTimeoutException.ofBoot(finished, state, result);
    }
  }

  private static OutcomeUnknownException bootUnknown(
      NetbootChange change, Task finished, OvhException failure) {
    String shownBy = "GET /vps/" + change.serviceName();
    return new OutcomeUnknownException(
        "The boot mode of %s is %s, and the reboot is ordered (%s has finished), but it is unknown whether the VPS has booted: %s. %s shows the present state."
            .formatted(
                change.serviceName(),
                change.mode(),
                finished,
                String.valueOf(failure.getMessage()).replaceFirst("\\.$", ""),
                shownBy),
        shownBy,
        failure);
  }

  private Optional<NetbootChange> boot(String vps, VpsNetbootEnum mode) {
    Vps machine = names.get(vps);
    String name = machine.name();
    tasks.requireIdle(TaskReference.Kind.VPS, name);
    if (machine.optional(Vps::netbootMode).filter(mode::equals).isPresent()) {
      return Optional.empty();
    }
    // New tasks are identified by id, not by time, because clocks differ.
    NetbootChange change = new NetbootChange(name, mode, new HashSet<>(at(name).tasks().get()));
    VpsInput body = VpsInput.of().withNetbootMode(mode);
    Settlement.run(
        client,
        effect(name),
        () -> requests.runOrBusy(name, () -> at(name).put(body)),
        () -> tasksAfter(change).stream().anyMatch(VpsRescueService::mayChangeTheMode));
    return Optional.of(change);
  }

  private static Effect effect(String name) {
    return TaskRequest.effect(TYPE, TaskReference.Kind.VPS, name);
  }

  /**
   * Returns the tasks that began after the change, the newest first. A listed task that cannot be
   * read yet (404) is left out; another one counts as a task of unknown type.
   */
  private List<Task> tasksAfter(NetbootChange change) {
    String name = change.serviceName();
    Listing<Task> fresh =
        tasks.list(
            at(name).tasks().get().stream()
                .filter(id -> !change.earlierTasks().contains(id))
                .map(id -> TaskReference.ofVps(name, id))
                .toList());
    Stream<Task> unreadable =
        fresh.unread().stream()
            .filter(item -> !item.isVanished())
            .map(item -> Task.of(TaskReference.ofVps(name, Long.parseLong(item.id()))));
    return Stream.concat(fresh.stream(), unreadable)
        .sorted(Comparator.comparingLong(Task::id).reversed())
        .toList();
  }

  private static boolean mayChangeTheMode(Task task) {
    return task.type() == null || task.type().equals(TYPE);
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }

  /**
   * An accepted change of the boot mode of a VPS. OVHcloud's response does not contain the task;
   * the task is the one that did not exist before the change. Immutable.
   *
   * @param serviceName the service name of the VPS
   * @param mode the new boot mode: {@code local} or {@code rescue}
   * @param earlierTasks the ids of the tasks that existed before the change
   */
  public record NetbootChange(String serviceName, VpsNetbootEnum mode, Set<Long> earlierTasks) {

    /** Checks the components and copies the set. */
    public NetbootChange {
      Objects.requireNonNull(serviceName, "serviceName");
      Objects.requireNonNull(mode, "mode");
      earlierTasks = Set.copyOf(earlierTasks);
    }
  }
}
