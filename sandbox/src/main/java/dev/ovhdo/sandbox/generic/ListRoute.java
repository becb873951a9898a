package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.model.Type.ListOf;
import dev.ovhdo.sandbox.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A route that answers a list of identifiable items: plain values, or objects with an identifier.
 *
 * @param known the route
 * @param model the type of the objects; null if the list contains plain values
 * @param child the path parameter of a single item; null if no route has such a parameter
 * @param identifier the property that identifies an object; null if the list contains plain values
 */
record ListRoute(
    KnownRoute known,
    @Nullable Model model,
    @Nullable Parameter child,
    @Nullable Property identifier) {

  /** Returns the list route; empty if the route does not answer a list of identifiable items. */
  static Optional<ListRoute> of(KnownRoute known) {
    Route route = known.route();
    if (route.method() != Method.GET || !(route.response() instanceof ListOf list)) {
      return Optional.empty();
    }
    Parameter child = child(known);
    if (!(known.family().definition(list.item()).orElse(null) instanceof Model model)) {
      boolean plain = list.item() instanceof Scalar || list.item() instanceof Type.Named;
      return plain ? Optional.of(new ListRoute(known, null, child, null)) : Optional.empty();
    }
    return Identifiers.of(model, route.identifier(), child == null ? null : child.name())
        .map(property -> new ListRoute(known, model, child, property));
  }

  private static @Nullable Parameter child(KnownRoute list) {
    String start = list.route().template() + "/{";
    for (Route route : list.family().routes()) {
      if (route.template().startsWith(start)) {
        String name = route.template().substring(start.length()).split("}", 2)[0];
        return route.parameter(Place.PATH, name).orElse(null);
      }
    }
    return null;
  }

  /** Returns whether the list needs a parameter besides its path, on which the items depend. */
  boolean dependsOnAParameter() {
    return known.route().parameters().stream()
        .anyMatch(parameter -> parameter.place() != Place.PATH && parameter.required());
  }

  /** Generates the ids of the items: two to four, fewer if the type has fewer values. */
  List<String> ids(Map<String, String> path) {
    SampleValues samples = new SampleValues(known.family());
    Seed seed = Seed.of(PathTemplates.filled(known.route().path(), path));
    Set<String> ids = new LinkedHashSet<>();
    long size = 2 + seed.below(3);
    for (int i = 0; i < 4 * size && ids.size() < size; i++) {
      ids.add(Identifiers.text(samples.any(idType(), subject(), seed.at(i))));
    }
    return List.copyOf(ids);
  }

  /**
   * Returns the type of the ids. Path and response may define different types; the more specific
   * type is valid for both.
   */
  private Type idType() {
    return child == null || child.type() == Scalar.STRING ? answeredType() : child.type();
  }

  /** Returns the type of the ids in the response. */
  Type answeredType() {
    return identifier == null ? item() : identifier.type();
  }

  /**
   * Returns the response. Each object equals the response of the route of the single object.
   *
   * @param changes what clients created, changed and deleted
   */
  JsonNode response(Map<String, String> path, SentObjects changes) {
    String list = PathTemplates.filled(known.route().path(), path);
    return Json.array(
        changes.ids(list, ids(path)).stream()
            .map(id -> item(id, path, changes.fields(list, id)))
            .toList());
  }

  private JsonNode item(String id, Map<String, String> path, ObjectNode sent) {
    if (model == null || identifier == null) {
      return Identifiers.value(id, idType(), item(), known.family()).orElseThrow();
    }
    Map<String, String> below = new HashMap<>(path);
    List<Parameter> parameters = new ArrayList<>(known.route().parameters(Place.PATH));
    if (child != null) {
      below.put(child.name(), id);
      parameters.add(child);
    }
    KnownProperties properties =
        new KnownProperties(known.family(), model)
            .fromPath(parameters, below)
            .add(identifier, id, idType());
    String itemPath =
        PathTemplates.filled(known.route().path(), path) + "/" + PathTemplates.escaped(id);
    return properties.object(Seed.of(itemPath), sent);
  }

  private Type item() {
    return ((ListOf) known.route().response()).item();
  }

  private String subject() {
    if (child != null) {
      return child.name();
    }
    return identifier != null ? identifier.name() : PathTemplates.subject(known.route().template());
  }
}
