package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges facts that are written by hand into a family whose schema does not contain them: routes,
 * properties of models, values of enumerations. A fact that the schema contains must not be written
 * by hand as well.
 */
final class FamilySupplement {
  private final Family published;

  private FamilySupplement(Family published) {
    this.published = published;
  }

  /**
   * Returns the family with the facts of both.
   *
   * @throws IllegalArgumentException if a fact written by hand is published
   */
  static Family of(Family published, Family handwritten) {
    return new FamilySupplement(published).with(handwritten);
  }

  private Family with(Family handwritten) {
    List<Route> routes = new ArrayList<>(published.routes());
    for (Route route : handwritten.routes()) {
      refuse(published.route(route.method(), route.template()).isPresent(), route.toString());
      routes.add(route);
    }
    Map<String, Definition> types = new TreeMap<>(published.types());
    handwritten.types().forEach((name, type) -> types.merge(name, type, FamilySupplement::merged));
    return Family.of(published.version(), published.path(), routes, List.copyOf(types.values()));
  }

  private static Definition merged(Definition published, Definition handwritten) {
    if (published instanceof Model model && handwritten instanceof Model more) {
      Map<String, Property> properties = new LinkedHashMap<>();
      model.properties().forEach(property -> properties.put(property.name(), property));
      for (Property property : more.properties()) {
        refuse(
            properties.put(property.name(), property) != null,
            model.name() + "." + property.name());
      }
      return new Model(model.name(), List.copyOf(properties.values()));
    }
    if (published instanceof Enumeration enumeration && handwritten instanceof Enumeration more) {
      List<String> values = new ArrayList<>(enumeration.values());
      for (String value : more.values()) {
        refuse(values.contains(value), enumeration.name() + ": " + value);
        values.add(value);
      }
      return new Enumeration(enumeration.name(), enumeration.base(), values);
    }
    throw new IllegalArgumentException(
        published.name() + " was entered by hand as another kind of type than is published");
  }

  private static void refuse(boolean known, String fact) {
    if (known) {
      throw new IllegalArgumentException(fact + " was entered by hand, and is published");
    }
  }
}
