package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page on which the owner of an account grants or refuses a consumer key. */
public final class ValidationPage {
  /** The duration for which a consumer key is granted. */
  enum Validity {
    DAY("1", "1 day"),
    WEEK("7", "7 days"),
    MONTH("30", "30 days"),
    UNLIMITED("0", "Unlimited");

    private final String value;
    private final String label;

    Validity(String value, String label) {
      this.value = value;
      this.label = label;
    }

    /** Returns the value in the form: the number of days, or 0 for no end. */
    String value() {
      return value;
    }

    String label() {
      return label;
    }

    /** Returns the expiration; empty for an unlimited validity. */
    Optional<Instant> end(Instant from) {
      return this == UNLIMITED
          ? Optional.empty()
          : Optional.of(from.plus(Duration.ofDays(Long.parseLong(value))));
    }

    /** Returns the validity that the form sent; one day if the value is missing or unknown. */
    static Validity parse(String value) {
      return Arrays.stream(values())
          .filter(each -> each.value.equals(value))
          .findFirst()
          .orElse(DAY);
    }
  }

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+");

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

  public HttpResponse handle(HttpRequest request, Instant now) {
    return switch (request.method()) {
      case "GET" -> show(request.queryParameters().getOrDefault("credentialToken", ""));
      case "POST" -> decide(request.formParameters(), now);
      default -> throw ApiError.noSuchRoute();
    };
  }

  private HttpResponse show(String token) {
    return pending
        .find(token)
        .flatMap(key -> credential(key).map(credential -> ask(key, credential)))
        .orElseGet(ValidationPage::unknown);
  }

  private HttpResponse ask(PendingConsumerKeys.Pending key, Credential credential) {
    String application =
        account
            .applications()
            .find(credential.applicationId())
            .map(known -> known.name() + " – " + known.description())
            .orElse("an application that was deleted");
    return secured(
        200,
        ValidationPageHtml.decisionForm(key, application, credential.rules()),
        "'self'" + origin(key.redirection()));
  }

  private HttpResponse decide(Map<String, String> form, Instant now) {
    Validity validity = Validity.parse(form.getOrDefault("validity", ""));
    boolean granted = "authorize".equals(form.get("decision"));
    Optional<PendingConsumerKeys.Pending> taken =
        pending.take(form.getOrDefault("credentialToken", ""), form.getOrDefault("formToken", ""));
    if (taken.flatMap(this::credential).isEmpty()) {
      return unknown();
    }
    PendingConsumerKeys.Pending key = taken.get();
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
        ? secured(200, ValidationPageHtml.decisionResult(granted), "'none'")
        : HttpResponse.seeOther(redirection);
  }

  private Optional<Credential> credential(PendingConsumerKeys.Pending key) {
    return account
        .credentials()
        .find(key.credentialId())
        .filter(credential -> credential.status() == CredentialStatus.PENDING_VALIDATION);
  }

  private static HttpResponse unknown() {
    return secured(404, ValidationPageHtml.unknownToken(), "'none'");
  }

  /** Returns the origin of a URL after a space; an empty text without a URL. */
  private static String origin(@Nullable String url) {
    Matcher origin = ORIGIN.matcher(url == null ? "" : url);
    return origin.lookingAt() ? " " + origin.group() : "";
  }

  /**
   * Returns a page with strict security headers: no scripts, no embedding in another page, no
   * referrer, no caching.
   *
   * @param formAction where the form may lead: the target of the form, and the target of the
   *     redirection after it, to which Chromium applies this directive, too
   */
  private static HttpResponse secured(int status, String page, String formAction) {
    return HttpResponse.html(status, page)
        .withHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src '%s'; form-action %s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(ValidationPageHtml.styleHash(), formAction))
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Cross-Origin-Opener-Policy", "same-origin")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("Cache-Control", "no-store");
  }
}
