package dev.ovhdo.api.server;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Reading;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerNetboot;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Boots of dedicated servers: disk, rescue systems, network boots. Reached by {@link
 * ServerService#boots()}. Servers are named by service name or display name. Thread-safe.
 *
 * <pre>{@code
 * Task task = ovh.servers().boots().rescue("storage", Rescue.ofSshKey("laptop"));
 * }</pre>
 */
public final class ServerBootService {
  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServerLookup servers;
  private final TaskService tasks;
  private final ServerRequests requests;

  ServerBootService(
      OvhClient client,
      SshKeyService sshKeys,
      ServerLookup servers,
      TaskService tasks,
      ServerRequests requests) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.servers = servers;
    this.tasks = tasks;
    this.requests = requests;
  }

  /**
   * Reads the boots of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   */
  public Listing<ServerBoot> list(String server) {
    return servers.resolve(server, this::all);
  }

  /**
   * Reads a boot of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot/{bootId}}
   *
   * @param server its service name or display name
   * @param id the id of the boot
   * @throws NotFoundException if the server has no such boot
   */
  public ServerBoot get(String server, long id) {
    return servers.resolve(server, name -> servers.boot(name, id));
  }

  /**
   * Reads the boots that are set for servers, as decoration of a list, with as few requests as the
   * server allows.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot/{bootId}}
   *
   * @param all the servers as they were read
   * @return the boots by service name; absent if the server has a boot script, or if its boot was
   *     withdrawn or could not be read
   */
  public Map<String, ServerBoot> current(List<DedicatedServer> all) {
    Map<Long, List<String>> servers = new LinkedHashMap<>();
    for (DedicatedServer server : all) {
      server
          .optional(DedicatedServer::bootId)
          .ifPresent(
              id ->
                  server
                      .optional(DedicatedServer::name)
                      .ifPresent(
                          name ->
                              servers.computeIfAbsent(id, same -> new ArrayList<>()).add(name)));
    }
    Map<String, ServerBoot> boots = new ConcurrentHashMap<>();
    client.inParallel(
        List.copyOf(servers.entrySet()),
        group -> {
          long id = group.getKey();
          client
              .forEachId(
                  group.getValue(),
                  (with, name) ->
                      ServerBoot.of(
                          id,
                          DedicatedServerRoutes.of(with).serviceName(name).boot().bootId(id).get()))
              .forEach(entry -> entry.item().ifPresent(boot -> boots.put(entry.id(), boot)));
          return id;
        });
    return boots;
  }

  /**
   * Selects the newest Linux rescue system of a server. Firmware shells, which the API lists with
   * the same type, are excluded.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @throws ResourceNotFoundException if the server has no rescue system
   */
  public ServerBoot rescueSystem(String server) {
    DedicatedServer found = servers.get(server);
    return rescueSystem(found, all(found.name()));
  }

  /**
   * Resolves and checks a change of the boot of a server. Sends no change. The key for rescue
   * systems is kept if the boot is a rescue system, and removed otherwise.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @param id the id of the boot
   * @throws ResourceNotFoundException if the server has no such boot
   */
  public BootPlan plan(String server, long id) {
    StatusAndBoots read = statusAndBoots(server);
    ServerStatus status = read.status();
    Listing<ServerBoot> boots = read.boots().value();
    ServerBoot boot =
        boots.stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(() -> noBoot(status.name(), String.valueOf(id), boots));
    return new BootPlan(withUnread(status, boots), boot, keptKey(status, boot), null);
  }

  /**
   * Resolves and checks a change of the boot of a server to its newest Linux rescue system. Sends
   * no change.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @param rescue the access to the rescue system
   * @throws ResourceNotFoundException if the server has no rescue system
   * @throws ResourceNotFoundException if the account has no such server or key
   */
  public BootPlan planRescue(String server, Rescue rescue) {
    StatusAndBoots read = statusAndBoots(server);
    ServerStatus status = read.status();
    Listing<ServerBoot> boots = read.boots().value();
    ServerBoot boot = rescueSystem(status.server(), boots);
    NichandleSshKey key = sshKeys.resolve(rescue.sshKey()).orElse(null);
    return new BootPlan(withUnread(status, boots), boot, key, rescue.mail());
  }

  /**
   * Resolves and checks a change of the boot of a server to its disk, which removes the key for
   * rescue systems. Sends no change.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   */
  public BootPlan planDisk(String server) {
    return plan(server, ServerBoot.Kind.DISK, "from disk");
  }

  /**
   * Resolves and checks a change of the boot of a server to the boot that switches it off: OVHcloud
   * has no route for this. The server stays off until another boot is set and it is rebooted. Sends
   * no change.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @throws ResourceNotFoundException if the server has no such boot
   */
  public BootPlan planPowerOff(String server) {
    return plan(server, ServerBoot.Kind.POWER_OFF, "that switches it off");
  }

  private BootPlan plan(String server, ServerBoot.Kind kind, String wanted) {
    StatusAndBoots read = statusAndBoots(server);
    ServerStatus status = read.status();
    Listing<ServerBoot> boots = read.boots().value();
    ServerBoot found =
        boots.stream()
            .filter(each -> each.kind() == kind)
            .findFirst()
            .orElseThrow(() -> noBoot(status.name(), wanted, boots));
    return new BootPlan(withUnread(status, boots), found, null, null);
  }

  /**
   * Sets the next boot of a server without a reboot; nothing is sent if it is set already.
   *
   * <p>Route: {@code PUT /dedicated/server/{serviceName}}
   *
   * @param plan the plan
   * @throws OutcomeUnknownException if the answer was lost, and the server does not show the boot
   */
  public void set(BootPlan plan) {
    if (plan.isSet()) {
      return;
    }
    String name = plan.status().name();
    Settlement.run(
        client,
        Effect.ofState("the boot " + plan.boot(), "GET /dedicated/server/" + name),
        () -> at(name).put(plan.body()),
        () -> plan.isSetOn(at(name).get()));
  }

  /**
   * Sets the boot of a server and reboots the server. If the boot is set already, only the reboot
   * is sent.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param plan the plan
   * @return the task of the reboot; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this server is unfinished; nothing is set in this
   *     case
   * @throws OutcomeUnknownException if it is unknown whether the boot is set; the server was not
   *     rebooted
   * @throws NotRebootedException if the boot was set, and the reboot failed or its outcome is
   *     unknown
   */
  public Task rebootInto(BootPlan plan) {
    String name = plan.status().name();
    tasks.requireIdle(TaskReference.Kind.SERVER, name);
    set(plan);
    try {
      return requests.reboot(name);
    } catch (OvhException e) {
      throw new NotRebootedException(name, plan.boot(), e);
    }
  }

  /**
   * Reboots a server into its newest Linux rescue system.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @param rescue the access to the rescue system
   * @return the task of the reboot; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this server is unfinished
   * @throws ResourceNotFoundException if the server has no rescue system
   * @throws NotRebootedException if the boot was set and the reboot failed
   */
  public Task rescue(String server, Rescue rescue) {
    return rebootInto(planRescue(server, rescue));
  }

  /**
   * Reboots a server from its disk, and removes the key for rescue systems.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @return the task of the reboot; {@link TaskService#await} waits for it
   * @throws ResourceBusyException if a task of this server is unfinished
   * @throws NotRebootedException if the boot was set and the reboot failed
   */
  public Task bootFromDisk(String server) {
    return rebootInto(planDisk(server));
  }

  private static OvhException noBoot(String server, String wanted, Listing<ServerBoot> boots) {
    return notFound("boot", wanted, server + " has no boot " + wanted, boots);
  }

  /** Returns the failure of a boot that could not be read if it may be the wanted boot. */
  private static OvhException notFound(
      String noun, String wanted, String message, Listing<ServerBoot> boots) {
    return boots.unread().stream()
        .filter(boot -> !boot.isVanished())
        .filter(boot -> !wanted.matches("\\d+") || wanted.equals(boot.id()))
        .findFirst()
        .map(Unread::reason)
        .orElseGet(
            () ->
                ResourceNotFoundException.of(
                    noun,
                    wanted,
                    message,
                    "Available boots",
                    boots.stream().map(ServerBoot::toString).toList()));
  }

  private static ServerStatus withUnread(ServerStatus status, Listing<ServerBoot> boots) {
    return status.withUnread(
        boots.unread().stream()
            .filter(boot -> !boot.isVanished())
            .map(boot -> new Unread("boot " + boot.id(), boot.reason()))
            .toList());
  }

  private record StatusAndBoots(ServerStatus status, Reading<Listing<ServerBoot>> boots) {}

  private StatusAndBoots statusAndBoots(String server) {
    DedicatedServer found = servers.get(server);
    return client.inParallel(
        () -> servers.status(found),
        () -> Reading.of(() -> all(found.name())),
        StatusAndBoots::new);
  }

  /** A boot without an id cannot be set, and is left out. */
  private Listing<ServerBoot> all(String name) {
    Listing<DedicatedServerNetboot> boots = at(name).boot().all();
    return boots.withItems(
        boots.stream()
            .flatMap(
                boot ->
                    boot
                        .optional(DedicatedServerNetboot::bootId)
                        .map(id -> ServerBoot.of(id, boot))
                        .stream())
            .toList());
  }

  private static ServerBoot rescueSystem(DedicatedServer server, Listing<ServerBoot> boots) {
    boolean isUefi = server.optional(DedicatedServer::efiBootloaderPath).isPresent();
    return RescueSystemSelector.newest(boots.items(), isUefi)
        .orElseThrow(
            () ->
                notFound(
                    "rescue system",
                    "rescue",
                    server.name() + " has no Linux rescue system",
                    boots));
  }

  /** Returns the key for rescue systems that is set, if the boot is a rescue system. */
  private static @Nullable NichandleSshKey keptKey(ServerStatus status, ServerBoot boot) {
    String key = status.server().optional(DedicatedServer::rescueSshKey).orElse(null);
    if (key == null || key.isBlank() || boot.kind() != ServerBoot.Kind.RESCUE) {
      return null;
    }
    String label = SshPublicKey.tryParse(key).map(SshPublicKey::label).orElse("a key");
    return new NichandleSshKey(key, label, Map.of());
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
