package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.auth.Authenticator;
import dev.ovhdo.sandbox.generic.GenericHandler;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.list.Batch;
import dev.ovhdo.sandbox.list.CursorPage;
import dev.ovhdo.sandbox.list.ItemRead;
import dev.ovhdo.sandbox.list.ObjectLists;
import dev.ovhdo.sandbox.publish.SchemaPublisher;
import dev.ovhdo.sandbox.route.RequestValidator;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.RouteCall.Caller;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Router.StatefulRoute;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ListModes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Handles the requests to one version of the API: publishes the schemas, and for all other requests
 * finds the route, authenticates the caller, validates the request, and calls the behaviour of the
 * route.
 */
final class ApiHandler {
  private final ApiVersion version;
  private final Account account;
  private final Catalogue catalogue;
  private final Authenticator authenticator;
  private final AccountRefusals refusals;
  private final Router router;
  private final GenericHandler generic;
  private final VoidResponse voidResponse;
  private final SchemaPublisher publisher;
  private final ObjectLists objectLists;

  ApiHandler(
      ApiVersion version,
      Account account,
      Catalogue catalogue,
      Authenticator authenticator,
      Router router,
      VoidResponse voidResponse) {
    this.version = version;
    this.account = account;
    this.catalogue = catalogue;
    this.authenticator = authenticator;
    this.refusals = new AccountRefusals(account);
    this.router = router;
    this.generic = new GenericHandler(catalogue, router, account);
    this.voidResponse = voidResponse;
    this.objectLists = new ObjectLists(account);
    this.publisher = new SchemaPublisher(catalogue, version);
  }

  ApiVersion version() {
    return version;
  }

  /**
   * Handles a request.
   *
   * @param prefix the version prefix of the path, such as {@code /1.0}
   * @param now the time of the sandbox's clock
   * @param serverTime the time that {@code /auth/time} shows and the check of timestamps uses
   * @throws ApiError if the response is an error
   */
  HttpResponse handle(HttpRequest request, String prefix, Instant now, Instant serverTime) {
    String path = request.path().substring(prefix.length());
    return publisher
        .handle(request, prefix, path)
        .orElseGet(() -> callRoute(request, path, now, serverTime));
  }

  private HttpResponse callRoute(
      HttpRequest request, String path, Instant now, Instant serverTime) {
    Optional<Batch> batch = batch(request, path);
    Optional<RouteMatch> found =
        findRoute(request.method(), batch.map(Batch::firstPath).orElse(path));
    Caller caller = null;
    boolean mustSign = found.map(match -> match.known().route().authenticated()).orElse(false);
    if (mustSign || (found.isEmpty() && Authenticator.isSigned(request))) {
      caller = authenticator.authenticate(request, version.prefix() + path, now, serverTime);
    }
    RouteMatch match = found.orElseThrow(() -> noSuchRoute(request, path));
    Caller identified = caller;
    if (batch.isPresent()) {
      return HttpResponse.json(200, batch.get().read(item -> read(request, item, now, identified)));
    }
    ItemRead items = item -> read(request.withoutQueryAndBody(), item, now, identified);
    Instant ofRoute = path.equals("/auth/time") ? serverTime : now;
    return response(request, path, match, result(request, match, ofRoute, caller), items);
  }

  /** Returns the response with a result; a list may be requested in pages. */
  private HttpResponse response(
      HttpRequest request, String path, RouteMatch match, JsonNode result, ItemRead items) {
    Route route = match.known().route();
    ListModes modes = account.quirks().listModes();
    if (modes.objects() && ObjectLists.isRequested(request, route)) {
      return objectLists.page(request, modes, path, result, items);
    }
    if (result.isArray() && CursorPage.isServed(route)) {
      return CursorPage.of(request, modes, result);
    }
    return result.isNull() ? voidResponse(result) : HttpResponse.json(200, result);
  }

  private Optional<Batch> batch(HttpRequest request, String path) {
    return version == ApiVersion.V1 && account.quirks().listModes().batches()
        ? Batch.of(request, path)
        : Optional.empty();
  }

  /** Reads an object of a list or batch, whose caller was authenticated. */
  private JsonNode read(HttpRequest request, String path, Instant now, @Nullable Caller caller) {
    RouteMatch match = findRoute(request.method(), path).orElseThrow(ApiError::noSuchRoute);
    return result(request, match, now, caller);
  }

  /** Finds the route of a request. A HEAD request is answered as a GET request, without body. */
  private Optional<RouteMatch> findRoute(String method, String path) {
    return Method.find(method.equals("HEAD") ? Method.GET.name() : method)
        .flatMap(known -> catalogue.match(known, versioned(path)));
  }

  private String versioned(String path) {
    return "/" + version.text() + path;
  }

  private ApiError noSuchRoute(HttpRequest request, String path) {
    return catalogue.methods(versioned(path)).isEmpty()
        ? ApiError.noSuchRoute()
        : ApiError.noSuchMethod(request.method());
  }

  private JsonNode result(
      HttpRequest request, RouteMatch match, Instant now, @Nullable Caller caller) {
    if (caller != null) {
      refusals.check(match);
    }
    KnownRoute known = match.known();
    Optional<StatefulRoute> stateful = router.find(known.route().method(), known.route().path());
    Set<String> ownChecks = stateful.map(StatefulRoute::ownChecks).orElse(Set.of());
    RouteCall call = new RequestValidator(match, ownChecks).validate(request, now, caller);
    return stateful.isPresent()
        ? stateful.get().handler().handle(call)
        : generic.handle(known, call);
  }

  private HttpResponse voidResponse(JsonNode result) {
    return switch (voidResponse) {
      case NULL -> HttpResponse.json(200, result);
      case EMPTY -> HttpResponse.empty(200);
      case NO_CONTENT -> HttpResponse.empty(204);
    };
  }
}
