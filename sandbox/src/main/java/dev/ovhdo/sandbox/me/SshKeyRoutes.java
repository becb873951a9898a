package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The routes under {@code /me/sshKey}. */
public final class SshKeyRoutes {
  private static final String ONE = "/me/sshKey/{keyName}";

  private final Account account;

  public SshKeyRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/me/sshKey", visit -> Json.strings(account.sshKeys().keys()))
        .post("/me/sshKey", this::create)
        .get(ONE, visit -> json(asked(visit)))
        .put(ONE, this::edit)
        .delete(ONE, this::delete);
  }

  private SshKey asked(Visit visit) {
    String name = visit.parameter("keyName");
    return account.sshKeys().find(name).orElseThrow(() -> Refusal.noSuch("keyName", name));
  }

  private JsonNode create(Visit visit) {
    String name = Objects.requireNonNull(visit.text("keyName"));
    String key = Objects.requireNonNull(visit.text("key"));
    if (name.isBlank()) {
      throw Refusal.badRequest("[keyName] Given data (" + name + ") is not valid for type string");
    }
    if (!PublicKeyText.isKey(key)) {
      throw Refusal.badRequest("SSH key is not valid");
    }
    if (!account.sshKeys().add(SshKey.of(name, key.strip()))) {
      throw Refusal.conflict("An SSH key with the name " + name + " already exists");
    }
    return Json.nothing();
  }

  /** Changes the default key. At most one key of the account is the default. */
  private JsonNode edit(Visit visit) {
    String name = asked(visit).keyName();
    boolean isDefault = visit.isTrue("default");
    for (SshKey other : account.sshKeys().all()) {
      if (isDefault) {
        account.sshKeys().put(other.withDefault(other.keyName().equals(name)));
      }
    }
    account.sshKeys().update(name, key -> key.withDefault(isDefault));
    return Json.nothing();
  }

  private JsonNode delete(Visit visit) {
    account.sshKeys().remove(asked(visit).keyName());
    return Json.nothing();
  }

  private static JsonNode json(SshKey key) {
    return Json.object()
        .put("keyName", key.keyName())
        .put("key", key.key())
        .put("default", key.isDefault());
  }
}
