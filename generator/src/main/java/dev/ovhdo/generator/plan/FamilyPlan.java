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

/** What one family becomes: its package, and every class in it with its name. */
public final class FamilyPlan {
  private final Family family;
  private final Reach reach;
  private final FamilyNames names;
  private final JavaTypes types;
  private final PathNode tree;

  /** Decides it. */
  public FamilyPlan(Family family) {
    this.family = family;
    reach = new Reach(family);
    names =
        new FamilyNames(
            family,
            reach,
            family.routes().stream().filter(route -> route.body() instanceof Body.Fields).toList(),
            family.routes().stream().filter(FamilyPlan::hasQuery).toList());
    types = new JavaTypes(names);
    tree = PathTree.of(family, names.root());
  }

  /** Returns the facts. */
  public Family family() {
    return family;
  }

  /** Returns the package of all classes. */
  public String packageName() {
    return names.packageName();
  }

  /** Returns the tree of paths, from the family's own. */
  public PathNode tree() {
    return tree;
  }

  /** Returns what the types of the family are in Java. */
  public JavaTypes types() {
    return types;
  }

  /** Returns the enumerations that routes reach. */
  public Collection<Enumeration> enumerations() {
    return reach.enumerations().values();
  }

  /** Returns the models that routes answer with. */
  public Collection<Model> answered() {
    return reach.answered().values();
  }

  /** Returns the models that routes take. */
  public Collection<Model> sent() {
    return reach.sent().values();
  }

  /** Finds the record of a route's inline body. */
  public Optional<ClassName> body(Route route) {
    return names.bodyOf(route);
  }

  /** Finds the record of a route's query parameters and headers. */
  public Optional<ClassName> query(Route route) {
    return names.queryOf(route);
  }

  private static boolean hasQuery(Route route) {
    return route.parameters().stream().anyMatch(parameter -> parameter.place() != Place.PATH);
  }
}
