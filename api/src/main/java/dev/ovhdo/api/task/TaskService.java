package dev.ovhdo.api.task;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.ZoneNameResolver;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.ip.IpRoutes;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsTaskStateEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of VPSes, dedicated servers, DNS zones and IP blocks: reads tasks, and waits for them,
 * whichever client has started them. A VPS or a server may be given by display name, a zone or an
 * IP block in any spelling. Thread-safe.
 *
 * <pre>{@code
 * Task task = ovh.vps().reboot("vps-1");
 * ovh.tasks().await(task, WaitOptions.standard(), seen -> System.out.println(seen.state()));
 * }</pre>
 */
public final class TaskService {
  /**
   * The states by which clients have filtered the tasks of VPSes; other filters may be refused. The
   * API filters by one state. A task that begins between the two requests is found by the second.
   */
  private static final List<VpsTaskStateEnum> UNFINISHED_VPS =
      List.of(VpsTaskStateEnum.TODO, VpsTaskStateEnum.DOING);

  /** The states of unfinished tasks of servers. The API filters by one state. */
  private static final List<DedicatedTaskStatusEnum> UNFINISHED_SERVER =
      List.of(
          DedicatedTaskStatusEnum.DOING,
          DedicatedTaskStatusEnum.TODO,
          DedicatedTaskStatusEnum.INIT);

  private final OvhClient client;
  private final NameResolver<Vps> vpses;
  private final NameResolver<DedicatedServer> servers;
  private final ZoneNameResolver zones;

  /** Creates the service; {@code ovh.tasks()} returns an instance. */
  public TaskService(OvhClient client) {
    this.client = client;
    this.vpses = NameResolver.ofVpses(client);
    this.servers = NameResolver.ofServers(client);
    this.zones = new ZoneNameResolver(client);
  }

  /**
   * Reads all listed tasks of a resource, including finished tasks.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Listing<Task> list(TaskReference.Kind kind, String resource) {
    return switch (kind) {
      case VPS -> vpses.resolve(resource, name -> ofVps(name, VpsTasksQuery.of()));
      case SERVER ->
          servers.resolve(resource, name -> ofServer(name, DedicatedServerTaskQuery.of()));
      case ZONE ->
          zones.resolve(
              resource,
              name ->
                  list(
                      references(
                          DomainRoutes.of(client).zone().zoneName(name).task().get(),
                          id -> TaskReference.ofZone(name, id))));
      case IP -> {
        String block = IpBlock.parse(resource).pathName();
        yield list(
            references(
                IpRoutes.of(client).ip(block).task().get(), id -> TaskReference.ofIp(block, id)));
      }
    };
  }

  /**
   * Reads tasks by their references, whose names must be exact. The references come from lists of
   * ids, because tasks without an id of their own can be read so, too.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param references the references, in the order of the result
   * @return the tasks, and the ids of those that could not be read
   */
  public Listing<Task> list(List<TaskReference> references) {
    record Outcome(@Nullable Task task, @Nullable Unread unread) {}
    List<Outcome> outcomes =
        client.inParallel(
            references,
            reference -> {
              try {
                return new Outcome(read(reference), null);
              } catch (InvalidCredentialException
                  | RateLimitedException
                  | UnexpectedStatusException e) {
                throw e;
              } catch (ApiException | DecodeException e) {
                return new Outcome(null, new Unread(Long.toString(reference.id()), e));
              }
            });
    List<Task> items = outcomes.stream().flatMap(each -> Stream.ofNullable(each.task())).toList();
    List<Unread> unread =
        outcomes.stream().flatMap(each -> Stream.ofNullable(each.unread())).toList();
    if (items.isEmpty()
        && !unread.isEmpty()
        && unread.stream().allMatch(item -> item.reason() instanceof NotGrantedException)) {
      throw unread.get(0).reason();
    }
    return new Listing<>(items, unread);
  }

  /**
   * Finds an unfinished task of a resource.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @return an unfinished task, for a zone or an IP block the newest of several; empty if there is
   *     none
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Optional<Task> findUnfinished(TaskReference.Kind kind, String resource) {
    return unfinished(kind, resource, null);
  }

  /**
   * Finds an unfinished task of a type of a resource.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @param type the type of the task in the API, such as {@code reinstallServer}
   * @return an unfinished task, for a zone or an IP block the newest of several; empty if there is
   *     none
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Optional<Task> findUnfinished(TaskReference.Kind kind, String resource, String type) {
    return unfinished(kind, resource, type);
  }

  /**
   * Checks that a resource has no unfinished task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @throws ResourceBusyException if a task is unfinished
   */
  public void requireIdle(TaskReference.Kind kind, String resource) {
    findUnfinished(kind, resource)
        .ifPresent(
            task -> {
              throw new ResourceBusyException(task);
            });
  }

  /**
   * Reads a task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task; a new task may be
   *     missing for some minutes
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   * @throws dev.ovhdo.api.error.InvalidInputException if the name is not possible for its kind
   */
  public Task get(TaskReference reference) {
    String resource = reference.resource();
    long id = reference.id();
    return switch (reference.kind()) {
      case VPS -> vpses.resolve(resource, name -> read(TaskReference.ofVps(name, id)));
      case SERVER -> servers.resolve(resource, name -> read(TaskReference.ofServer(name, id)));
      case ZONE -> zones.resolve(resource, name -> read(TaskReference.ofZone(name, id)));
      case IP -> read(TaskReference.ofIp(IpBlock.parse(resource).pathName(), id));
    };
  }

  /**
   * Reads a task, and polls during the grace period if OVHcloud does not return the task yet: right
   * after the start of a task it answers 404 or 500, sometimes for minutes.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference
   * @param options deadline, interval and grace period
   * @return the task as first read, finished or not
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Task find(TaskReference reference, WaitOptions options) {
    return client.waiter().find("for task " + reference, () -> get(reference), options);
  }

  /**
   * Waits for a task to finish, with {@linkplain WaitOptions#standard() standard} options.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param task the started task
   * @return the task after its successful end
   * @throws TaskFailedException if the task failed
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(Task task) {
    return await(task, WaitOptions.standard());
  }

  /**
   * Waits for a task to finish.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param task the started task
   * @param options deadline, interval and grace period
   * @return the task after its successful end
   * @throws TaskFailedException if the task failed
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(Task task, WaitOptions options) {
    return await(task, options, seen -> {});
  }

  /**
   * Waits for a task to finish. A task that OVHcloud does not return yet is polled during the grace
   * period, see {@link WaitOptions#notFoundGracePeriod()}.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param task the started task
   * @param options deadline, interval and grace period
   * @param listener receives {@code task} first, then the task after each poll
   * @return the task after its successful end
   * @throws TaskFailedException if the task failed, now or earlier
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(Task task, WaitOptions options, Consumer<? super Task> listener) {
    WaitResult<Task> result =
        client
            .waiter()
            .until(
                "for " + task,
                task,
                () -> read(task.reference()),
                seen -> {
                  listener.accept(seen);
                  return seen.isFinished();
                },
                options);
    if (!result.done()) {
      throw TaskTimeoutException.of(result);
    }
    if (result.value().phase() == Task.Phase.FAILED) {
      throw new TaskFailedException(result.value());
    }
    return result.value();
  }

  /**
   * Waits for a task to finish, whichever client has started it. The task is read with {@link
   * #find} first.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference
   * @param options deadline, interval and grace period
   * @param listener receives the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   * @throws TaskFailedException if the task failed, now or earlier
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(TaskReference reference, WaitOptions options, Consumer<? super Task> listener) {
    return await(find(reference, options), options, listener);
  }

  /** A task may finish between the listing and the reading. */
  private Optional<Task> unfinished(
      TaskReference.Kind kind, String resource, @Nullable String type) {
    return switch (kind) {
      case VPS -> vpses.resolve(resource, name -> unfinishedOfVps(name, type));
      case SERVER -> servers.resolve(resource, name -> unfinishedOfServer(name, type));
      case ZONE, IP ->
          list(kind, resource).stream()
              .filter(task -> !task.isFinished())
              .filter(task -> type == null || type.equals(task.type()))
              .max(Comparator.comparingLong(Task::id));
    };
  }

  /** A task whose type is unknown may be of this type. */
  private Optional<Task> unfinishedOfVps(String name, @Nullable String type) {
    return UNFINISHED_VPS.stream()
        .flatMap(state -> inState(name, state))
        .filter(task -> !task.isFinished())
        .filter(task -> type == null || task.type() == null || type.equals(task.type()))
        .findFirst();
  }

  private Stream<Task> inState(String name, VpsTaskStateEnum state) {
    return withUnreadable(
        ofVps(name, VpsTasksQuery.of().withState(state)),
        id -> TaskReference.ofVps(name, id),
        state.value());
  }

  /** A listed task that cannot be read is unfinished all the same. */
  private static Stream<Task> withUnreadable(
      Listing<Task> listed, LongFunction<TaskReference> reference, String state) {
    Stream<Task> unreadable =
        listed.unread().stream()
            .filter(item -> !item.isVanished())
            .map(item -> reference.apply(Long.parseLong(item.id())))
            .map(known -> new Task(known, null, state, null, null, null, null));
    return Stream.concat(listed.stream(), unreadable);
  }

  private Optional<Task> unfinishedOfServer(String name, @Nullable String type) {
    DedicatedServerTaskQuery query =
        type == null
            ? DedicatedServerTaskQuery.of()
            : DedicatedServerTaskQuery.of().withFunction(DedicatedTaskFunctionEnum.of(type));
    return UNFINISHED_SERVER.stream()
        .flatMap(
            state ->
                withUnreadable(
                    ofServer(name, query.withStatus(state)),
                    id -> TaskReference.ofServer(name, id),
                    state.value()))
        .filter(task -> !task.isFinished())
        .findFirst();
  }

  private Listing<Task> ofVps(String name, VpsTasksQuery query) {
    return list(
        references(
            VpsRoutes.of(client).serviceName(name).tasks().get(query),
            id -> TaskReference.ofVps(name, id)));
  }

  private Listing<Task> ofServer(String name, DedicatedServerTaskQuery query) {
    return list(
        references(
            DedicatedServerRoutes.of(client).serviceName(name).task().get(query),
            id -> TaskReference.ofServer(name, id)));
  }

  private static List<TaskReference> references(
      List<Long> ids, LongFunction<TaskReference> reference) {
    return ids.stream().map(reference::apply).toList();
  }

  /** Reads a task by the exact name of its resource. */
  private Task read(TaskReference reference) {
    String name = reference.resource();
    long id = reference.id();
    return switch (reference.kind()) {
      case VPS -> Task.of(reference, VpsRoutes.of(client).serviceName(name).tasks().id(id).get());
      case SERVER ->
          Task.of(
              reference,
              DedicatedServerRoutes.of(client).serviceName(name).task().taskId(id).get());
      case ZONE ->
          Task.of(reference, DomainRoutes.of(client).zone().zoneName(name).task().id(id).get());
      case IP -> Task.of(reference, IpRoutes.of(client).ip(name).task().taskId(id).get());
    };
  }
}
