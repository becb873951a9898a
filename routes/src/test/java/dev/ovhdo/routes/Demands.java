package dev.ovhdo.routes;

import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.client.OvhClient;
import java.util.Map;

/** What the sandbox demands of a call where it has behaviour of its own, as OVHcloud does. */
final class Demands {
  private static final String PUBLIC_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB me@laptop";

  private Demands() {}

  /** Makes there be what the route answers. */
  static void prepare(Route route, OvhClient client) {
    if (route.toString().equals("GET /vps/{serviceName}/tasks/{id}")) {
      String vps = client.get("/vps").get(0).asString();
      client.post("/vps/{serviceName}/reboot", null, vps);
    }
  }

  /** Returns values for the parts of a body for which any text will not do. */
  static Map<String, Object> values(Route route, OvhClient client) {
    return switch (route.toString()) {
      case "POST /auth/credential" ->
          Map.of("path", "/vps/*", "redirection", "https://example.com/");
      case "POST /me/sshKey" -> Map.of("key", PUBLIC_KEY);
      case "POST /vps/{serviceName}/rebuild" -> {
        String vps = client.get("/vps").get(0).asString();
        String image = client.get("/vps/{serviceName}/images/available", vps).get(0).asString();
        String key = client.get("/me/sshKey").get(0).asString();
        yield Map.of("imageId", image, "publicSshKey", PUBLIC_KEY, "sshKey", key);
      }
      default -> Map.of();
    };
  }
}
