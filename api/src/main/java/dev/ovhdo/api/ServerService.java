package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.ServicesService;
import dev.ovhdo.routes.services.ServicesRoutes;
import dev.ovhdo.routes.services.ServicesServiceIdPutBody;
import java.util.List;
import java.util.function.Consumer;

/**
 * Dedicated servers. Wherever a server is named, its service name or its display name will do; the
 * service name wins, and one that exists costs no extra request. A name that no server has is an
 * {@link UnknownNameException}, a display name that several share an {@link
 * AmbiguousNameException}. Safe for use by many threads.
 */
public final class ServerService {
  private final OvhClient client;
  private final ServerTasks tasks;
  private final ServerReading servers;
  private final ServerBootService boots;
  private final ServerInstallService installs;

  ServerService(OvhClient client, SshKeyService sshKeys) {
    this.client = client;
    this.tasks = new ServerTasks(client);
    this.servers = new ServerReading(client, tasks);
    this.boots = new ServerBootService(client, sshKeys, servers, tasks);
    this.installs = new ServerInstallService(client, sshKeys, servers, tasks);
  }

  /**
   * What servers boot, rescue systems among it.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   */
  public ServerBootService boots() {
    return boots;
  }

  /**
   * Operating systems, and putting one on a server.
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
  public Listing<DedicatedServerDedicatedWithIam> list() {
    return servers.list();
  }

  /**
   * Reads one server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public DedicatedServerDedicatedWithIam one(String server) {
    return servers.one(server);
  }

  /**
   * Reads the blocks of addresses of a server, IPv4 and IPv6, in the API's order.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/ips}
   *
   * @param server its service name or display name
   */
  public List<String> ips(String server) {
    return servers.named(server, name -> at(name).ips().get());
  }

  /**
   * Reads the contract of a server: its number, its dates, whether it is renewed.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/serviceInfos}
   *
   * @param server its service name or display name
   */
  public ServicesService contract(String server) {
    return servers.named(server, name -> at(name).serviceInfos().get());
  }

  /**
   * Reads the number under which {@code /services} knows a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/serviceInfos}
   *
   * @param server its service name or display name
   */
  public long serviceId(String server) {
    return contract(server).serviceId();
  }

  /**
   * Reads all that one wants to know before a change: the server, its addresses, what it boots, and
   * what is being done to it.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public ServerCondition condition(String server) {
    return servers.condition(server);
  }

  /**
   * Gives a server a display name. The server itself has none in the API: its contract has.
   * OVHcloud may go on showing the old one for some minutes.
   *
   * <p>Route: {@code PUT /services/{serviceId}}
   *
   * @param server its service name or present display name
   * @param displayName the name; blank for its service name again
   */
  public void rename(String server, String displayName) {
    ServicesServiceIdPutBody body =
        ServicesServiceIdPutBody.of().withDisplayName(displayName.strip());
    ServicesRoutes.of(client).serviceId(serviceId(server)).put(body);
  }

  /**
   * Reads all tasks of a server that OVHcloud remembers, ended ones included.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task}
   *
   * @param server its service name or display name
   */
  public Listing<ServerTask> tasks(String server) {
    return tasks(server, DedicatedServerTaskQuery.of());
  }

  /**
   * Reads some tasks of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task}
   *
   * @param server its service name or display name
   * @param query which ones, by state and by what is done
   */
  public Listing<ServerTask> tasks(String server, DedicatedServerTaskQuery query) {
    return servers.named(server, name -> tasks.all(name, query));
  }

  /**
   * Reads one task of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task/{taskId}}
   *
   * @param server its service name or display name
   * @param id the number of the task
   * @throws NotFoundException if the server has no such task, or not yet: right after it was
   *     started that is usual
   */
  public ServerTask task(String server, long id) {
    return servers.named(server, name -> tasks.one(name, id));
  }

  /**
   * Calls off a task that has not begun.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/task/{taskId}/cancel}
   *
   * @param server its service name or display name
   * @param id the number of the task
   * @throws NotFoundException if the server has no such task
   * @throws dev.ovhdo.client.error.ApiException if the task has begun, or OVHcloud lets none of its
   *     kind be cancelled
   */
  public void cancel(String server, long id) {
    servers.named(
        server,
        name -> {
          tasks.cancel(name, id);
          return true;
        });
  }

  /**
   * Waits until a task has ended.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task/{taskId}}
   *
   * @param started the task as the call that started it returned it
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   */
  public ServerTask await(
      ServerTask started, WaitOptions options, Consumer<? super ServerTask> observer) {
    return tasks.await(started, options, observer);
  }

  /**
   * Reboots a server, as if by its switch; it boots what is set.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @return the task that does it, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this server has not ended
   */
  public ServerTask reboot(String server) {
    String name = one(server).name();
    tasks.refuseIfBusy(name);
    return ServerTask.of(name, at(name).reboot().post());
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
