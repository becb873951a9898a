package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a family's paths, which becomes an accessor.
 *
 * @param path the way here, as a template with the version's prefix
 * @param parameter what this segment is the value of; null for a literal one
 * @param accessor the name of the method of the parent that leads here
 * @param className the name of the class of this place
 * @param routes the routes of exactly this path
 * @param children the next segments: literal ones first, each kind sorted
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

  /** Finds the route of a method. */
  public Optional<Route> route(Method method) {
    return routes.stream().filter(route -> route.method() == method).findFirst();
  }
}
