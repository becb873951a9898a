package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.ReservedNames;
import dev.ovhdo.generator.name.UniqueNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates the tree of the paths of a family. */
final class PathTree {
  private static final Comparator<Segment> ORDER =
      Comparator.comparing((Segment segment) -> segment.parameter() != null)
          .thenComparing(Segment::name)
          .thenComparing(Segment::javaType);

  private PathTree() {}

  /** Returns the node of the path of the family. */
  static PathNode of(Family family, ClassName rootClass) {
    int depth = family.segments().size();
    return node(
        family.root(), new Segment(family.path(), null), "", rootClass, family.routes(), depth);
  }

  private static PathNode node(
      String path,
      Segment segment,
      String accessor,
      ClassName className,
      List<Route> below,
      int depth) {
    List<Route> here = new ArrayList<>();
    SortedMap<Segment, List<Route>> further = new TreeMap<>(ORDER);
    for (Route route : below) {
      if (route.segments().size() == depth) {
        here.add(route);
      } else {
        further.computeIfAbsent(Segment.of(route, depth), next -> new ArrayList<>()).add(route);
      }
    }
    Map<Segment, String> accessors = accessors(further);
    Map<Segment, String> classes = classes(further, className);
    List<PathNode> children = new ArrayList<>();
    further.forEach(
        (next, routes) ->
            children.add(
                node(
                    path + "/" + next.text(),
                    next,
                    accessors.getOrDefault(next, ""),
                    className.nestedClass(classes.getOrDefault(next, "")),
                    routes,
                    depth + 1)));
    return new PathNode(path, segment.parameter(), accessor, className, here, children);
  }

  /**
   * Names must be unique among methods with the same parameter type only, because methods can be
   * overloaded.
   */
  private static Map<Segment, String> accessors(SortedMap<Segment, List<Route>> segments) {
    Map<String, Map<Segment, String>> proposals = new LinkedHashMap<>();
    for (Segment segment : segments.keySet()) {
      proposals
          .computeIfAbsent(segment.javaType(), type -> new LinkedHashMap<>())
          .put(segment, JavaNames.member(segment.name(), ReservedNames::isTakenInAccessor));
    }
    Map<Segment, String> names = new LinkedHashMap<>();
    proposals.values().forEach(alike -> names.putAll(UniqueNames.members().assign(alike)));
    return names;
  }

  /** A nested class cannot have the name of an enclosing class. */
  private static Map<Segment, String> classes(
      SortedMap<Segment, List<Route>> segments, ClassName around) {
    Map<Segment, String> proposals = new LinkedHashMap<>();
    for (Segment segment : segments.keySet()) {
      proposals.put(segment, JavaNames.type(List.of(segment.name())));
    }
    return UniqueNames.classes(around.simpleNames()).assign(proposals);
  }

  /** A segment; parameters with the same name and Java type are the same segment. */
  private record Segment(String name, @Nullable Parameter parameter) {

    static Segment of(Route route, int depth) {
      String text = route.segments().get(depth);
      if (!text.startsWith("{")) {
        return new Segment(text, null);
      }
      String name = text.substring(1, text.length() - 1);
      return new Segment(
          name,
          route
              .parameter(Place.PATH, name)
              .orElseGet(() -> new Parameter(name, Place.PATH, Scalar.STRING, true)));
    }

    /** Returns the segment as in a template. */
    String text() {
      return parameter == null ? name : "{" + name + "}";
    }

    /** Returns the parameter type of the method; empty for a literal segment. */
    String javaType() {
      if (parameter == null) {
        return "";
      }
      return parameter.type() instanceof Scalar scalar
          ? JavaScalars.of(scalar).simpleName()
          : parameter.type().text();
    }
  }
}
