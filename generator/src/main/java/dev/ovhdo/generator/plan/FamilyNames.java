package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.UniqueNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the classes of a family, which are unique within its package. */
final class FamilyNames {
  private final String packageName;
  private final String root;
  private final Map<NameKey, String> names;

  FamilyNames(Family family, UsedTypes reach, List<Route> withBody, List<Route> withQuery) {
    packageName = Packages.of(family);
    List<String> segments = List.of(family.path().substring(1).split("/", -1));
    root = JavaNames.type(segments) + "Routes";

    Map<NameKey, String> wishes = new LinkedHashMap<>();
    reach.read().keySet().forEach(type -> propose(wishes, Kind.TYPE, type, ""));
    reach.enumerations().keySet().forEach(type -> propose(wishes, Kind.TYPE, type, ""));
    for (String type : reach.sent().keySet()) {
      propose(wishes, Kind.SENT, type, reach.read().containsKey(type) ? "Input" : "");
    }
    withBody.forEach(route -> wishes.put(body(route), RouteNames.body(route)));
    withQuery.forEach(route -> wishes.put(query(route), RouteNames.query(route)));
    names = UniqueNames.classes(List.of(root)).assign(wishes);
  }

  private static void propose(Map<NameKey, String> wishes, Kind kind, String type, String suffix) {
    wishes.put(new NameKey(kind, type), JavaNames.type(List.of(type.split("[._]"))) + suffix);
  }

  String packageName() {
    return packageName;
  }

  ClassName root() {
    return ClassName.get(packageName, root);
  }

  /** Returns the record or enumeration of a type in responses. */
  Optional<ClassName> type(String name) {
    return find(new NameKey(Kind.TYPE, name));
  }

  /** Returns the record of a model in requests. */
  Optional<ClassName> sent(String name) {
    return find(new NameKey(Kind.SENT, name));
  }

  Optional<ClassName> bodyOf(Route route) {
    return find(body(route));
  }

  Optional<ClassName> queryOf(Route route) {
    return find(query(route));
  }

  private Optional<ClassName> find(NameKey thing) {
    return Optional.ofNullable(names.get(thing)).map(name -> ClassName.get(packageName, name));
  }

  private static NameKey body(Route route) {
    return new NameKey(Kind.BODY, route.toString());
  }

  private static NameKey query(Route route) {
    return new NameKey(Kind.QUERY, route.toString());
  }

  /** The kinds of classes; an earlier kind takes precedence if names collide. */
  private enum Kind {
    TYPE,
    SENT,
    BODY,
    QUERY
  }

  private record NameKey(Kind kind, String name) {}
}
