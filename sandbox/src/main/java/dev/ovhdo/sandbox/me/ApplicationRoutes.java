package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import tools.jackson.databind.JsonNode;

/** The routes under {@code /me/api/application}. */
public final class ApplicationRoutes {
  private final Account account;

  public ApplicationRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/me/api/application", call -> Json.numbers(account.applications().keys()))
        .get("/me/api/application/{applicationId}", call -> json(find(call)))
        .delete("/me/api/application/{applicationId}", this::delete);
  }

  private Application find(RouteCall call) {
    long id = call.pathNumber("applicationId");
    return account
        .applications()
        .find(id)
        .orElseThrow(() -> ApiError.noSuchObject("applicationId", id));
  }

  /** Deletes an application together with its credentials. */
  private JsonNode delete(RouteCall call) {
    long id = find(call).applicationId();
    account.applications().remove(id);
    account.credentials().all().stream()
        .filter(credential -> credential.applicationId() == id)
        .forEach(credential -> account.credentials().remove(credential.credentialId()));
    return Json.nullNode();
  }

  /** Returns an application without its secret: OVHcloud shows the secret only at the creation. */
  static JsonNode json(Application application) {
    return Json.object()
        .put("applicationId", application.applicationId())
        .put("applicationKey", application.applicationKey())
        .put("name", application.name())
        .put("description", application.description())
        .put("status", application.status().text());
  }
}
