package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.SshKey;
import tools.jackson.databind.JsonNode;

/** The routes under {@code /me/sshKey}. */
public final class SshKeyRoutes {
  private static final String ITEM = "/me/sshKey/{keyName}";

  private final Account account;

  public SshKeyRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/me/sshKey", call -> Json.strings(account.sshKeys().keys()))
        .post("/me/sshKey", this::create)
        .get(ITEM, call -> json(find(call)))
        .delete(ITEM, this::delete);
  }

  private SshKey find(RouteCall call) {
    String name = call.pathParameter("keyName");
    return account.sshKeys().find(name).orElseThrow(() -> ApiError.noSuchObject("keyName", name));
  }

  private JsonNode create(RouteCall call) {
    String name = call.requireBodyText("keyName");
    String key = call.requireBodyText("key");
    if (name.isBlank()) {
      throw ApiError.invalidValue("keyName", name, "string");
    }
    if (!PublicKeyText.isKey(key)) {
      throw ApiError.badRequest("SSH key is not valid");
    }
    if (!account.sshKeys().add(new SshKey(name, key.strip()))) {
      throw ApiError.conflict("An SSH key with the name " + name + " already exists");
    }
    return Json.nullNode();
  }

  private JsonNode delete(RouteCall call) {
    account.sshKeys().remove(find(call).keyName());
    return Json.nullNode();
  }

  /**
   * Returns {@code nichandle.sshKey}: OVHcloud's schemas of 2025 and 2026 have no other property,
   * and no route that changes a key.
   */
  private static JsonNode json(SshKey key) {
    return Json.object().put("keyName", key.keyName()).put("key", key.key());
  }
}
