package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ServiceAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The token server of OAuth2: exchanges the client credentials of a service account for an access
 * token. The texts of refusals are those in the tests of OVHcloud's SDKs.
 */
public final class TokenEndpoint {
  /** The lifetime that OVHcloud's guide shows. */
  private static final Duration LIFETIME = Duration.ofSeconds(3599);

  private static final int TOKEN_LENGTH = 64;

  private final Account account;

  public TokenEndpoint(Account account) {
    this.account = account;
  }

  /** Returns whether a path is that of OVHcloud's older or newer token server. */
  public boolean matches(String path) {
    return path.equals("/auth/oauth2/token") || path.equals("/oauth2/token");
  }

  public HttpResponse handle(HttpRequest request, Instant now) {
    if (!request.method().equals("POST")) {
      return refused(405, "invalid_request", "the token server answers POST requests only");
    }
    Map<String, String> form = request.formParameters();
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return refused(400, "unsupported_grant_type", "the grant type is not client_credentials");
    }
    Optional<ServiceAccount> caller = authenticate(request, form);
    if (caller.isEmpty()) {
      return refused(400, "invalid_client", "ovhcloud oauth2 client does not exists");
    }
    AccessToken token =
        new AccessToken(
            "SbxAccessToken" + RandomText.of(TOKEN_LENGTH),
            caller.get().clientId(),
            null,
            "",
            Dates.at(now),
            Dates.at(now.plus(LIFETIME)),
            null);
    account.accessTokens().put(token);
    return HttpResponse.json(
        200,
        Json.object()
            .put("access_token", token.token())
            .put("token_type", "Bearer")
            .put("expires_in", LIFETIME.toSeconds())
            .put("scope", form.getOrDefault("scope", "all")));
  }

  /** OAuth2 libraries send the client credentials in the form or with Basic authentication. */
  private Optional<ServiceAccount> authenticate(HttpRequest request, Map<String, String> form) {
    String id = form.getOrDefault("client_id", "");
    String secret = form.getOrDefault("client_secret", "");
    String header = request.header("Authorization").orElse("");
    if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
      String[] pair = decoded(header.substring(6).strip()).split(":", 2);
      id = pair[0];
      secret = pair.length == 2 ? pair[1] : "";
    }
    String expected = secret;
    return account
        .serviceAccounts()
        .find(id)
        .filter(known -> known.clientSecret().equals(expected));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static HttpResponse refused(int status, String error, String description) {
    ObjectNode body = Json.object().put("error", error).put("error_description", description);
    return HttpResponse.json(status, body);
  }
}
