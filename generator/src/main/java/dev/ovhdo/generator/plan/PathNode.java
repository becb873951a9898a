package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree of the paths of a family, which becomes an accessor class.
 *
 * @param path the template of the path, with the prefix of the version
 * @param parameter the parameter of the last segment; null for a literal segment
 * @param accessor the name of the method of the parent that returns this accessor
 * @param className the name of the accessor class
 * @param routes the routes of exactly this path
 * @param children the next segments, sorted: literal segments first
 */
public record PathNode(
    String path,
    @Nullable Parameter parameter,
    String accessor,
    ClassName className,
    List<Route> routes,
    List<PathNode> children) {

  /** Copies the lists. */
  public PathNode {
    routes = List.copyOf(routes);
    children = List.copyOf(children);
  }

  /** Returns the route of a method. */
  public Optional<Route> route(Method method) {
    return routes.stream().filter(route -> route.method() == method).findFirst();
  }
}
