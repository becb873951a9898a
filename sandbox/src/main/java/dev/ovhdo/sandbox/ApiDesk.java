package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.sandbox.auth.Gate;
import dev.ovhdo.sandbox.generic.GenericAnswers;
import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.route.Inspection;
import dev.ovhdo.sandbox.route.RouteTable;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Router.Written;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.route.Visit.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Handles the requests to one version of the API: authenticates the caller, finds the route,
 * validates the request, and calls the behaviour of the route.
 */
final class ApiDesk {
  private final ApiVersion version;
  private final RouteTable routes;
  private final Gate gate;
  private final Router router;
  private final GenericAnswers generic;
  private final VoidStyle voidStyle;

  ApiDesk(ApiVersion version, Catalogue catalogue, Gate gate, Router router, VoidStyle voidStyle) {
    this.version = version;
    this.routes = new RouteTable(catalogue);
    this.gate = gate;
    this.router = router;
    this.generic = new GenericAnswers(catalogue, router);
    this.voidStyle = voidStyle;
  }

  /**
   * Handles the request.
   *
   * @param path the path without the version prefix, not decoded
   * @param now the time of the sandbox's clock
   * @throws Refusal if the response is an error
   */
  Answer answer(Call call, String path, Instant now) {
    Optional<RouteMatch> found = routes.find(version, call.method(), path);
    Caller caller = null;
    boolean mustSign = found.map(match -> match.known().route().authenticated()).orElse(false);
    if (mustSign || (found.isEmpty() && Gate.isSigned(call))) {
      caller = gate.enter(call, version.prefix() + path, now);
    }
    JsonNode result = result(call, found.orElseThrow(Refusal::noSuchRoute), now, caller);
    return result.isNull() ? nothing(result) : Answer.json(200, result);
  }

  private JsonNode result(Call call, RouteMatch match, Instant now, @Nullable Caller caller) {
    KnownRoute known = match.known();
    Optional<Written> written = router.find(known.route().method(), known.route().path());
    Set<String> ownChecks = written.map(Written::ownChecks).orElse(Set.of());
    Visit visit = new Inspection(match, ownChecks).pass(call, now, caller);
    return written.isPresent()
        ? written.get().handler().handle(visit)
        : generic.answer(known, visit);
  }

  private Answer nothing(JsonNode result) {
    return switch (voidStyle) {
      case NULL -> Answer.json(200, result);
      case EMPTY -> Answer.empty(200);
      case NO_CONTENT -> Answer.empty(204);
    };
  }
}
