package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /auth}. */
public final class AuthRoutes {
  private static final int RANDOM_LENGTH = 18;

  private final Account account;
  private final Authenticator authenticator;
  private final PendingConsumerKeys pending;

  public AuthRoutes(Account account, Authenticator authenticator, PendingConsumerKeys pending) {
    this.account = account;
    this.authenticator = authenticator;
    this.pending = pending;
  }

  public void addTo(Router router) {
    router
        .get("/auth/time", call -> Json.number(call.now().getEpochSecond()))
        .post("/auth/credential", this::request, "accessRules")
        .get(
            "/auth/currentCredential",
            call -> CredentialJson.of(call.requireCredential(), call.now()))
        .get("/auth/details", this::details)
        .post("/auth/logout", this::logout);
  }

  private JsonNode request(RouteCall call) {
    Application application = authenticator.applicationOfRequest(call.request());
    Credential credential =
        Credential.pending(
                account.newId(),
                application.applicationId(),
                "SbxConsumerKey" + RandomText.of(RANDOM_LENGTH),
                CredentialJson.readRules(call.body().path("accessRules")),
                Dates.at(call.now()))
            .withAllowedIps(CredentialJson.allowedIps(call.body()));
    PendingConsumerKeys.Pending key = pending.add(credential.credentialId(), redirection(call));
    account.credentials().put(credential);
    String page = call.request().origin() + "/auth/";
    return Json.object()
        .put("validationUrl", page + "?credentialToken=" + key.token())
        .put("consumerKey", credential.consumerKey())
        .put("state", credential.status().text());
  }

  /** Returns the redirection URL, which must be an HTTP or HTTPS URL because a browser opens it. */
  private static @Nullable String redirection(RouteCall call) {
    String text = call.bodyText("redirection");
    if (text != null && !text.matches("https?://[^\\s\"<>]+")) {
      throw ApiError.badRequest(
          "[redirection] Given data (" + text + ") is not valid for type url");
    }
    return text;
  }

  private JsonNode details(RouteCall call) {
    String nichandle = account.nichandle().nichandle();
    ObjectNode details = Json.object().put("account", nichandle);
    Credential credential = call.requireCaller().credential();
    details.set(
        "allowedRoutes",
        credential == null ? Json.nullNode() : CredentialJson.rules(credential.rules()));
    details.putNull("description");
    String identity = call.requireCaller().identity();
    details.putArray("identities").add(identity);
    return details.put("method", method(identity)).putNull("roles").putNull("user");
  }

  private static String method(String identity) {
    if (identity.contains("/oauth2-")) {
      return "oauth2_client_credentials";
    }
    return identity.contains(":user:") ? "user" : "account";
  }

  private JsonNode logout(RouteCall call) {
    account
        .credentials()
        .update(
            call.requireCredential().credentialId(),
            credential -> credential.withStatus(CredentialStatus.EXPIRED));
    return Json.nullNode();
  }
}
