package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.route.RouteCall.Caller;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Authenticates requests: application, timestamp, consumer key, signature, status of the
 * credential, access rules, in this order. OVHcloud does not document the order; each error has the
 * status and the code that users report.
 */
public final class Authenticator {
  private final Account account;
  private final Duration timestampTolerance;

  /**
   * Creates the authenticator of an account.
   *
   * @param window the maximal difference between the timestamp of a request and the clock of the
   *     sandbox, in both directions
   */
  public Authenticator(Account account, Duration window) {
    this.account = account;
    this.timestampTolerance = window;
  }

  /** Returns whether the request has a consumer key or a signature. */
  public static boolean isSigned(HttpRequest request) {
    return request.header("X-Ovh-Consumer").isPresent()
        || request.header("X-Ovh-Signature").isPresent();
  }

  /**
   * Authenticates a request and checks that the access rules grant the request.
   *
   * @param path the path as access rules contain it: without {@code /1.0} or {@code /v1}, but with
   *     {@code /v2}
   * @param now the time of the sandbox's clock
   * @throws ApiError 400 or 403 if a check fails
   */
  public Caller authenticate(HttpRequest request, String path, Instant now) {
    Application application = application(request);
    if (request.header("X-Ovh-Consumer").isEmpty()) {
      throw ApiError.ofCode(403, "NOT_CREDENTIAL", "You must login first");
    }
    checkTime(request, now);
    Credential credential = credential(request, application);
    checkSignature(request, application, credential);
    if (credential.status(now) != CredentialStatus.VALIDATED) {
      throw ApiError.ofCode(403, "INVALID_CREDENTIAL", "This credential is not valid");
    }
    String decoded = Router.decode(withoutSlash(path));
    if (!isGranted(credential, request.method(), decoded)) {
      throw ApiError.ofCode(403, "NOT_GRANTED_CALL", "This call has not been granted");
    }
    account
        .credentials()
        .update(credential.credentialId(), used -> used.withLastUse(Dates.at(now)));
    return new Caller(application, credential);
  }

  /**
   * Access rules for version 1 contain no version. OVHcloud does not document whether rules for
   * version 2 must begin with {@code /v2}, and its examples omit it. This method accepts both
   * forms.
   */
  private static boolean isGranted(Credential credential, String method, String path) {
    String withoutVersion = path.startsWith("/v2/") ? path.substring("/v2".length()) : path;
    return credential.rules().stream()
        .anyMatch(rule -> rule.allows(method, path) || rule.allows(method, withoutVersion));
  }

  /**
   * Returns the application of the request.
   *
   * @throws ApiError 403 if the application is unknown or not active
   */
  Application application(HttpRequest request) {
    return account
        .applicationByKey(request.header("X-Ovh-Application").orElse(""))
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
        .credentialByKey(request.header("X-Ovh-Consumer").orElse(""))
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
   * endpoints use the default port. A TLS proxy sends the scheme of the client in {@code
   * X-Forwarded-Proto}.
   */
  private static Set<String> urls(HttpRequest request) {
    String origin = request.header("X-Forwarded-Proto").orElse(request.scheme()) + "://";
    String host = request.header("Host").orElse("");
    Set<String> urls = new LinkedHashSet<>();
    urls.add(origin + host + request.target());
    urls.add(origin + host.replaceFirst(":\\d+$", "") + request.target());
    return urls;
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
