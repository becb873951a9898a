package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.route.RouteCall.Caller;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Authenticates requests: application, timestamp, consumer key, signature, status of the
 * credential, access rules, in this order. OVHcloud does not document the order; each error has the
 * status and the code that users report.
 */
public final class Authenticator {
  private static final String APPLICATION = "X-Ovh-Application";
  private static final String CONSUMER = "X-Ovh-Consumer";

  /** The calls about the consumer key itself, which need no access rule. */
  private static final Set<String> ABOUT_ITSELF =
      Set.of("GET /auth/currentCredential", "GET /auth/details", "POST /auth/logout");

  private final Account account;
  private final Duration timestampTolerance;

  /**
   * Creates the authenticator of an account.
   *
   * @param timestampTolerance the maximal difference between the timestamp of a request and the
   *     clock of the sandbox, in both directions
   */
  public Authenticator(Account account, Duration timestampTolerance) {
    this.account = account;
    this.timestampTolerance = timestampTolerance;
  }

  /** Returns whether the request has a consumer key, a signature or an access token. */
  public static boolean isSigned(HttpRequest request) {
    return request.header(CONSUMER).isPresent()
        || request.header("X-Ovh-Signature").isPresent()
        || request.header("Authorization").isPresent();
  }

  /**
   * Authenticates a request and checks that the access rules grant the request. A HEAD request
   * needs the rule of the GET request.
   *
   * @param path the path as access rules contain it: without {@code /1.0} or {@code /v1}, but with
   *     {@code /v2}
   * @param now the time of the sandbox's clock
   * @param serverTime the time with which the timestamp is compared
   * @throws ApiError 400, 401 or 403 if a check fails
   */
  public Caller authenticate(HttpRequest request, String path, Instant now, Instant serverTime) {
    Optional<String> authorization = header(request, "Authorization");
    if (authorization.isPresent()) {
      return authenticate(authorization.get(), now);
    }
    if (header(request, APPLICATION).isEmpty()) {
      throw mustLogin();
    }
    Application application = application(request);
    if (header(request, CONSUMER).isEmpty()) {
      throw mustLogin();
    }
    checkTime(request, serverTime);
    Credential credential = credential(request, application);
    checkSignature(request, application, credential);
    if (credential.status(now) != CredentialStatus.VALIDATED) {
      throw ApiError.ofCode(403, "INVALID_CREDENTIAL", "This credential is not valid");
    }
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    if (!isGranted(credential, method, path)) {
      throw ApiError.notGranted();
    }
    account
        .credentials()
        .update(credential.credentialId(), used -> used.withLastUse(Dates.at(now)));
    return new Caller("urn:v1:eu:identity:account:" + nichandle(), credential);
  }

  /**
   * Authenticates a call with an access token. A dead token gives the same error as a call without
   * credentials. An example of OVHcloud's guides leaves out the word {@code Bearer}.
   */
  private Caller authenticate(String authorization, Instant now) {
    String token = token(authorization);
    AccessToken known =
        account
            .accessTokens()
            .find(token)
            .filter(each -> each.isValid(now))
            .orElseThrow(Authenticator::mustLogin);
    account.accessTokens().update(token, used -> used.withLastUse(Dates.at(now)));
    String identity =
        account
            .serviceAccounts()
            .find(known.owner())
            .map(owner -> owner.identity(nichandle()))
            .orElseGet(() -> "urn:v1:eu:identity:user:" + nichandle() + "/" + known.owner());
    return new Caller(identity, null);
  }

  private static String token(String authorization) {
    return authorization.replaceFirst("(?i)^Bearer +", "");
  }

  /** Expires the credential or the access token with which a request is signed. */
  public void expireCredential(HttpRequest request, Instant now) {
    header(request, "Authorization")
        .ifPresent(
            value ->
                account
                    .accessTokens()
                    .update(token(value), known -> known.withExpiration(Dates.at(now))));
    header(request, CONSUMER)
        .flatMap(account::credentialByKey)
        .ifPresent(known -> account.credentials().put(known.withStatus(CredentialStatus.EXPIRED)));
  }

  private String nichandle() {
    return account.nichandle().nichandle();
  }

  /**
   * Access rules for version 1 contain no version. OVHcloud does not document whether rules for
   * version 2 must begin with {@code /v2}, and its examples omit it. This method accepts both
   * forms. A last slash of the path may be in the rule, as in certbot's documentation, or not.
   */
  private static boolean isGranted(Credential credential, String method, String path) {
    if (isAboutItself(method, path)) {
      return true;
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String form : List.of(path, withoutSlash(path))) {
      String decoded = Router.decode(form);
      forms.add(decoded);
      forms.add(decoded.startsWith("/v2/") ? decoded.substring("/v2".length()) : decoded);
    }
    return credential.rules().stream()
        .anyMatch(rule -> forms.stream().anyMatch(form -> rule.allows(method, form)));
  }

  /** Returns whether a call is about the consumer key itself, so that it needs no access rule. */
  public static boolean isAboutItself(String method, String path) {
    return ABOUT_ITSELF.contains(method + " " + withoutSlash(path));
  }

  private static ApiError mustLogin() {
    return ApiError.unauthorized("You must login first");
  }

  /** Returns a header; empty also for an empty value, which go-ovh sends without a consumer key. */
  private static Optional<String> header(HttpRequest request, String name) {
    return request.header(name).filter(value -> !value.isEmpty());
  }

  /**
   * Returns the application of a request for a consumer key.
   *
   * @throws ApiError 401 without an application key; 403 if the application is unknown or not
   *     active
   */
  Application applicationOfRequest(HttpRequest request) {
    if (header(request, APPLICATION).isEmpty()) {
      throw ApiError.unauthorized("You must send your application key to request new credentials");
    }
    return application(request);
  }

  private Application application(HttpRequest request) {
    return account
        .applicationByKey(header(request, APPLICATION).orElse(""))
        .filter(known -> known.status() != ApplicationStatus.BLOCKED)
        .filter(known -> known.status() != ApplicationStatus.INACTIVE)
        .orElseThrow(() -> ApiError.ofCode(403, "INVALID_KEY", "This application key is invalid"));
  }

  private void checkTime(HttpRequest request, Instant now) {
    String timestamp = request.header("X-Ovh-Timestamp").orElse("");
    long drift;
    try {
      drift = Math.abs(Math.subtractExact(Long.parseLong(timestamp), now.getEpochSecond()));
    } catch (NumberFormatException | ArithmeticException e) {
      throw queryTimeOut();
    }
    if (drift > timestampTolerance.toSeconds()) {
      throw queryTimeOut();
    }
  }

  private static ApiError queryTimeOut() {
    return ApiError.ofCode(400, "QUERY_TIME_OUT", "Query out of time");
  }

  private Credential credential(HttpRequest request, Application application) {
    return account
        .credentialByKey(request.header(CONSUMER).orElse(""))
        .filter(known -> known.applicationId() == application.applicationId())
        .orElseThrow(
            () -> ApiError.ofCode(403, "NOT_CREDENTIAL", "This credential does not exist"));
  }

  private static void checkSignature(
      HttpRequest request, Application application, Credential credential) {
    String signature = request.header("X-Ovh-Signature").orElse("");
    String timestamp = request.header("X-Ovh-Timestamp").orElse("");
    for (String url : urls(request)) {
      String expected =
          Signature.of(
              application.applicationSecret(),
              credential.consumerKey(),
              request.method(),
              url,
              request.body(),
              timestamp);
      if (expected.equals(signature)) {
        return;
      }
    }
    throw ApiError.ofCode(400, "INVALID_SIGNATURE", "Invalid signature");
  }

  /**
   * Returns the URLs that the client may have signed: with the header {@code Host}, and with the
   * host without its port. node-ovh never signs the port; OVHcloud does not notice this because its
   * endpoints use the default port.
   */
  private static Set<String> urls(HttpRequest request) {
    Set<String> urls = new LinkedHashSet<>();
    urls.add(request.origin() + request.target());
    urls.add(request.origin().replaceFirst(":\\d+$", "") + request.target());
    return urls;
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
