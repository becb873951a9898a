package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The routes that return passwords: the first route returns an id, and the second one returns the
 * password of this id for a limited time. A server that was installed with an SSH key has no
 * password. The machines of the sandbox accept keys only, so these passwords give no access.
 */
final class SecretRoutes {
  private static final Duration VALIDITY = Duration.ofDays(7);

  private record Secret(String text, Instant expiration) {}

  private final Account account;
  private final Map<String, Secret> secrets;

  SecretRoutes(Account account) {
    this.account = account;
    this.secrets = account.kept(new HashMap<>());
  }

  void addTo(Router router) {
    router
        .post(ServerRoutes.PATH + "/authenticationSecret", this::authenticationSecret)
        .post("/secret/retrieve", this::retrieve);
  }

  private JsonNode authenticationSecret(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    ArrayNode all = Json.MAPPER.createArrayNode();
    if (server.system().authorizedKeys().isEmpty()) {
      String system = server.name() + " " + server.system().image().id();
      String id = ResourceIds.uuid(system);
      String text = "Sandbox-" + id.substring(0, 8);
      secrets.put(id, new Secret(text, call.now().plus(VALIDITY)));
      all.addObject()
          .put("type", "SSH")
          .put("user", server.system().user())
          .put("password", id)
          .putNull("url");
    }
    return all;
  }

  private JsonNode retrieve(RouteCall call) {
    String id = call.requireBodyText("id");
    Secret secret = secrets.get(id);
    if (secret == null || !call.now().isBefore(secret.expiration())) {
      throw ApiError.noSuchObject("id", id);
    }
    return Json.object()
        .put("secret", secret.text())
        .put("expiration", Dates.text(Dates.at(secret.expiration())));
  }
}
