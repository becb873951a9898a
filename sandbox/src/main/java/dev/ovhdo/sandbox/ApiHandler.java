package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.sandbox.auth.Authenticator;
import dev.ovhdo.sandbox.generic.GenericHandler;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.route.RequestValidator;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.RouteCall.Caller;
import dev.ovhdo.sandbox.route.RouteTable;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Router.StatefulRoute;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Handles the requests to one version of the API: authenticates the caller, finds the route,
 * validates the request, and calls the behaviour of the route.
 */
final class ApiHandler {
  private final ApiVersion version;
  private final RouteTable routes;
  private final Authenticator authenticator;
  private final Router router;
  private final GenericHandler generic;
  private final VoidResponse voidResponse;

  ApiHandler(
      ApiVersion version,
      Catalogue catalogue,
      Authenticator gate,
      Router router,
      VoidResponse voidStyle) {
    this.version = version;
    this.routes = new RouteTable(catalogue);
    this.authenticator = gate;
    this.router = router;
    this.generic = new GenericHandler(catalogue, router);
    this.voidResponse = voidStyle;
  }

  /**
   * Handles the request.
   *
   * @param path the path without the version prefix, not decoded
   * @param now the time of the sandbox's clock
   * @throws ApiError if the response is an error
   */
  HttpResponse handle(HttpRequest call, String path, Instant now) {
    Optional<RouteMatch> found = routes.find(version, call.method(), path);
    Caller caller = null;
    boolean mustSign = found.map(match -> match.known().route().authenticated()).orElse(false);
    if (mustSign || (found.isEmpty() && Authenticator.isSigned(call))) {
      caller = authenticator.authenticate(call, version.prefix() + path, now);
    }
    JsonNode result = result(call, found.orElseThrow(ApiError::noSuchRoute), now, caller);
    return result.isNull() ? voidResponse(result) : HttpResponse.json(200, result);
  }

  private JsonNode result(
      HttpRequest call, RouteMatch match, Instant now, @Nullable Caller caller) {
    KnownRoute known = match.known();
    Optional<StatefulRoute> written = router.find(known.route().method(), known.route().path());
    Set<String> ownChecks = written.map(StatefulRoute::ownChecks).orElse(Set.of());
    RouteCall visit = new RequestValidator(match, ownChecks).validate(call, now, caller);
    return written.isPresent()
        ? written.get().handler().handle(visit)
        : generic.handle(known, visit);
  }

  private HttpResponse voidResponse(JsonNode result) {
    return switch (voidResponse) {
      case NULL -> HttpResponse.json(200, result);
      case EMPTY -> HttpResponse.empty(200);
      case NO_CONTENT -> HttpResponse.empty(204);
    };
  }
}
