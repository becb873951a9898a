package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The page on which the owner of an account grants or refuses a consumer key. */
public final class ValidationPage {
  private final Account account;
  private final PendingConsumerKeys pending;

  public ValidationPage(Account account, PendingConsumerKeys pending) {
    this.account = account;
    this.pending = pending;
  }

  /** Returns whether a path is the path of this page. */
  public boolean matches(String path) {
    return path.equals("/auth/") || path.equals("/auth");
  }

  public HttpResponse handle(HttpRequest call, Instant now) {
    return switch (call.method()) {
      case "GET" -> show(call.queryParameters().getOrDefault("credentialToken", ""));
      case "POST" -> decide(call.formParameters(), now);
      default -> throw ApiError.noSuchRoute();
    };
  }

  private HttpResponse show(String token) {
    return pending
        .find(token)
        .flatMap(key -> credential(key).map(credential -> ask(key, credential)))
        .orElseGet(ValidationPage::unknown);
  }

  private HttpResponse ask(PendingConsumerKey key, Credential credential) {
    String application =
        account
            .applications()
            .find(credential.applicationId())
            .map(known -> known.name() + " – " + known.description())
            .orElse("an application that was deleted");
    return framed(200, ValidationPageHtml.decisionForm(key, application, credential.rules()));
  }

  private HttpResponse decide(Map<String, String> form, Instant now) {
    Validity validity = Validity.parse(form.getOrDefault("validity", ""));
    boolean granted = "authorize".equals(form.get("decision"));
    Optional<PendingConsumerKey> taken =
        pending.take(form.getOrDefault("credentialToken", ""), form.getOrDefault("formToken", ""));
    if (taken.flatMap(this::credential).isEmpty()) {
      return unknown();
    }
    PendingConsumerKey key = taken.get();
    account
        .credentials()
        .update(
            key.credentialId(),
            each ->
                granted
                    ? each.withValidation(validity.end(now).map(Dates::at).orElse(null))
                    : each.withStatus(CredentialStatus.REFUSED));
    String redirection = key.redirection();
    return redirection == null
        ? framed(200, ValidationPageHtml.decisionResult(granted))
        : HttpResponse.seeOther(redirection);
  }

  private Optional<Credential> credential(PendingConsumerKey key) {
    return account
        .credentials()
        .find(key.credentialId())
        .filter(credential -> credential.status() == CredentialStatus.PENDING_VALIDATION);
  }

  private static HttpResponse unknown() {
    return framed(404, ValidationPageHtml.unknownToken());
  }

  /**
   * Returns a page with strict security headers: no scripts, no embedding in another page, no
   * referrer, no caching.
   */
  private static HttpResponse framed(int status, String page) {
    return HttpResponse.html(status, page)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }
}
