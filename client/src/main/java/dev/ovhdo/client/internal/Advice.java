package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The advice for an error response: the last sentence of its message. */
final class Advice {
  private final Endpoint endpoint;
  private final Credentials credentials;
  private final ServerClock clock;

  Advice(Endpoint endpoint, Credentials credentials, ServerClock clock) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** Returns one or two sentences, without a full stop at the end; empty if there is no advice. */
  String advise(ErrorKind kind, Call call, WireResponse response, ApiError error) {
    return switch (kind) {
      case CREDENTIAL ->
          credential(CredentialProblem.in(error).orElse(CredentialProblem.UNSPECIFIED));
      case NOT_GRANTED -> grant(call, error);
      case NOT_FOUND -> error.message().startsWith("Got an invalid (or empty) URL") ? route() : "";
      case CONFLICT ->
          error.status() == 412 ? "The resource changed since it was read: read it again" : "";
      case RATE_LIMITED -> pause(response);
      case EXPIRED -> "Renew the service to use it again";
      case UNEXPECTED -> detour(response);
      case SERVER -> doubt(call, error.status());
      case FORBIDDEN, INVALID -> "";
    };
  }

  private String credential(CredentialProblem problem) {
    return switch (problem) {
      case APPLICATION_KEY ->
          "Check the application key; " + endpoint.name() + " accepts only keys that it issued";
      case CONSUMER_KEY ->
          "The consumer key is unknown, expired or not validated: request a new one";
      case SIGNATURE -> "Check the application secret" + clockNote();
      case TIME ->
          "The server's clock was read again, and matches the time stamp that was sent"
              + clockNote();
      case SERVICE_ACCOUNT -> serviceAccount(endpoint);
      case UNSPECIFIED ->
          credentials instanceof Credentials.AccessToken
              ? "The access token is unknown, expired or revoked: create a new one"
              : "Check the credentials";
    };
  }

  /** Returns the advice for a service account that the token server refuses. */
  static String serviceAccount(Endpoint endpoint) {
    return "Check client_id and client_secret of the service account; "
        + endpoint.name()
        + " accepts only service accounts that it issued";
  }

  /**
   * The signature uses the time of the server, so a wrong local clock is a hint and not the cause.
   */
  private String clockNote() {
    Duration ahead = clock.localClockAhead().orElse(Duration.ZERO);
    long seconds = ahead.abs().toSeconds();
    if (seconds < 2) {
      return "";
    }
    String direction = ahead.isNegative() ? "behind" : "ahead of";
    return ". The local clock is %s s %s the server's; the signature uses the server's time"
        .formatted(seconds, direction);
  }

  private String grant(Call call, ApiError error) {
    List<String> lacking = new ArrayList<>();
    error
        .detail("unauthorizedActionsByAuthentication")
        .filter(actions -> !actions.isEmpty())
        .ifPresent(
            actions -> lacking.add("The credential lacks the IAM actions " + spaced(actions)));
    error
        .detail("unauthorizedActionsByIAM")
        .filter(actions -> !actions.isEmpty())
        .ifPresent(
            actions ->
                lacking.add("The account's policies lack the IAM actions " + spaced(actions)));
    if (!lacking.isEmpty()) {
      return String.join(". ", lacking);
    }
    if (!(credentials instanceof Credentials.Application)) {
      return "The account's policies may lack a right for this route";
    }
    String path = call.path().replaceFirst("^/(v1|v2|1\\.0)/", "/");
    return "The consumer key lacks the access rule " + call.request().method() + " " + path;
  }

  private static String spaced(String actions) {
    return String.join(", ", actions.split("\\s*,\\s*"));
  }

  private String route() {
    return endpoint.name() + " has no such route: check the path";
  }

  private static String pause(WireResponse response) {
    return response
        .header("Retry-After")
        .map(PlainText::oneLine)
        .map(
            when ->
                when.matches("[0-9]+") ? "Try again in " + when + " s" : "Try again after " + when)
        .orElse("Try again later, with fewer calls at a time");
  }

  private static String detour(WireResponse response) {
    String where =
        response
            .header("Location")
            .map(
                url ->
                    "The answer points to "
                        + PlainText.oneLine(url).replaceFirst("\\?.*", "")
                        + ". ")
            .orElse("");
    return where + "Check the endpoint, and whether a proxy answered";
  }

  /**
   * An error of a load balancer does not say whether the server behind it processed the request.
   */
  private static String doubt(Call call, int status) {
    if (call.request().method() == HttpMethod.GET) {
      return status == 501 ? "" : "Try again in a few minutes";
    }
    return "It may have been carried out: check before you repeat it";
  }
}
