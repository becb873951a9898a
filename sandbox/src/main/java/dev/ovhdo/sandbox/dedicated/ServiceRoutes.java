package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes of the servers' contracts. Only they can change the display name of a server. */
public final class ServiceRoutes {
  private final Account account;

  public ServiceRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/services", this::list)
        .get("/services/{serviceId}", visit -> ServerJson.service(asked(visit)))
        .put("/services/{serviceId}", this::rename);
  }

  private JsonNode list(Visit visit) {
    Optional<String> name = visit.queried("resourceName");
    Optional<String> route = visit.queried("routes");
    return Json.numbers(
        account.servers().all().stream()
            .filter(server -> name.isEmpty() || name.get().equals(server.name()))
            .filter(server -> route.isEmpty() || route.get().equals(ServerRoutes.ONE))
            .map(server -> server.contract().serviceId())
            .toList());
  }

  private Server asked(Visit visit) {
    long id = visit.number("serviceId");
    return account.servers().all().stream()
        .filter(server -> server.contract().serviceId() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.noSuch("serviceId", id));
  }

  private JsonNode rename(Visit visit) {
    String name = visit.text("displayName");
    if (name != null) {
      account
          .servers()
          .update(
              asked(visit).name(),
              server ->
                  server.withContract(
                      server.contract().withDisplayName(name.isBlank() ? null : name)));
    }
    return Json.nothing();
  }
}
