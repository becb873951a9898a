package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Server;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes that show servers and their boot options. */
public final class ServerRoutes {
  static final String PATH = "/dedicated/server/{serviceName}";

  private final Account account;

  public ServerRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/dedicated/server", visit -> Json.strings(account.servers().keys()))
        .get(PATH, visit -> ServerJson.of(requested(account, visit)))
        .get(PATH + "/ips", visit -> Json.strings(requested(account, visit).ips()))
        .get(PATH + "/serviceInfos", this::infos)
        .get(PATH + "/boot", this::boots)
        .get(PATH + "/boot/{bootId}", this::boot);
  }

  /** OVHcloud lists expired servers, but refuses every other call to them. */
  static Server requested(Account account, RouteCall visit) {
    Server server =
        account
            .servers()
            .find(visit.pathParameter("serviceName"))
            .orElseThrow(ApiError::noSuchService);
    if (server.contract().expired()) {
      throw ApiError.expired();
    }
    return server;
  }

  private JsonNode infos(RouteCall visit) {
    return ServerJson.infos(requested(account, visit), account.nichandle());
  }

  private JsonNode boots(RouteCall visit) {
    Optional<String> type = visit.queryParameter("bootType");
    return Json.numbers(
        requested(account, visit).boots().stream()
            .filter(boot -> type.isEmpty() || type.get().equals(boot.type().text()))
            .map(Boot::id)
            .toList());
  }

  private JsonNode boot(RouteCall visit) {
    long id = visit.pathNumber("bootId");
    return requested(account, visit)
        .boot(id)
        .map(ServerJson::of)
        .orElseThrow(() -> ApiError.noSuchObject("bootId", id));
  }
}
