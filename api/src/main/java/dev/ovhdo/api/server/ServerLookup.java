package dev.ovhdo.api.server;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resolves names of servers, and reads servers with their status. */
final class ServerLookup {
  private final OvhClient client;
  private final NameResolver<DedicatedServer> names;
  private final TaskService tasks;

  ServerLookup(OvhClient client, TaskService tasks) {
    this.client = client;
    this.names = NameResolver.ofServers(client);
    this.tasks = tasks;
  }

  Listing<DedicatedServer> list() {
    return names.list();
  }

  /** Calls with the service name of a server. */
  <A> A resolve(String server, Function<String, A> call) {
    return names.resolve(server, call);
  }

  DedicatedServer get(String server) {
    return names.get(server);
  }

  ServerStatus status(String server) {
    DedicatedServer found = get(server);
    String name = found.name();
    return new ServerStatus(
        found,
        at(name).ips().get(),
        currentBoot(found),
        tasks.findUnfinished(TaskReference.Kind.SERVER, name).orElse(null));
  }

  /** Reads the boot that is set; null for a boot that OVHcloud has withdrawn (404). */
  private @Nullable ServerBoot currentBoot(DedicatedServer server) {
    Long id = server.bootId();
    try {
      return id == null ? null : ServerBoot.of(at(server.name()).boot().bootId(id).get());
    } catch (NotFoundException e) {
      return null;
    }
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
