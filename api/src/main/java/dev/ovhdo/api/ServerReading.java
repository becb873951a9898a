package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds servers by either of their names, and reads what every service about them needs. */
final class ServerReading {
  private final OvhClient client;
  private final ServiceNames<DedicatedServerDedicatedWithIam> names;
  private final ServerTasks tasks;

  ServerReading(OvhClient client, ServerTasks tasks) {
    this.client = client;
    this.names = new ServiceNames<>(new ServerKind(client));
    this.tasks = tasks;
  }

  Listing<DedicatedServerDedicatedWithIam> list() {
    return names.list();
  }

  /** Makes a call about a server, given its service name. */
  <A> A named(String server, Function<String, A> call) {
    return names.resolve(server, call);
  }

  DedicatedServerDedicatedWithIam one(String server) {
    return named(server, name -> at(name).get());
  }

  ServerCondition condition(String server) {
    DedicatedServerDedicatedWithIam found = one(server);
    String name = found.name();
    return new ServerCondition(
        found, at(name).ips().get(), set(found), tasks.unfinished(name).orElse(null));
  }

  /** Servers go on with boots that OVHcloud has withdrawn; nothing is known of these. */
  private @Nullable ServerBoot set(DedicatedServerDedicatedWithIam server) {
    Long id = server.bootId();
    try {
      return id == null ? null : ServerBoot.of(at(server.name()).boot().bootId(id).get());
    } catch (NotFoundException e) {
      return null;
    }
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
