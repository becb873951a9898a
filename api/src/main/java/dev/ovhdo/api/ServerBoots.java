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

/** What servers boot, and booting it, by service name. */
final class ServerBoots {
  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServerTasks tasks;

  ServerBoots(OvhClient client, SshKeyService sshKeys, ServerTasks tasks) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.tasks = tasks;
  }

  List<ServerBoot> all(String name) {
    return at(name).boot().all().items().stream().map(ServerBoot::of).toList();
  }

  ServerBoot one(String name, long id) {
    return ServerBoot.of(at(name).boot().bootId(id).get());
  }

  ServerCondition condition(DedicatedServerDedicatedWithIam server) {
    String name = server.name();
    return new ServerCondition(
        server, at(name).ips().get(), set(server), tasks.unfinished(name).orElse(null));
  }

  /** Servers go on with boots that OVHcloud has withdrawn; nothing is known of these. */
  private @Nullable ServerBoot set(DedicatedServerDedicatedWithIam server) {
    Long id = server.bootId();
    try {
      return id == null ? null : one(server.name(), id);
    } catch (NotFoundException e) {
      return null;
    }
  }

  BootPlan plan(ServerCondition condition, long id) {
    List<ServerBoot> boots = all(condition.name());
    ServerBoot boot =
        boots.stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(
                () -> new UnknownBootException(condition.name(), String.valueOf(id), boots));
    return new BootPlan(condition, boot, keptKey(condition, boot), null);
  }

  /** A key that was set for rescue systems stays with one, and goes with anything else. */
  private static @Nullable NichandleSshKey keptKey(ServerCondition condition, ServerBoot boot) {
    String key = condition.server().rescueSshKey();
    return key == null || key.isBlank() || boot.kind() != ServerBoot.Kind.RESCUE
        ? null
        : given(key);
  }

  BootPlan plan(ServerCondition condition, Rescue rescue) {
    return new BootPlan(condition, rescueSystem(condition.server()), key(rescue), rescue.mail());
  }

  ServerBoot rescueSystem(DedicatedServerDedicatedWithIam server) {
    List<ServerBoot> boots = all(server.name());
    return RescueChoice.of(boots, server.efiBootloaderPath() != null)
        .orElseThrow(() -> new NoRescueSystemException(server.name(), boots));
  }

  BootPlan planDisk(ServerCondition condition) {
    List<ServerBoot> boots = all(condition.name());
    ServerBoot disk =
        boots.stream()
            .filter(each -> each.kind() == ServerBoot.Kind.DISK)
            .findFirst()
            .orElseThrow(() -> new UnknownBootException(condition.name(), "from disk", boots));
    return new BootPlan(condition, disk, null, null);
  }

  private @Nullable NichandleSshKey key(Rescue rescue) {
    String name = rescue.sshKeyName();
    String given = rescue.publicKey();
    return name != null ? sshKeys.one(name) : given != null ? given(given) : null;
  }

  private static NichandleSshKey given(String key) {
    String label = PublicKey.find(key).map(PublicKey::label).orElse("a key");
    return new NichandleSshKey(key, label, false, Map.of());
  }

  void set(BootPlan plan) {
    if (!plan.isSet()) {
      at(plan.condition().name()).put(plan.body());
    }
  }

  ServerTask boot(BootPlan plan) {
    String name = plan.condition().name();
    tasks.refuseIfBusy(name);
    set(plan);
    try {
      return ServerTask.of(name, at(name).reboot().post());
    } catch (OvhException e) {
      throw new NotRebootedException(name, plan.boot(), e);
    }
  }

  ServerTask reboot(String name) {
    tasks.refuseIfBusy(name);
    return ServerTask.of(name, at(name).reboot().post());
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
