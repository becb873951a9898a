package dev.ovhdo.api.server;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskStatusEnum;
import dev.ovhdo.routes.dedicated.server.ServicesService;
import dev.ovhdo.routes.services.ServicesExpandedResource;
import dev.ovhdo.routes.services.ServicesExpandedService;
import dev.ovhdo.routes.services.ServicesRoutes;
import dev.ovhdo.routes.services.ServicesUpdateServiceInput;
import java.util.List;

/**
 * Dedicated servers. Every method accepts the service name or the display name of a server; an
 * equal service name takes precedence and needs no extra request. A name of no server causes an
 * {@link ResourceNotFoundException}, a display name of several servers an {@link
 * AmbiguousNameException}. Thread-safe.
 */
public final class ServerService {
  private final OvhClient client;
  private final TaskService tasks;
  private final ServerLookup servers;
  private final ServerRequests requests;
  private final ServerBootService boots;
  private final ServerInstallService installs;

  /** Creates the service; {@code ovh.servers()} returns an instance. */
  public ServerService(OvhClient client, SshKeyService sshKeys, TaskService tasks) {
    this.client = client;
    this.tasks = tasks;
    this.servers = new ServerLookup(client, tasks);
    this.requests = new ServerRequests(client, tasks);
    this.boots = new ServerBootService(client, sshKeys, servers, tasks, requests);
    this.installs = new ServerInstallService(client, sshKeys, servers, requests);
  }

  /**
   * Returns the service for boots and rescue systems.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   */
  public ServerBootService boots() {
    return boots;
  }

  /**
   * Returns the service for the installation of operating systems.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reinstall}
   */
  public ServerInstallService installs() {
    return installs;
  }

  /**
   * Reads all servers of the account.
   *
   * <p>Route: {@code GET /dedicated/server}
   */
  public Listing<DedicatedServer> list() {
    return servers.list();
  }

  /**
   * Reads a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public DedicatedServer get(String server) {
    return servers.get(server);
  }

  /**
   * Reads the IP blocks of a server, IPv4 and IPv6, in the API's order.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/ips}
   *
   * @param server its service name or display name
   */
  public List<String> ips(String server) {
    return servers.resolve(server, name -> at(name).ips().get());
  }

  /**
   * Reads the contract of a server: its number, its dates, its renewal.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/serviceInfos}
   *
   * @param server its service name or display name
   */
  public ServicesService contract(String server) {
    return servers.resolve(server, name -> at(name).serviceInfos().get());
  }

  /**
   * Reads the id of a server in {@code /services}.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/serviceInfos}
   *
   * @param server its service name or display name
   */
  public long serviceId(String server) {
    return contract(server).serviceId();
  }

  /**
   * Reads a server with its IP blocks, its boot and its unfinished task, as needed before a change.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public ServerStatus status(String server) {
    return status(get(server));
  }

  /**
   * Reads the IP blocks, the boot and the unfinished task of a server that was read, at the same
   * time.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task}
   *
   * @param server the server as it was read
   */
  public ServerStatus status(DedicatedServer server) {
    return servers.status(server);
  }

  /**
   * Sets the display name of a server, which is a property of its contract. OVHcloud may return the
   * old name for some minutes.
   *
   * <p>Route: {@code PUT /services/{serviceId}}
   *
   * @param server its service name or current display name
   * @param displayName the name; a blank text resets it to the service name
   */
  public void rename(String server, String displayName) {
    String stripped = displayName.strip();
    long id = serviceId(server);
    ServicesRoutes.ServiceId service = ServicesRoutes.of(client).serviceId(id);
    Settlement.run(
        client,
        Effect.ofDisplayName(stripped, "GET /services/" + id),
        () -> service.put(ServicesUpdateServiceInput.of().withDisplayName(stripped)),
        () ->
            service.get().optional(ServicesExpandedService::resource).stream()
                .anyMatch(resource -> hasDisplayName(resource, stripped)));
  }

  private static boolean hasDisplayName(ServicesExpandedResource resource, String displayName) {
    return Effect.isDisplayName(
        displayName,
        resource.optional(ServicesExpandedResource::name).orElse(""),
        resource.optional(ServicesExpandedResource::displayName).orElse(null));
  }

  /**
   * Reads the tasks of a server that match a query.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task}
   *
   * @param server its service name or display name
   * @param query filter by state and type
   */
  public Listing<Task> tasks(String server, DedicatedServerTaskQuery query) {
    return servers.resolve(
        server,
        name -> {
          List<TaskReference> ids =
              at(name).task().get(query).stream()
                  .map(id -> TaskReference.ofServer(name, id))
                  .toList();
          return tasks.list(ids);
        });
  }

  /**
   * Cancels a task that has not started.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/task/{taskId}/cancel}
   *
   * @param server its service name or display name
   * @param id the id of the task
   * @throws NotFoundException if the server has no such task
   * @throws dev.ovhdo.client.error.ApiException if the task has started, or tasks of its type
   *     cannot be cancelled
   */
  public void cancel(String server, long id) {
    servers.resolve(
        server,
        name -> {
          TaskReference task = TaskReference.ofServer(name, id);
          Settlement.run(
              client,
              Effect.ofState("the state cancelled of task " + id, "GET " + task.path()),
              () -> at(name).task().taskId(id).cancel().post(),
              () -> DedicatedTaskStatusEnum.CANCELLED.value().equals(tasks.get(task).state()));
          return true;
        });
  }

  /**
   * Reboots a server by a hardware reset; the server boots the boot that is set.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @return the started task; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this server is unfinished
   */
  public Task reboot(String server) {
    String name = get(server).name();
    tasks.requireIdle(TaskReference.Kind.SERVER, name);
    return requests.reboot(name);
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
