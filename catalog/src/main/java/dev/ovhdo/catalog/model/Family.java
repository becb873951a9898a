package dev.ovhdo.catalog.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The routes under one path, which OVHcloud publishes together, and their types. A type name is
 * valid within its family only: another family may define the same name differently.
 *
 * @param version the version of the API
 * @param path the common beginning of the templates of its routes: {@code /dedicated/server}
 * @param routes the routes, sorted by path, then method
 * @param types the types by name, sorted
 */
public record Family(
    ApiVersion version, String path, List<Route> routes, Map<String, Definition> types) {

  /** Copies the collections, keeping their order. */
  public Family {
    routes = List.copyOf(routes);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /** Creates a family from a list of types. */
  public static Family of(
      ApiVersion version, String path, List<Route> routes, List<Definition> types) {
    return new Family(
        version,
        path,
        routes,
        types.stream()
            .collect(
                Collectors.toMap(
                    Definition::name,
                    Function.identity(),
                    (first, second) -> {
                      throw new IllegalArgumentException(first.name() + " is defined twice");
                    },
                    LinkedHashMap::new)));
  }

  /** Returns the path with the prefix of the version: {@code /v2/iam}, {@code /vps}. */
  public String root() {
    return version.prefix() + path;
  }

  /** Returns the definition of a type; empty for scalars, lists, maps and unknown names. */
  public Optional<Definition> definition(Type type) {
    return type instanceof Type.Named named
        ? Optional.ofNullable(types.get(named.name()))
        : Optional.empty();
  }

  /** Returns the route with exactly this template. */
  public Optional<Route> route(Method method, String template) {
    return routes.stream()
        .filter(route -> route.method() == method && route.template().equals(template))
        .findFirst();
  }
}
