package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.auth.RandomText;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ServiceAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /me/api/oauth2/client}: the service accounts. */
public final class ServiceAccountRoutes {
  private static final String LIST = "/me/api/oauth2/client";
  private static final String ITEM = LIST + "/{clientId}";

  private final Account account;

  public ServiceAccountRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get(LIST, call -> Json.strings(account.serviceAccounts().keys()))
        .post(LIST, this::create)
        .get(ITEM, call -> json(find(call)))
        .put(ITEM, this::edit)
        .delete(ITEM, this::delete);
  }

  /** The secret is shown in this response only. */
  private JsonNode create(RouteCall call) {
    ServiceAccount created =
        new ServiceAccount(
            "EU." + RandomText.of(16),
            "SbxClientSecret" + RandomText.of(32),
            call.bodyTextOr("name", ""),
            call.bodyTextOr("description", ""),
            Dates.at(call.now()));
    account.serviceAccounts().put(created);
    return Json.object()
        .put("clientId", created.clientId())
        .put("clientSecret", created.clientSecret());
  }

  private JsonNode edit(RouteCall call) {
    ServiceAccount known = find(call);
    account
        .serviceAccounts()
        .put(
            new ServiceAccount(
                known.clientId(),
                known.clientSecret(),
                call.bodyTextOr("name", known.name()),
                call.bodyTextOr("description", known.description()),
                known.creation()));
    return Json.nullNode();
  }

  /** The tokens of a removed service account are not accepted any more. */
  private JsonNode delete(RouteCall call) {
    String id = find(call).clientId();
    account.serviceAccounts().remove(id);
    account.accessTokens().all().stream()
        .filter(token -> token.owner().equals(id))
        .forEach(token -> account.accessTokens().remove(token.token()));
    return Json.nullNode();
  }

  private ServiceAccount find(RouteCall call) {
    String id = call.pathParameter("clientId");
    return account
        .serviceAccounts()
        .find(id)
        .orElseThrow(() -> ApiError.noSuchObject("clientId", id));
  }

  private JsonNode json(ServiceAccount known) {
    ObjectNode json = Json.object();
    json.putArray("callbackUrls");
    return json.put("clientId", known.clientId())
        .put("createdAt", Dates.text(known.creation()))
        .put("description", known.description())
        .put("flow", "CLIENT_CREDENTIALS")
        .put("identity", known.identity(account.nichandle().nichandle()))
        .put("name", known.name());
  }
}
