package dev.ovhdo.catalog.model;

import dev.ovhdo.catalog.model.Parameter.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route of the API: one method of one path.
 *
 * @param version the version of the API
 * @param method the HTTP method
 * @param template the path, without the version, with a placeholder in braces for each parameter:
 *     {@code /vps/{serviceName}/ips}
 * @param parameters the parameters of path, query and headers; path parameters are first, in the
 *     order of the path
 * @param body the body of a request
 * @param response the type of the response; {@link Scalar#VOID} if it is empty
 * @param item the type of the objects if the route can return objects instead of ids; else null
 * @param identifier the property that identifies an object of the response; null if it is unknown
 * @param authenticated whether the call must be signed
 * @param stability the stability of the route
 * @param deprecation the deprecation; null if the route is not deprecated
 * @param actions the IAM actions that the call needs, in addition to an access rule of the consumer
 *     key
 * @param errors the error classes that OVHcloud documents for the route, sorted: {@code
 *     Client::NotFound::ServiceNotFound}; mostly none
 */
public record Route(
    ApiVersion version,
    Method method,
    String template,
    List<Parameter> parameters,
    Body body,
    Type response,
    @Nullable Type item,
    @Nullable String identifier,
    boolean authenticated,
    Stability stability,
    @Nullable Deprecation deprecation,
    List<IamAction> actions,
    List<String> errors) {

  /** Checks the template and copies the lists. */
  public Route {
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with a slash: " + template);
    }
    parameters = List.copyOf(parameters);
    actions = List.copyOf(actions);
    errors = List.copyOf(errors);
  }

  /** Returns the key of the route, which is unique within its family. */
  public RouteKey key() {
    return new RouteKey(method, template);
  }

  /** Returns the template with the prefix of the version: {@code /v2/iam/policy}, {@code /vps}. */
  public String path() {
    return version.prefix() + template;
  }

  /** Returns the parameters of path, query or headers, in their order. */
  public List<Parameter> parameters(Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }

  /** Returns a parameter by place and name. */
  public Optional<Parameter> parameter(Place place, String name) {
    return parameters.stream()
        .filter(parameter -> parameter.place() == place && parameter.name().equals(name))
        .findFirst();
  }

  /** Returns the segments of the template: {@code vps}, {@code {serviceName}}, {@code ips}. */
  public List<String> segments() {
    return List.of(template.substring(1).split("/", -1));
  }

  /** Returns method and path: {@code GET /vps}. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
