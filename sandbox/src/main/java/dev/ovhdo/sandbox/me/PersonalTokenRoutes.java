package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.auth.RandomText;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Account;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /me/identity/user/{user}/token}: the personal access tokens. */
public final class PersonalTokenRoutes {
  private static final int TOKEN_LENGTH = 32;
  private static final String LIST = "/me/identity/user/{user}/token";
  private static final String ITEM = LIST + "/{name}";

  private final Account account;

  public PersonalTokenRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get(LIST, call -> Json.strings(tokens(call).stream().map(AccessToken::name).toList()))
        .post(LIST, this::create)
        .get(ITEM, call -> json(find(call)))
        .put(ITEM, this::edit)
        .delete(ITEM, this::delete);
  }

  /** The token is shown in this response only. */
  private JsonNode create(RouteCall call) {
    String name = call.requireBodyText("name");
    if (tokens(call).stream().anyMatch(token -> name.equals(token.name()))) {
      throw ApiError.conflict("A token with this name already exists");
    }
    AccessToken created =
        new AccessToken(
            "SbxToken" + RandomText.of(TOKEN_LENGTH),
            call.pathParameter("user"),
            name,
            call.bodyTextOr("description", ""),
            Dates.at(call.now()),
            expiration(call),
            null);
    account.accessTokens().put(created);
    return json(created).put("token", created.token());
  }

  private JsonNode edit(RouteCall call) {
    AccessToken known = find(call);
    AccessToken changed =
        known.withDescription(call.bodyTextOr("description", known.description()));
    if (call.body().has("expiresAt") || call.body().has("expiresIn")) {
      changed = changed.withExpiration(expiration(call));
    }
    account.accessTokens().put(changed);
    return json(changed);
  }

  private JsonNode delete(RouteCall call) {
    account.accessTokens().remove(find(call).token());
    return Json.nullNode();
  }

  private static @Nullable OffsetDateTime expiration(RouteCall call) {
    long seconds = call.body().path("expiresIn").asLong(0);
    return call.bodyMoment("expiresAt")
        .orElse(seconds > 0 ? Dates.at(call.now().plusSeconds(seconds)) : null);
  }

  private List<AccessToken> tokens(RouteCall call) {
    String user = call.pathParameter("user");
    return account.accessTokens().all().stream()
        .filter(token -> token.name() != null && token.owner().equals(user))
        .toList();
  }

  private AccessToken find(RouteCall call) {
    String name = call.pathParameter("name");
    return tokens(call).stream()
        .filter(token -> name.equals(token.name()))
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("name", name));
  }

  private static ObjectNode json(AccessToken token) {
    ObjectNode json = Json.object();
    json.put("creation", Dates.text(token.creation())).put("description", token.description());
    json.set("expiresAt", Dates.json(token.expiration()));
    json.set("lastUsed", Dates.json(token.lastUse()));
    return json.put("name", token.name());
  }
}
