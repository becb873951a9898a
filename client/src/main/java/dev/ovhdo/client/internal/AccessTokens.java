package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials.ServiceAccount;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.NotSentException;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The access tokens of a service account, which are requested with the client credentials of OAuth2
 * and kept in memory. Several threads share one request. Thread-safe.
 *
 * <p>A request for a token that fails says nothing about the API call that needs the token, except
 * that the call was not sent. Network failures and overloaded token servers therefore become a
 * {@link NotSentException}, after which any call can be repeated.
 */
final class AccessTokens {
  /** How long before its end a token is renewed: longer than a request is usually under way. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** The longest lifetime that is accepted; the server rejects a token that has ended before. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Request REQUEST = Request.post("/auth/oauth2/token").unauthenticated();

  private final ServiceAccount account;
  private final Endpoint endpoint;
  private final String userAgent;
  private final TimeSource time;
  private final SingleFlight<Token> tokens = new SingleFlight<>();

  AccessTokens(ServiceAccount account, Endpoint endpoint, String userAgent, TimeSource time) {
    this.account = account;
    this.endpoint = endpoint;
    this.userAgent = userAgent;
    this.time = time;
  }

  /**
   * Returns a token that is still valid for a while; requests one if necessary.
   *
   * @param call the call that needs the token
   * @param next sends the request for the token
   */
  Token current(Call call, Step.Next next) throws IOException, InterruptedException {
    return get(token -> time.nanoTime().getAsLong() - token.renewAt() < 0, call, next);
  }

  /** Returns a token that is newer than one that the server rejected. */
  Token after(Token rejected, Call call, Step.Next next) throws IOException, InterruptedException {
    return get(token -> !token.equals(rejected), call, next);
  }

  private Token get(Predicate<Token> isUsable, Call call, Step.Next next)
      throws IOException, InterruptedException {
    try {
      return tokens.get(isUsable, () -> request(call, next));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof InterruptedIOException) {
        throw new InterruptedException("the request for an access token was interrupted");
      }
      throw e.getCause();
    }
  }

  /** Requests a token at the first URL that works: OVHcloud is moving the token server. */
  private Token request(Call call, Step.Next next) {
    IOException failure = new IOException("no token server");
    for (URI url : endpoint.accessTokenUrls()) {
      try {
        Call request = tokenRequest(url, call);
        WireResponse response = next.send(request);
        if (response.status() == 200) {
          return token(call, response);
        }
        ApiError error = error(request, response);
        if (isFinal(response.status())) {
          throw new InvalidCredentialException(
              request.failed(), error, Advice.serviceAccount(endpoint));
        }
        failure = new IOException(url.getHost() + " answered " + response.status());
      } catch (IOException e) {
        failure = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new InterruptedIOException());
      }
    }
    throw new UncheckedIOException(
        new NotSentException(
            "no access token could be requested: " + failure.getMessage(), failure));
  }

  /** 404 and 405 mean that the token server has moved, 408 and 429 that it is overloaded. */
  private static boolean isFinal(int status) {
    return switch (status) {
      case 404, 405, 408, 429 -> false;
      default -> status >= 400 && status < 500;
    };
  }

  /** Returns a request that takes at most the time that is left for the call. */
  private Call tokenRequest(URI url, Call call) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=all"
            .formatted(encoded(account.clientId()), encoded(account.clientSecret()));
    WireRequest wire =
        new WireRequest(
            HttpMethod.POST,
            url,
            Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "User-Agent",
                userAgent),
            form.getBytes(StandardCharsets.UTF_8),
            call.wire().timeout());
    Attempts attempts = new Attempts(time);
    attempts.endAfter(call.attempts().left());
    return new Call(REQUEST, REQUEST.template(), wire, attempts);
  }

  private Token token(Call call, WireResponse response) {
    try {
      JsonNode json = Json.read(response.body());
      String value = json.path("access_token").asString("");
      // A token without a lifetime is used until the server rejects it.
      long told = json.path("expires_in").asLong(LONGEST.toSeconds());
      long lifetime = Math.max(0, Math.min(LONGEST.toSeconds(), told));
      if (!value.isEmpty()) {
        long usable = Math.max(lifetime / 2, lifetime - MARGIN.toSeconds());
        return new Token(value, time.nanoTime().getAsLong() + Duration.ofSeconds(usable).toNanos());
      }
    } catch (JacksonException e) {
      // Jackson's message quotes the response, which may contain the token.
    }
    throw DecodeException.ofUnsentCall(
        call.failed(), "it was not sent, because the token server sent no access token");
  }

  /** Reads the error format of OAuth2. */
  private ApiError error(Call request, WireResponse response) {
    CallSecrets secrets = new ClientSecrets(account).of(request);
    ApiError standard = ErrorBody.read(response, secrets::hide);
    try {
      JsonNode json = Json.read(response.body());
      String code = PlainText.oneLine(secrets.hide(json.path("error").asString("")));
      String message =
          PlainText.oneLine(secrets.hide(json.path("error_description").asString(code)));
      return code.isEmpty()
          ? standard
          : new ApiError(
              response.status(), null, code, message, standard.queryId(), standard.details());
    } catch (JacksonException e) {
      return standard;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * An access token.
   *
   * @param value the token
   * @param renewAt the value of the monotonic clock at which it is renewed, in nanoseconds
   */
  record Token(String value, long renewAt) {
    /** Returns the time of the renewal; the token is hidden. */
    @Override
    public String toString() {
      return "Token[renewAt=" + renewAt + "]";
    }
  }
}
