package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.auth.CredentialJson;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Credential;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes under {@code /me/api/credential}. */
public final class CredentialRoutes {
  private static final String ITEM = "/me/api/credential/{credentialId}";

  private final Account account;

  public CredentialRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/me/api/credential", this::list)
        .get(ITEM, call -> CredentialJson.of(find(call), call.now()))
        .put(ITEM, this::edit)
        .delete(ITEM, this::delete)
        .get(ITEM + "/application", this::application);
  }

  private Credential find(RouteCall call) {
    long id = call.pathNumber("credentialId");
    return account
        .credentials()
        .find(id)
        .orElseThrow(() -> ApiError.noSuchObject("credentialId", id));
  }

  private JsonNode list(RouteCall call) {
    Optional<Long> application = call.queryParameter("applicationId").map(Long::valueOf);
    Optional<String> status = call.queryParameter("status");
    return Json.numbers(
        account.credentials().all().stream()
            .filter(each -> application.isEmpty() || each.applicationId() == application.get())
            .filter(each -> status.isEmpty() || each.status(call.now()).text().equals(status.get()))
            .map(Credential::credentialId)
            .toList());
  }

  private JsonNode edit(RouteCall call) {
    long id = find(call).credentialId();
    if (call.body().has("allowedIPs")) {
      account
          .credentials()
          .update(id, each -> each.withAllowedIps(CredentialJson.allowedIps(call.body())));
    }
    return Json.nullNode();
  }

  private JsonNode delete(RouteCall call) {
    account.credentials().remove(find(call).credentialId());
    return Json.nullNode();
  }

  /** Credentials of the web console belong to an application outside of the account: status 404. */
  private JsonNode application(RouteCall call) {
    long id = find(call).applicationId();
    return account
        .applications()
        .find(id)
        .map(ApplicationRoutes::json)
        .orElseThrow(() -> ApiError.noSuchObject("applicationId", id));
  }
}
