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
  private static final String ONE = "/me/api/credential/{credentialId}";

  private final Account account;

  public CredentialRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get("/me/api/credential", this::list)
        .get(ONE, visit -> CredentialJson.of(asked(visit), visit.now()))
        .put(ONE, this::edit)
        .delete(ONE, this::delete)
        .get(ONE + "/application", this::application);
  }

  private Credential asked(RouteCall visit) {
    long id = visit.pathNumber("credentialId");
    return account
        .credentials()
        .find(id)
        .orElseThrow(() -> ApiError.noSuchObject("credentialId", id));
  }

  private JsonNode list(RouteCall visit) {
    Optional<Long> application = visit.queryParameter("applicationId").map(Long::valueOf);
    Optional<String> status = visit.queryParameter("status");
    return Json.numbers(
        account.credentials().all().stream()
            .filter(each -> application.isEmpty() || each.applicationId() == application.get())
            .filter(
                each -> status.isEmpty() || each.status(visit.now()).text().equals(status.get()))
            .map(Credential::credentialId)
            .toList());
  }

  private JsonNode edit(RouteCall visit) {
    long id = asked(visit).credentialId();
    if (visit.body().has("allowedIPs")) {
      account
          .credentials()
          .update(id, each -> each.withAllowedIps(CredentialJson.allowedIps(visit.body())));
    }
    return Json.nullNode();
  }

  private JsonNode delete(RouteCall visit) {
    account.credentials().remove(asked(visit).credentialId());
    return Json.nullNode();
  }

  /** Credentials of the web console belong to an application outside of the account: status 404. */
  private JsonNode application(RouteCall visit) {
    long id = asked(visit).applicationId();
    return account
        .applications()
        .find(id)
        .map(ApplicationRoutes::json)
        .orElseThrow(() -> ApiError.noSuchObject("applicationId", id));
  }
}
