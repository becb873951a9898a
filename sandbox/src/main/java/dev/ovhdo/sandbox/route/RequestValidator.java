package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.check.Call;
import dev.ovhdo.catalog.check.CallCheck;
import dev.ovhdo.catalog.check.Finding;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall.Caller;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates a request against the definition of its route in the catalogue. */
public final class RequestValidator {
  private final RouteMatch match;
  private final Set<String> ownChecks;

  /**
   * Creates the validator for a request.
   *
   * @param ownChecks the names of the body parameters and of the properties in them that the
   *     handler of the route validates itself
   */
  public RequestValidator(RouteMatch match, Set<String> ownChecks) {
    this.match = match;
    this.ownChecks = Set.copyOf(ownChecks);
  }

  /**
   * Validates the request. A query parameter that the route does not define is an error.
   *
   * @throws ApiError 400 with the first error
   */
  public RouteCall validate(HttpRequest request, Instant now, @Nullable Caller caller) {
    KnownRoute known = match.known();
    refuseUndescribed(request);
    JsonNode body = body(request);
    List<Map.Entry<String, String>> query = query(request);
    List<Finding> findings =
        CallCheck.of(known)
            .check(new Call(match.parameters(), query, request.headers(), body))
            .stream()
            .filter(this::matters)
            .toList();
    new ValidationErrors(known.route().method(), body, findings)
        .first()
        .ifPresent(
            error -> {
              throw error;
            });
    Map<String, String> values = new HashMap<>();
    query.forEach(pair -> values.put(pair.getKey(), pair.getValue()));
    ObjectNode bodyObject = body instanceof ObjectNode given ? given : Json.object();
    return new RouteCall(request, match.parameters(), values, bodyObject, now, caller);
  }

  private void refuseUndescribed(HttpRequest request) {
    Set<String> undescribed = new LinkedHashSet<>(request.queryParameters().keySet());
    match.known().route().parameters(Place.QUERY).forEach(each -> undescribed.remove(each.name()));
    undescribed.removeAll(ownChecks);
    if (!undescribed.isEmpty()) {
      throw ApiError.badRequest(
          "Received not described parameters: (" + String.join(", ", undescribed) + ")");
    }
  }

  /** Returns the query parameters. Of repeated names the last counts, unless the type is a list. */
  private List<Map.Entry<String, String>> query(HttpRequest request) {
    List<Parameter> known = match.known().route().parameters(Place.QUERY);
    Map<String, String> last = request.queryParameters();
    return request.queryPairs().stream()
        .filter(
            pair ->
                known.stream()
                    .filter(parameter -> parameter.name().equals(pair.getKey()))
                    .anyMatch(
                        parameter ->
                            parameter.type() instanceof Type.ListOf
                                || pair.getValue().equals(last.get(pair.getKey()))))
        .distinct()
        .toList();
  }

  /**
   * Returns the body as JSON, or null if the request has none. The body of a GET is ignored, as
   * OVHcloud does: some clients send one. If the route expects an object, a missing body counts as
   * an empty object.
   */
  private @Nullable JsonNode body(HttpRequest request) {
    Body expected = match.known().route().body();
    if (match.known().route().method() == Method.GET) {
      return null;
    }
    if (request.body().length == 0) {
      return isObject(expected) ? Json.object() : null;
    }
    JsonNode given;
    try {
      given = Json.MAPPER.readTree(request.body());
    } catch (JacksonException e) {
      throw ApiError.badRequest("Invalid JSON received");
    }
    if (expected instanceof Body.None) {
      return given.isObject() && given.isEmpty() && acceptsEmptyObject() ? null : Json.object();
    }
    if (isObject(expected) && !given.isObject()) {
      throw ApiError.badRequest("Invalid JSON received");
    }
    return given;
  }

  /**
   * Returns whether a route without a body accepts an empty object, which some clients send. Routes
   * of the public cloud and of version 2 refuse it, according to issues of python-ovh.
   */
  private boolean acceptsEmptyObject() {
    String path = match.known().route().path();
    return !path.startsWith("/cloud/project") && !path.startsWith("/v2/");
  }

  private boolean isObject(Body body) {
    return body instanceof Body.Fields || model(body) != null;
  }

  private @Nullable Model model(Body body) {
    return body instanceof Body.Whole whole
            && match.known().family().definition(whole.type()).orElse(null) instanceof Model model
        ? model
        : null;
  }

  /**
   * Returns whether a finding is an error. A JSON null counts as absent, so it matters for required
   * properties only.
   */
  private boolean matters(Finding finding) {
    String location = finding.location();
    return switch (finding.kind()) {
      case NULL_NOT_ALLOWED -> isRequired(location);
      case MISSING_PARAMETER -> ownChecks.stream().noneMatch(name -> isBelow(location, name));
      default ->
          ownChecks.stream()
              .noneMatch(
                  name ->
                      location.equals(name)
                          || location.endsWith("." + name)
                          || isBelow(location, name));
    };
  }

  private static boolean isBelow(String location, String name) {
    return location.startsWith(name + ".") || location.startsWith(name + "[");
  }

  private boolean isRequired(String name) {
    Body body = match.known().route().body();
    Model model = model(body);
    List<Property> properties =
        body instanceof Body.Fields fields
            ? fields.properties()
            : model == null ? List.of() : model.properties();
    return properties.stream()
        .anyMatch(property -> property.required() && property.name().equals(name));
  }
}
