package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ApiEnum;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerState;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that change the settings of a server and reboot it. */
final class ServerChangeRoutes {
  private final Account account;
  private final ServerOperations operations;

  ServerChangeRoutes(Account account, ServerOperations operations) {
    this.account = account;
    this.operations = operations;
  }

  void addTo(Router router) {
    router
        .put(ServerRoutes.PATH, this::edit)
        .post(
            ServerRoutes.PATH + "/reboot",
            call ->
                ServerJson.of(
                    operations.reboot(ServerRoutes.requested(account, call), call.now()),
                    call.now()));
  }

  /** An absent property keeps its value; a null property is cleared. */
  private JsonNode edit(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    Server.Settings settings = withRescue(withBoot(server, call), call);
    ObjectNode body = call.body();
    String state = call.bodyText("state");
    Server.Settings changed =
        new Server.Settings(
            settings.bootId(),
            settings.bootScript(),
            text(call, "efiBootloaderPath", settings.efiBootloaderPath()),
            body.has("monitoring") ? call.bodyFlag("monitoring") : settings.monitoring(),
            body.has("noIntervention")
                ? call.bodyFlag("noIntervention")
                : settings.noIntervention(),
            settings.rescueMail(),
            settings.rescueSshKey(),
            text(call, "rootDevice", settings.rootDevice()),
            state == null
                ? settings.state()
                : ApiEnum.parse(ServerState.class, state).orElseThrow());
    account.servers().update(server.name(), each -> each.withSettings(changed));
    return Json.nullNode();
  }

  private static @Nullable String text(RouteCall call, String name, @Nullable String old) {
    return call.body().has(name) ? call.bodyText(name) : old;
  }

  /** A server has either a boot id or a boot script: each replaces the other. */
  private static Server.Settings withBoot(Server server, RouteCall call) {
    String script = call.bodyText("bootScript");
    boolean hasId = call.body().path("bootId").isIntegralNumber();
    if (hasId && script != null) {
      throw ApiError.badRequest("bootId and bootScript can not be used together");
    }
    if (hasId) {
      long id = call.body().path("bootId").asLong();
      if (server.boot(id).isEmpty()) {
        throw noSuchBoot(server, id);
      }
      return server.settings().withBootId(id);
    }
    return call.body().has("bootScript")
        ? server.settings().withBootScript(script)
        : server.settings();
  }

  /** The text of a recorded response of OVHcloud in the US, of 2024. */
  private static ApiError noSuchBoot(Server server, long id) {
    String known =
        server.boots().stream()
            .map(boot -> String.valueOf(boot.id()))
            .collect(Collectors.joining(", "));
    return ApiError.notFound("Netboot id " + id + " is not valid, must be on list : " + known);
  }

  /** The API expects the key itself, although OVHcloud's description says the name of a key. */
  private static Server.Settings withRescue(Server.Settings settings, RouteCall call) {
    String key = text(call, "rescueSshKey", settings.rescueSshKey());
    boolean changes = call.body().has("rescueMail") || call.body().has("rescueSshKey");
    if (changes && key != null && !PublicKeyText.isKey(key)) {
      throw ApiError.badRequest("SSH key is not valid");
    }
    String mail = text(call, "rescueMail", settings.rescueMail());
    return changes ? settings.withRescue(mail, key == null ? null : key.strip()) : settings;
  }
}
