package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.generator.name.JavaNames;
import dev.ovhdo.generator.name.UniqueNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the classes of a family, which are unique within its package. */
final class FamilyNames {
  private static final String IAM_SUFFIX = "WithIam";

  private final String packageName;
  private final String root;
  private final Map<NameKey, String> names;

  FamilyNames(Family family, UsedTypes used, List<Route> withBody, List<Route> withQuery) {
    packageName = Packages.of(family);
    root = JavaNames.type(family.segments()) + "Routes";

    Map<NameKey, String> proposals = new LinkedHashMap<>();
    used.read().keySet().forEach(type -> proposals.put(new NameKey(Kind.TYPE, type), name(type)));
    used.enumerations()
        .keySet()
        .forEach(type -> proposals.put(new NameKey(Kind.TYPE, type), name(type)));
    used.sent()
        .keySet()
        .forEach(type -> proposals.put(new NameKey(Kind.SENT, type), name(type) + "Input"));
    withBody.forEach(route -> proposals.put(body(route), RouteNames.body(route)));
    withQuery.forEach(route -> proposals.put(query(route), RouteNames.query(route)));
    dropIamSuffix(proposals);
    names = UniqueNames.classes(List.of(root)).assign(proposals);
  }

  private static String name(String type) {
    return JavaNames.type(List.of(type.split("[._]")));
  }

  /**
   * OVHcloud calls a resource together with its IAM metadata {@code VPSWithIAM}. The class is
   * {@code Vps} if no other class is.
   */
  private static void dropIamSuffix(Map<NameKey, String> proposals) {
    Set<String> taken = new HashSet<>();
    proposals.values().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    proposals.replaceAll(
        (key, name) -> {
          if (!name.endsWith(IAM_SUFFIX)) {
            return name;
          }
          String bare = name.substring(0, name.length() - IAM_SUFFIX.length());
          return taken.add(bare.toLowerCase(Locale.ROOT)) ? bare : name;
        });
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

  private Optional<ClassName> find(NameKey key) {
    return Optional.ofNullable(names.get(key)).map(name -> ClassName.get(packageName, name));
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
