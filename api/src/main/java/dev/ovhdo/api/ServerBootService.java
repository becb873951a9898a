package dev.ovhdo.api;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What dedicated servers boot: their disk, a rescue system, anything else that OVHcloud has for
 * them. Reached by {@link ServerService#boots()}, and servers are named as there. Safe for use by
 * many threads.
 *
 * <pre>{@code
 * ServerTask task = ovh.servers().boots().rescue("storage", Rescue.withSshKey("laptop"));
 * }</pre>
 */
public final class ServerBootService {
  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServerReading servers;
  private final ServerTasks tasks;

  ServerBootService(
      OvhClient client, SshKeyService sshKeys, ServerReading servers, ServerTasks tasks) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.servers = servers;
    this.tasks = tasks;
  }

  /**
   * Reads what a server can boot.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   */
  public List<ServerBoot> list(String server) {
    return servers.named(server, this::all);
  }

  /**
   * Reads one of the things that a server can boot.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot/{bootId}}
   *
   * @param server its service name or display name
   * @param id the number of the boot
   * @throws NotFoundException if it is none of the server's
   */
  public ServerBoot one(String server, long id) {
    return servers.named(server, name -> ServerBoot.of(at(name).boot().bootId(id).get()));
  }

  /**
   * Chooses the newest Linux rescue system of a server, never the shell of the firmware that the
   * API lists among these.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @throws NoRescueSystemException if it has none
   */
  public ServerBoot rescueSystem(String server) {
    return rescueSystem(servers.one(server));
  }

  /**
   * Looks up and checks what it takes to have a server boot something. Changes nothing. The key of
   * a rescue system is kept with a rescue system, and taken away with anything else.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @param id the number of the boot
   * @throws UnknownBootException if it is none of the server's
   */
  public BootPlan plan(String server, long id) {
    ServerCondition condition = servers.condition(server);
    List<ServerBoot> boots = all(condition.name());
    ServerBoot boot =
        boots.stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(
                () -> new UnknownBootException(condition.name(), String.valueOf(id), boots));
    return new BootPlan(condition, boot, keptKey(condition, boot), null);
  }

  /**
   * Looks up and checks what it takes to have a server boot its newest Linux rescue system, never
   * the shell of the firmware that the API lists among these. Changes nothing.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @param rescue who is let in
   * @throws NoRescueSystemException if it has none
   * @throws UnknownNameException if the server or the key does not exist
   */
  public BootPlan planRescue(String server, Rescue rescue) {
    ServerCondition condition = servers.condition(server);
    ServerBoot boot = rescueSystem(condition.server());
    NichandleSshKey key = sshKeys.chosen(rescue.sshKeyName(), rescue.publicKey());
    return new BootPlan(condition, boot, key, rescue.mail());
  }

  /**
   * Looks up and checks what it takes to have a server boot from its disk again, without a key for
   * rescue systems. Changes nothing.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   */
  public BootPlan planDisk(String server) {
    ServerCondition condition = servers.condition(server);
    List<ServerBoot> boots = all(condition.name());
    ServerBoot disk =
        boots.stream()
            .filter(each -> each.kind() == ServerBoot.Kind.DISK)
            .findFirst()
            .orElseThrow(() -> new UnknownBootException(condition.name(), "from disk", boots));
    return new BootPlan(condition, disk, null, null);
  }

  /**
   * Sets what a server boots when it next does; nothing is sent where it is set like that already.
   * The server goes on with what it runs.
   *
   * <p>Route: {@code PUT /dedicated/server/{serviceName}}
   *
   * @param plan what was looked up before
   */
  public void set(BootPlan plan) {
    if (!plan.isSet()) {
      at(plan.condition().name()).put(plan.body());
    }
  }

  /**
   * Sets what a server boots, and reboots it at once. Where it is set like that already, the reboot
   * alone is sent.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param plan what was looked up before
   * @return the reboot, to be {@linkplain ServerService#await awaited}
   * @throws MachineBusyException if a task of this server has not ended; nothing is set then
   * @throws NotRebootedException if it was set and could not be rebooted
   */
  public ServerTask rebootInto(BootPlan plan) {
    String name = plan.condition().name();
    tasks.refuseIfBusy(name);
    set(plan);
    try {
      return ServerTask.of(name, at(name).reboot().post());
    } catch (OvhException e) {
      throw new NotRebootedException(name, plan.boot(), e);
    }
  }

  /**
   * Has a server boot its newest Linux rescue system at once.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @param rescue who is let in
   * @return the reboot, to be {@linkplain ServerService#await awaited}
   * @throws MachineBusyException if a task of this server has not ended
   * @throws NoRescueSystemException if it has no rescue system
   * @throws NotRebootedException if it was set and could not be rebooted
   */
  public ServerTask rescue(String server, Rescue rescue) {
    return rebootInto(planRescue(server, rescue));
  }

  /**
   * Has a server boot from its disk at once, and takes the key for rescue systems away.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @return the reboot, to be {@linkplain ServerService#await awaited}
   * @throws MachineBusyException if a task of this server has not ended
   * @throws NotRebootedException if it was set and could not be rebooted
   */
  public ServerTask fromDisk(String server) {
    return rebootInto(planDisk(server));
  }

  private List<ServerBoot> all(String name) {
    return at(name).boot().all().items().stream().map(ServerBoot::of).toList();
  }

  private ServerBoot rescueSystem(DedicatedServerDedicatedWithIam server) {
    List<ServerBoot> boots = all(server.name());
    return RescueChoice.of(boots, server.efiBootloaderPath() != null)
        .orElseThrow(() -> new NoRescueSystemException(server.name(), boots));
  }

  /** A key that was set for rescue systems stays with one, and goes with anything else. */
  private static @Nullable NichandleSshKey keptKey(ServerCondition condition, ServerBoot boot) {
    String key = condition.server().rescueSshKey();
    if (key == null || key.isBlank() || boot.kind() != ServerBoot.Kind.RESCUE) {
      return null;
    }
    String label = PublicKey.find(key).map(PublicKey::label).orElse("a key");
    return new NichandleSshKey(key, label, false, Map.of());
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
