package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerSettings;
import dev.ovhdo.sandbox.state.ServerState;
import dev.ovhdo.sandbox.state.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that change the settings of a server and reboot it. */
public final class ServerChangeRoutes {
  private final Account account;
  private final ServerPower power;

  public ServerChangeRoutes(Account account, ServerPower power) {
    this.account = account;
    this.power = power;
  }

  public void addTo(Router router) {
    router
        .put(ServerRoutes.ONE, this::edit)
        .post(
            ServerRoutes.ONE + "/reboot",
            visit ->
                ServerJson.of(
                    power.reboot(ServerRoutes.asked(account, visit), visit.now()), visit.now()));
  }

  /** An absent property keeps its value; a null property is cleared. */
  private JsonNode edit(Visit visit) {
    Server server = ServerRoutes.asked(account, visit);
    ServerSettings settings = booting(server, visit);
    ObjectNode body = visit.body();
    if (body.has("rescueMail") || body.has("rescueSshKey")) {
      settings = rescue(settings, visit);
    }
    if (body.has("efiBootloaderPath")) {
      settings = settings.withEfiBootloaderPath(visit.text("efiBootloaderPath"));
    }
    if (body.has("rootDevice")) {
      settings = settings.withRootDevice(visit.text("rootDevice"));
    }
    if (body.has("monitoring")) {
      settings = settings.withMonitoring(visit.isTrue("monitoring"));
    }
    if (body.has("noIntervention")) {
      settings = settings.withNoIntervention(visit.isTrue("noIntervention"));
    }
    String state = visit.text("state");
    if (state != null) {
      settings = settings.withState(Wire.parse(ServerState.class, state).orElseThrow());
    }
    ServerSettings changed = settings;
    account.servers().update(server.name(), each -> each.withSettings(changed));
    return Json.nothing();
  }

  /** A server has either a boot id or a boot script: each replaces the other. */
  private static ServerSettings booting(Server server, Visit visit) {
    String script = visit.text("bootScript");
    boolean hasId = visit.body().path("bootId").isIntegralNumber();
    if (hasId && script != null) {
      throw Refusal.badRequest("bootId and bootScript can not be used together");
    }
    if (hasId) {
      long id = visit.body().path("bootId").asLong();
      if (server.boot(id).isEmpty()) {
        throw Refusal.noSuch("bootId", id);
      }
      return server.settings().withBootId(id);
    }
    return visit.body().has("bootScript")
        ? server.settings().withBootScript(script)
        : server.settings();
  }

  /** The API expects the key itself, although OVHcloud's description says the name of a key. */
  private static ServerSettings rescue(ServerSettings settings, Visit visit) {
    ObjectNode body = visit.body();
    String key = body.has("rescueSshKey") ? visit.text("rescueSshKey") : settings.rescueSshKey();
    if (key != null && !PublicKeyText.isKey(key)) {
      throw Refusal.badRequest("SSH key is not valid");
    }
    String mail = body.has("rescueMail") ? visit.text("rescueMail") : settings.rescueMail();
    return settings.withRescue(mail, key == null ? null : key.strip());
  }
}
