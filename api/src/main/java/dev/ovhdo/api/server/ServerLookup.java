package dev.ovhdo.api.server;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.OptionalParts;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import java.util.List;
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

  /**
   * Reads what a plan shows of a server, at the same time; only the server and its tasks are
   * needed.
   */
  ServerStatus status(DedicatedServer server) {
    String name = server.name();
    OptionalParts parts = new OptionalParts();
    // A boot that OVHcloud has withdrawn is not found.
    return client.inParallel(
        () ->
            client.inParallel(
                () -> parts.read("IP blocks", () -> at(name).ips().get()).orElse(List.of()),
                () ->
                    server
                        .optional(DedicatedServer::bootId)
                        .flatMap(id -> parts.read("boot " + id, () -> boot(name, id))),
                (ips, boot) -> new IpsAndBoot(ips, boot.orElse(null))),
        () -> tasks.findUnfinished(TaskReference.Kind.SERVER, name),
        (shown, task) ->
            new ServerStatus(server, shown.ips(), shown.boot(), task.orElse(null), parts.unread()));
  }

  private record IpsAndBoot(List<String> ips, @Nullable ServerBoot boot) {}

  ServerBoot boot(String name, long id) {
    return ServerBoot.of(id, at(name).boot().bootId(id).get());
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
