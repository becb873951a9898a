package dev.ovhdo.api.task;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.ZoneNameResolver;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.vps.Vps;
import java.util.function.Function;

/** Finds the exact names of the resources that tasks belong to. Thread-safe. */
final class TaskResourceNames {
  private final NameResolver<Vps> vpses;
  private final NameResolver<DedicatedServer> servers;
  private final ZoneNameResolver zones;

  TaskResourceNames(OvhClient client) {
    this.vpses = NameResolver.ofVpses(client);
    this.servers = NameResolver.ofServers(client);
    this.zones = new ZoneNameResolver(client);
  }

  /** Calls with the exact name of a resource. */
  <A> A resolve(TaskReference.Kind kind, String resource, Function<String, A> call) {
    return switch (kind) {
      case VPS -> vpses.resolve(resource, call);
      case SERVER -> servers.resolve(resource, call);
      case ZONE -> zones.resolve(resource, call);
      case IP -> call.apply(IpBlock.parse(resource).pathName());
    };
  }
}
