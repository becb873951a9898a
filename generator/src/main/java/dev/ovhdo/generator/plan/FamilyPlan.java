package dev.ovhdo.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import java.util.Collection;
import java.util.Optional;

/** The plan of a family: its package, and the name of every class in it. */
public final class FamilyPlan {
  private final Family family;
  private final UsedTypes usedTypes;
  private final FamilyNames names;
  private final JavaTypes types;
  private final PathNode tree;

  /** Creates the plan of a family. */
  public FamilyPlan(Family family) {
    this.family = family;
    usedTypes = new UsedTypes(family);
    names =
        new FamilyNames(
            family,
            usedTypes,
            family.routes().stream().filter(route -> route.body() instanceof Body.Fields).toList(),
            family.routes().stream().filter(FamilyPlan::hasQuery).toList());
    types = new JavaTypes(names);
    tree = PathTree.of(family, names.root());
  }

  /** Returns the family. */
  public Family family() {
    return family;
  }

  /** Returns the package of all classes of the family. */
  public String packageName() {
    return names.packageName();
  }

  /** Returns the tree of paths, which begins at the path of the family. */
  public PathNode tree() {
    return tree;
  }

  /** Returns the Java types of the family. */
  public JavaTypes types() {
    return types;
  }

  /** Returns the enumerations that routes use. */
  public Collection<Enumeration> enumerations() {
    return usedTypes.enumerations().values();
  }

  /** Returns the models in responses. */
  public Collection<Model> readModels() {
    return usedTypes.read().values();
  }

  /** Returns the models in requests. */
  public Collection<Model> sentModels() {
    return usedTypes.sent().values();
  }

  /** Returns the record of the inline body of a route. */
  public Optional<ClassName> body(Route route) {
    return names.bodyOf(route);
  }

  /** Returns the record of the query parameters and headers of a route. */
  public Optional<ClassName> query(Route route) {
    return names.queryOf(route);
  }

  private static boolean hasQuery(Route route) {
    return route.parameters().stream().anyMatch(parameter -> parameter.place() != Place.PATH);
  }
}
