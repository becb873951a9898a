package dev.ovhdo.catalog.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The routes under one path, which OVHcloud publishes together, and their types. A type name is
 * valid within its family only: another family may define the same name differently.
 *
 * <p>A family that is read from a file parses a route or a type when it is first used; finding the
 * keys of all routes parses none.
 */
public final class Family {
  private final ApiVersion version;
  private final String path;
  private final Map<RouteKey, Route> routes;
  private final Map<String, Definition> types;
  private volatile @Nullable List<Route> list;

  private Family(
      ApiVersion version, String path, Map<RouteKey, Route> routes, Map<String, Definition> types) {
    this.version = version;
    this.path = path;
    this.routes = Collections.unmodifiableMap(routes);
    this.types = Collections.unmodifiableMap(types);
  }

  /**
   * Creates a family from lists, keeping their order.
   *
   * @param version the version of the API
   * @param path the common beginning of the templates of its routes: {@code /dedicated/server}
   * @throws IllegalArgumentException if a route or a type is defined twice
   */
  public static Family of(
      ApiVersion version, String path, List<Route> routes, List<Definition> types) {
    Map<RouteKey, Route> routesByKey = new LinkedHashMap<>();
    for (Route route : routes) {
      if (routesByKey.put(route.key(), route) != null) {
        throw new IllegalArgumentException(route.key() + " is defined twice");
      }
    }
    Map<String, Definition> typesByName = new LinkedHashMap<>();
    for (Definition type : types) {
      if (typesByName.put(type.name(), type) != null) {
        throw new IllegalArgumentException(type.name() + " is defined twice");
      }
    }
    return new Family(version, path, routesByKey, typesByName);
  }

  /**
   * Creates a family from maps, which are not copied, so that they may parse their values when the
   * values are first used. The maps must not change.
   */
  public static Family ofMaps(
      ApiVersion version, String path, Map<RouteKey, Route> routes, Map<String, Definition> types) {
    return new Family(version, path, routes, types);
  }

  /** Returns the version of the API. */
  public ApiVersion version() {
    return version;
  }

  /** Returns the common beginning of the templates of the routes: {@code /dedicated/server}. */
  public String path() {
    return path;
  }

  /** Returns the path with the prefix of the version: {@code /v2/iam}, {@code /vps}. */
  public String root() {
    return version.prefix() + path;
  }

  /** Returns the segments of the path: {@code dedicated}, {@code server}. */
  public List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /** Returns the keys of the routes, sorted by path, then method; parses no route. */
  public Set<RouteKey> keys() {
    return routes.keySet();
  }

  /** Returns the routes, sorted by path, then method. */
  public List<Route> routes() {
    List<Route> known = list;
    if (known == null) {
      known = List.copyOf(routes.values());
      list = known;
    }
    return known;
  }

  /** Returns the types by name, sorted; {@code get} parses only the type that it returns. */
  public Map<String, Definition> types() {
    return types;
  }

  /** Returns the definition of a type; empty for scalars, lists, maps and unknown names. */
  public Optional<Definition> definition(Type type) {
    return type instanceof Type.Named named
        ? Optional.ofNullable(types.get(named.name()))
        : Optional.empty();
  }

  /** Returns the route with exactly this template. */
  public Optional<Route> route(Method method, String template) {
    return Optional.ofNullable(routes.get(new RouteKey(method, template)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Family family
        && version == family.version
        && path.equals(family.path)
        && routes().equals(family.routes())
        && types.equals(family.types);
  }

  @Override
  public int hashCode() {
    return root().hashCode();
  }

  /** Returns the root and the number of routes. */
  @Override
  public String toString() {
    return root() + " with " + routes.size() + " routes";
  }
}
