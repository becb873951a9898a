package dev.ovhdo.catalog;

import dev.ovhdo.catalog.ParsedPath.Segment;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.RouteKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The templates of a family as a tree of segments. */
final class RouteTree {

  /** A segment, its possible next segments, and the routes that end with it. */
  private static final class Node {
    private final Map<String, Node> literals = new TreeMap<>();
    private final Map<Method, RouteKey> routes = new EnumMap<>(Method.class);

    /** The node of all placeholders at this position; a path cannot distinguish them. */
    private @Nullable Node value;

    /** One of the placeholders, with its braces. */
    private String placeholder = "";

    private boolean isLeaf() {
      return literals.isEmpty() && value == null;
    }

    private Node next(String segment) {
      if (!ParsedPath.isPlaceholder(segment)) {
        return literals.computeIfAbsent(segment, text -> new Node());
      }
      if (value == null) {
        value = new Node();
        placeholder = segment;
      }
      return value;
    }
  }

  private final Node root = new Node();

  private final Family family;

  RouteTree(Family family) {
    this.family = family;
    for (RouteKey key : family.keys()) {
      Node node = root;
      for (String segment : key.template().substring(1).split("/", -1)) {
        node = node.next(segment);
      }
      node.routes.putIfAbsent(key.method(), key);
    }
  }

  /** Returns the route of a path; fixed segments take precedence over parameters. */
  Optional<RouteMatch> match(Method method, List<Segment> path) {
    return find(root, path, 0, node -> node.routes.containsKey(method))
        .flatMap(node -> Optional.ofNullable(node.routes.get(method)))
        .flatMap(key -> family.route(method, key.template()))
        .map(route -> RouteMatch.of(new KnownRoute(family, route), path));
  }

  /** Returns the methods for which a path has a route. */
  Set<Method> methods(List<Segment> path) {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    find(
        root,
        path,
        0,
        node -> {
          methods.addAll(node.routes.keySet());
          return false;
        });
    return methods;
  }

  /**
   * Returns the possible next segments of a path; a segment that matches a fixed segment is not
   * treated as a value.
   */
  List<NextSegment> next(List<Segment> path) {
    Node node = root;
    for (Segment segment : path) {
      Node literal = segment.placeholder() ? null : node.literals.get(segment.text());
      Node next = literal == null ? node.value : literal;
      if (next == null) {
        return List.of();
      }
      node = next;
    }
    List<NextSegment> next = new ArrayList<>();
    node.literals.forEach((text, to) -> next.add(new NextSegment(text, false, !to.isLeaf())));
    if (node.value != null) {
      next.add(new NextSegment(node.placeholder, true, !node.value.isLeaf()));
    }
    return next;
  }

  private static Optional<Node> find(
      Node node, List<Segment> path, int depth, Predicate<Node> wanted) {
    if (depth == path.size()) {
      return Optional.of(node).filter(wanted);
    }
    Segment segment = path.get(depth);
    Node literal = segment.placeholder() ? null : node.literals.get(segment.text());
    if (literal != null) {
      Optional<Node> found = find(literal, path, depth + 1, wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return node.value == null ? Optional.empty() : find(node.value, path, depth + 1, wanted);
  }
}
