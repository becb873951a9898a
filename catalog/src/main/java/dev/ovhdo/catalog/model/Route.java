package dev.ovhdo.catalog.model;

import dev.ovhdo.catalog.model.Parameter.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One method of one path.
 *
 * @param version the branch of the API
 * @param method the HTTP method
 * @param template the path, without the version, with a placeholder in braces for each parameter:
 *     {@code /vps/{serviceName}/ips}
 * @param parameters of path, query and headers; those of the path come first, in its order
 * @param body what it takes
 * @param response what it answers; {@link Scalar#VOID} if nothing
 * @param item the type of one object where the list of ids can also be had as objects; else null
 * @param identifier the property of an answered object that identifies it; null if it is not said
 * @param authenticated whether the call must be signed
 * @param stability how much it can be relied on
 * @param deprecation when and for what it goes; null if it stays
 * @param actions the rights that it needs, beside an access rule of the consumer key
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
    List<IamAction> actions) {

  /** Checks the template and copies the lists. */
  public Route {
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with a slash: " + template);
    }
    parameters = List.copyOf(parameters);
    actions = List.copyOf(actions);
  }

  /** Returns the template as a caller writes it: {@code /v2/iam/policy}, {@code /vps}. */
  public String path() {
    return version.prefix() + template;
  }

  /** Returns the parameters of one place, in their order. */
  public List<Parameter> parameters(Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }

  /** Finds a parameter. */
  public Optional<Parameter> parameter(Place place, String name) {
    return parameters.stream()
        .filter(parameter -> parameter.place() == place && parameter.name().equals(name))
        .findFirst();
  }

  /** Returns the parts of the template: {@code vps}, {@code {serviceName}}, {@code ips}. */
  public List<String> segments() {
    return List.of(template.substring(1).split("/", -1));
  }

  /** Returns method and path, as one names a route. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
