package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Server;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes that show servers and their boot options. */
public final class ServerRoutes {
  static final String ONE = "/dedicated/server/{serviceName}";

  private final Account account;

  public ServerRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/dedicated/server", visit -> Json.strings(account.servers().keys()))
        .get(ONE, visit -> ServerJson.of(asked(account, visit)))
        .get(ONE + "/ips", visit -> Json.strings(asked(account, visit).ips()))
        .get(ONE + "/serviceInfos", this::infos)
        .get(ONE + "/boot", this::boots)
        .get(ONE + "/boot/{bootId}", this::boot);
  }

  /** OVHcloud lists expired servers, but refuses every other call to them. */
  static Server asked(Account account, Visit visit) {
    Server server =
        account.servers().find(visit.parameter("serviceName")).orElseThrow(Refusal::noSuchService);
    if (server.contract().expired()) {
      throw Refusal.expired();
    }
    return server;
  }

  private JsonNode infos(Visit visit) {
    return ServerJson.infos(asked(account, visit), account.nichandle());
  }

  private JsonNode boots(Visit visit) {
    Optional<String> type = visit.queried("bootType");
    return Json.numbers(
        asked(account, visit).boots().stream()
            .filter(boot -> type.isEmpty() || type.get().equals(boot.type().text()))
            .map(Boot::id)
            .toList());
  }

  private JsonNode boot(Visit visit) {
    long id = visit.number("bootId");
    return asked(account, visit)
        .boot(id)
        .map(ServerJson::of)
        .orElseThrow(() -> Refusal.noSuch("bootId", id));
  }
}
