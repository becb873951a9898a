package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.http.Refusal;
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
  private final PendingKeys pending;

  public ValidationPage(Account account, PendingKeys pending) {
    this.account = account;
    this.pending = pending;
  }

  /** Returns whether a path is the path of this page. */
  public boolean isAt(String path) {
    return path.equals("/auth/") || path.equals("/auth");
  }

  public Answer answer(Call call, Instant now) {
    return switch (call.method()) {
      case "GET" -> show(call.query().getOrDefault("credentialToken", ""));
      case "POST" -> decide(call.form(), now);
      default -> throw Refusal.noSuchRoute();
    };
  }

  private Answer show(String token) {
    return pending
        .find(token)
        .flatMap(key -> credential(key).map(credential -> ask(key, credential)))
        .orElseGet(ValidationPage::unknown);
  }

  private Answer ask(PendingKey key, Credential credential) {
    String application =
        account
            .applications()
            .find(credential.applicationId())
            .map(known -> known.name() + " – " + known.description())
            .orElse("an application that was deleted");
    return framed(200, PageText.question(key, application, credential.rules()));
  }

  private Answer decide(Map<String, String> form, Instant now) {
    Validity validity = Validity.parse(form.getOrDefault("validity", ""));
    boolean granted = "authorize".equals(form.get("decision"));
    Optional<PendingKey> taken =
        pending.take(form.getOrDefault("credentialToken", ""), form.getOrDefault("formToken", ""));
    if (taken.flatMap(this::credential).isEmpty()) {
      return unknown();
    }
    PendingKey key = taken.get();
    account
        .credentials()
        .update(
            key.credentialId(),
            each ->
                granted
                    ? each.validatedUntil(validity.end(now).map(Dates::at).orElse(null))
                    : each.withStatus(CredentialStatus.REFUSED));
    String redirection = key.redirection();
    return redirection == null
        ? framed(200, PageText.decided(granted))
        : Answer.seeOther(redirection);
  }

  private Optional<Credential> credential(PendingKey key) {
    return account
        .credentials()
        .find(key.credentialId())
        .filter(credential -> credential.status() == CredentialStatus.PENDING_VALIDATION);
  }

  private static Answer unknown() {
    return framed(404, PageText.unknown());
  }

  /**
   * Returns a page with strict security headers: no scripts, no embedding in another page, no
   * referrer, no caching.
   */
  private static Answer framed(int status, String page) {
    return Answer.html(status, page)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }
}
