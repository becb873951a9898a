package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes that show servers and their boot options. */
public final class ServerRoutes {
  static final String PATH = "/dedicated/server/{serviceName}";

  private final Account account;
  private final TaskScheduler scheduler;
  private final ServerOperations operations;

  public ServerRoutes(Account account, Machines machines, TaskScheduler scheduler) {
    this.account = account;
    this.scheduler = scheduler;
    this.operations = new ServerOperations(account, machines, scheduler);
  }

  /** Adds all routes of servers. */
  public void addTo(Router router) {
    new ServerChangeRoutes(account, operations).addTo(router);
    new InstallationRoutes(account, operations).addTo(router);
    new InstallationTemplateRoutes(account).addTo(router);
    new SecretRoutes(account).addTo(router);
    new ServerTaskRoutes(account, scheduler).addTo(router);
    router
        .get("/dedicated/server", call -> Json.strings(account.servers().keys()))
        .get(PATH, this::server)
        .get(PATH + "/ips", call -> Json.strings(requested(account, call).ips()))
        .get(PATH + "/boot", this::boots)
        .get(PATH + "/boot/{bootId}", this::boot);
  }

  private JsonNode server(RouteCall call) {
    Server server = requested(account, call);
    return ServerJson.of(server, account.tagsOf(ResourceIds.urn("dedicatedServer", server.name())));
  }

  /** OVHcloud lists expired servers, but refuses every other call to them. */
  static Server requested(Account account, RouteCall call) {
    Server server =
        account
            .servers()
            .find(call.pathParameter("serviceName"))
            .orElseThrow(ApiError::noSuchService);
    if (server.contract().expired()) {
      throw ApiError.expired();
    }
    return server;
  }

  private JsonNode boots(RouteCall call) {
    Optional<String> type = call.queryParameter("bootType");
    return Json.numbers(
        requested(account, call).boots().stream()
            .filter(boot -> type.isEmpty() || type.get().equals(boot.type().text()))
            .map(Boot::id)
            .toList());
  }

  private JsonNode boot(RouteCall call) {
    long id = call.pathNumber("bootId");
    return requested(account, call)
        .boot(id)
        .map(ServerJson::of)
        .orElseThrow(() -> ApiError.noSuchObject("bootId", id));
  }
}
