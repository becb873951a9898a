package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes of the servers' contracts. Only they can change the display name of a server. */
final class ServiceRoutes {
  private final Account account;

  ServiceRoutes(Account account) {
    this.account = account;
  }

  void addTo(Router router) {
    router
        .get("/services", this::list)
        .get("/services/{serviceId}", call -> ServerJson.service(requested(call)))
        .put("/services/{serviceId}", this::rename);
  }

  private JsonNode list(RouteCall call) {
    Optional<String> name = call.queryParameter("resourceName");
    Optional<String> route = call.queryParameter("routes");
    return Json.numbers(
        account.servers().all().stream()
            .filter(server -> name.isEmpty() || name.get().equals(server.name()))
            .filter(server -> route.isEmpty() || route.get().equals(ServerRoutes.PATH))
            .map(server -> server.contract().serviceId())
            .toList());
  }

  private Server requested(RouteCall call) {
    long id = call.pathNumber("serviceId");
    return account.servers().all().stream()
        .filter(server -> server.contract().serviceId() == id)
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("serviceId", id));
  }

  private JsonNode rename(RouteCall call) {
    String name = call.bodyText("displayName");
    if (name != null) {
      account
          .servers()
          .update(
              requested(call).name(),
              server ->
                  server.withContract(
                      server.contract().withDisplayName(name.isBlank() ? null : name)));
    }
    return Json.nullNode();
  }
}
