package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.rights.Rights;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The description of a route as values. */
final class RouteRow {
  private RouteRow() {}

  /** Returns the route with its stability. */
  static Row of(KnownRoute known) {
    Route route = known.route();
    return Row.empty()
        .with("method", route.method().name())
        .with("path", route.path())
        .with("stability", route.stability().text())
        .with("deprecation", route.deprecation())
        .with("authenticated", route.authenticated());
  }

  /**
   * Returns the route with all its properties.
   *
   * @param given known values of the path's parameters
   */
  static Row of(KnownRoute known, Map<String, String> given) {
    Route route = known.route();
    Rights rights = Rights.of(List.of(known));
    return of(known)
        .with("parameters", route.parameters().stream().map(RouteRow::parameter).toList())
        .with("body", body(route.body()))
        .with("answer", route.response().text())
        .with("item", text(route.item()))
        .with("accessRules", rights.rules().stream().map(Object::toString).toList())
        .with("iamActions", rights.actions())
        .with("errors", route.errors())
        .with("example", new ExampleCall(known, given).command());
  }

  private static ObjectNode parameter(Parameter parameter) {
    return Row.empty()
        .with("name", parameter.name())
        .with("place", parameter.place().name().toLowerCase(Locale.ROOT))
        .with("type", parameter.type().text())
        .with("required", parameter.required())
        .json();
  }

  /** Returns the properties of the body, its type if it has no properties, or null for no body. */
  private static @Nullable Object body(Body body) {
    if (body instanceof Body.Fields fields) {
      return fields.properties().stream()
          .filter(property -> !property.readOnly())
          .map(RouteRow::property)
          .toList();
    }
    return body instanceof Body.Whole whole ? whole.type().text() : null;
  }

  private static ObjectNode property(Property property) {
    return Row.empty()
        .with("name", property.name())
        .with("type", property.type().text())
        .with("required", property.required())
        .with("nullable", property.nullable())
        .json();
  }

  private static @Nullable String text(@Nullable Type type) {
    return type == null ? null : type.text();
  }
}
