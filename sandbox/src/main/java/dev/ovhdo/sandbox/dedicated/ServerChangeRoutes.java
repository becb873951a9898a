package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ApiEnum;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerSettings;
import dev.ovhdo.sandbox.state.ServerState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that change the settings of a server and reboot it. */
public final class ServerChangeRoutes {
  private final Account account;
  private final ServerOperations power;

  public ServerChangeRoutes(Account account, ServerOperations power) {
    this.account = account;
    this.power = power;
  }

  public void addTo(Router router) {
    router
        .put(ServerRoutes.PATH, this::edit)
        .post(
            ServerRoutes.PATH + "/reboot",
            visit ->
                ServerJson.of(
                    power.reboot(ServerRoutes.requested(account, visit), visit.now()),
                    visit.now()));
  }

  /** An absent property keeps its value; a null property is cleared. */
  private JsonNode edit(RouteCall visit) {
    Server server = ServerRoutes.requested(account, visit);
    ServerSettings settings = booting(server, visit);
    ObjectNode body = visit.body();
    if (body.has("rescueMail") || body.has("rescueSshKey")) {
      settings = rescue(settings, visit);
    }
    if (body.has("efiBootloaderPath")) {
      settings = settings.withEfiBootloaderPath(visit.bodyText("efiBootloaderPath"));
    }
    if (body.has("rootDevice")) {
      settings = settings.withRootDevice(visit.bodyText("rootDevice"));
    }
    if (body.has("monitoring")) {
      settings = settings.withMonitoring(visit.bodyFlag("monitoring"));
    }
    if (body.has("noIntervention")) {
      settings = settings.withNoIntervention(visit.bodyFlag("noIntervention"));
    }
    String state = visit.bodyText("state");
    if (state != null) {
      settings = settings.withState(ApiEnum.parse(ServerState.class, state).orElseThrow());
    }
    ServerSettings changed = settings;
    account.servers().update(server.name(), each -> each.withSettings(changed));
    return Json.nullNode();
  }

  /** A server has either a boot id or a boot script: each replaces the other. */
  private static ServerSettings booting(Server server, RouteCall visit) {
    String script = visit.bodyText("bootScript");
    boolean hasId = visit.body().path("bootId").isIntegralNumber();
    if (hasId && script != null) {
      throw ApiError.badRequest("bootId and bootScript can not be used together");
    }
    if (hasId) {
      long id = visit.body().path("bootId").asLong();
      if (server.boot(id).isEmpty()) {
        throw ApiError.noSuchObject("bootId", id);
      }
      return server.settings().withBootId(id);
    }
    return visit.body().has("bootScript")
        ? server.settings().withBootScript(script)
        : server.settings();
  }

  /** The API expects the key itself, although OVHcloud's description says the name of a key. */
  private static ServerSettings rescue(ServerSettings settings, RouteCall visit) {
    ObjectNode body = visit.body();
    String key =
        body.has("rescueSshKey") ? visit.bodyText("rescueSshKey") : settings.rescueSshKey();
    if (key != null && !PublicKeyText.isKey(key)) {
      throw ApiError.badRequest("SSH key is not valid");
    }
    String mail = body.has("rescueMail") ? visit.bodyText("rescueMail") : settings.rescueMail();
    return settings.withRescue(mail, key == null ? null : key.strip());
  }
}
