package dev.ovhdo.sandbox.generic;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.route.RouteCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A POST route that creates an object: its path is a list, and a route of the single object exists.
 *
 * @param known the POST route
 * @param item the GET route of the object; null if only other methods exist
 * @param child the path parameter of the object
 * @param identifier the property that identifies the object; null if it is unknown
 */
record CollectionRoute(
    KnownRoute known, @Nullable Route item, Parameter child, @Nullable Property identifier) {

  /** Returns the collection; empty if the route creates no object that has a route of its own. */
  static Optional<CollectionRoute> of(KnownRoute known) {
    if (known.route().method() != Method.POST) {
      return Optional.empty();
    }
    List<Route> single =
        known.family().routes().stream()
            .filter(route -> isChild(route.template(), known.route().template()))
            .toList();
    Optional<Route> get = single.stream().filter(route -> route.method() == Method.GET).findFirst();
    return get.or(() -> single.stream().findFirst())
        .map(route -> of(known, get.orElse(null), child(route)));
  }

  private static CollectionRoute of(KnownRoute known, @Nullable Route item, Parameter child) {
    Property identifier = null;
    if (item != null
        && known.family().definition(item.response()).orElse(null) instanceof Model model) {
      identifier = Identifiers.of(model, item.identifier(), child.name()).orElse(null);
    }
    return new CollectionRoute(known, item, child, identifier);
  }

  private static boolean isChild(String template, String list) {
    return template.endsWith("}")
        && template.startsWith(list + "/{")
        && PathTemplates.parent(template).equals(list);
  }

  private static Parameter child(Route route) {
    String name = PathTemplates.name(PathTemplates.lastSegment(route.template()));
    return route.parameter(Place.PATH, name).orElseThrow();
  }

  /**
   * Chooses the id of a new object: the value that the client sent for the id, or a generated one.
   *
   * @param list the path of the list
   * @param existing the ids in the list
   * @param answered the type of the ids in the list
   */
  String newId(RouteCall call, String list, List<String> existing, Type answered) {
    return sentId(call)
        .filter(id -> fits(id, answered))
        .orElseGet(() -> generatedId(list, existing, answered));
  }

  private Optional<String> sentId(RouteCall call) {
    return Stream.concat(
            Stream.of(child.name()),
            Stream.concat(Stream.ofNullable(identifier).map(Property::name), sameType().stream()))
        .map(call.body()::path)
        .filter(value -> value.isString() || value.isIntegralNumber())
        .map(Identifiers::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /**
   * Returns the name of the only body property with the type of the path parameter, if that type
   * says what it contains: the {@code block} of {@code /vrack/{serviceName}/ip/{ip}}.
   */
  private Optional<String> sameType() {
    if (child.type() == Scalar.STRING
        || child.type() == Scalar.LONG
        || !(known.route().body() instanceof Body.Fields fields)) {
      return Optional.empty();
    }
    List<String> names =
        fields.properties().stream()
            .filter(property -> property.type().equals(child.type()))
            .map(Property::name)
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private boolean fits(String id, Type answered) {
    Family family = known.family();
    return Identifiers.value(id, child.type(), child.type(), family).isPresent()
        && Identifiers.value(id, child.type(), answered, family).isPresent();
  }

  private String generatedId(String list, List<String> existing, Type answered) {
    SampleValues samples = new SampleValues(known.family());
    Type type = child.type() == Scalar.STRING ? answered : child.type();
    Seed seed = Seed.of(list).at("created");
    // A type with few values may have no free one; the object then replaces an earlier object.
    return Stream.iterate(existing.size(), number -> number + 1)
        .limit(100)
        .map(number -> Identifiers.text(samples.any(type, child.name(), seed.at(number))))
        .filter(id -> !existing.contains(id))
        .findFirst()
        .orElseGet(() -> Identifiers.text(samples.any(type, child.name(), seed)));
  }

  /** Returns the response if the route answers the id itself. */
  Optional<JsonNode> plainId(String id) {
    Type response = known.route().response();
    boolean same =
        response instanceof Scalar
            && response != Scalar.VOID
            && (response.equals(child.type())
                || (identifier != null && response.equals(identifier.type())));
    return same ? Identifiers.value(id, child.type(), response, known.family()) : Optional.empty();
  }
}
