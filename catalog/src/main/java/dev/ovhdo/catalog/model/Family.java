package dev.ovhdo.catalog.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The routes under one path, published together, and the types that they name. A type's name means
 * something within its family only: another may define it differently.
 *
 * @param version the branch of the API
 * @param path what the templates of all its routes begin with: {@code /dedicated/server}
 * @param routes sorted by path, then method
 * @param types by name, sorted
 */
public record Family(
    ApiVersion version, String path, List<Route> routes, Map<String, Definition> types) {

  /** Copies the collections, keeping their order. */
  public Family {
    routes = List.copyOf(routes);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /** A family of these types. */
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

  /** Returns the path as a caller writes it: {@code /v2/iam}, {@code /vps}. */
  public String root() {
    return version.prefix() + path;
  }

  /** Finds what a type is; empty for scalars, lists, maps and unknown names. */
  public Optional<Definition> definition(Type type) {
    return type instanceof Type.Named named
        ? Optional.ofNullable(types.get(named.name()))
        : Optional.empty();
  }

  /** Finds the route of exactly this template. */
  public Optional<Route> route(Method method, String template) {
    return routes.stream()
        .filter(route -> route.method() == method && route.template().equals(template))
        .findFirst();
  }
}
