package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.RouteKey;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges two schemas of the same family. The routes and types are those of the newer schema. The
 * facts that its form lacks come from the older one: the type of an expanded list and the
 * identifier, which only the OpenAPI form has, and error classes, which only the native form has.
 * Of two dates, the later one stays. A route that only the older schema has is left out.
 */
public final class FormMerge {
  private final Family newer;
  private final Family older;
  private final Map<String, Definition> types;
  private final ImportNotes notes = new ImportNotes();

  private FormMerge(Family newer, Family older) {
    this.newer = newer;
    this.older = older;
    this.types = new TreeMap<>(newer.types());
  }

  /** Returns the merged family, and a note for each difference. */
  public static ImportResult of(Family newer, Family older) {
    return new FormMerge(newer, older).merged();
  }

  private ImportResult merged() {
    List<Route> routes = new ArrayList<>();
    for (Route route : newer.routes()) {
      Optional<Route> former = older.route(route.method(), route.template());
      former.ifPresent(old -> compare(route, old));
      routes.add(former.map(old -> merged(route, old)).orElse(route));
    }
    for (RouteKey key : older.keys()) {
      if (!newer.keys().contains(key)) {
        notes.add(Kind.GONE, older.root(), key.toString());
      }
    }
    newer.types().values().forEach(this::compare);
    return new ImportResult(
        Family.of(newer.version(), newer.path(), routes, List.copyOf(types.values())),
        notes.report());
  }

  private Route merged(Route route, Route old) {
    Type item = route.item();
    if (item == null && old.item() != null && route.response() instanceof Type.ListOf) {
      item = old.item();
      define(old.item());
    }
    return new Route(
        route.version(),
        route.method(),
        route.template(),
        route.parameters(),
        route.body(),
        route.response(),
        item,
        route.identifier() == null ? old.identifier() : route.identifier(),
        route.authenticated(),
        route.stability(),
        merged(route.deprecation(), old.deprecation()),
        route.actions(),
        route.errors().isEmpty() ? old.errors() : route.errors());
  }

  /** A route that is not deprecated any more has no dates. */
  private static @Nullable Deprecation merged(
      @Nullable Deprecation deprecation, @Nullable Deprecation old) {
    return deprecation == null || old == null
        ? deprecation
        : new Deprecation(
            later(deprecation.since(), old.since()),
            later(deprecation.deletion(), old.deletion()),
            deprecation.replacement() == null ? old.replacement() : deprecation.replacement());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /** Adds a type of the older schema, with the types that it names, if the newer lacks the type. */
  private void define(Type type) {
    if (type instanceof Type.ListOf list) {
      define(list.item());
    } else if (type instanceof Type.MapOf map) {
      define(map.value());
    } else if (type instanceof Type.Named named && !types.containsKey(named.name())) {
      older
          .definition(named)
          .ifPresent(
              definition -> {
                types.put(named.name(), definition);
                if (definition instanceof Model model) {
                  model.properties().forEach(property -> define(property.type()));
                }
              });
    }
  }

  private void compare(Route route, Route old) {
    String where = route.toString();
    differ(where, "body", body(route), body(old));
    differ(where, "response", route.response().text(), old.response().text());
    differ(where, "authenticated", route.authenticated(), old.authenticated());
    differ(where, "stability", route.stability().text(), old.stability().text());
    differ(where, "deprecation", text(route.deprecation()), text(old.deprecation()));
    differ(where, "actions", new TreeSet<>(actions(route)), new TreeSet<>(actions(old)));
    for (Parameter parameter : route.parameters()) {
      Optional<Parameter> former = old.parameter(parameter.place(), parameter.name());
      differ(where, parameter.name(), text(parameter), former.map(FormMerge::text).orElse("none"));
    }
    for (Parameter parameter : old.parameters()) {
      if (route.parameter(parameter.place(), parameter.name()).isEmpty()) {
        differ(where, parameter.name(), "none", text(parameter));
      }
    }
  }

  private void compare(Definition definition) {
    Definition former = older.types().get(definition.name());
    String where = newer.root() + " " + definition.name();
    if (definition instanceof Enumeration enumeration && former instanceof Enumeration old) {
      differ(where, "values", new TreeSet<>(enumeration.values()), new TreeSet<>(old.values()));
    } else if (definition instanceof Model model && former instanceof Model old) {
      for (Property property : model.properties()) {
        differ(where, property.name(), text(property), text(old.property(property.name())));
      }
      for (Property property : old.properties()) {
        if (model.property(property.name()).isEmpty()) {
          differ(where, property.name(), "none", text(property));
        }
      }
    } else if (former != null) {
      differ(where, "kind", kind(definition), kind(former));
    }
  }

  private void differ(String where, String part, Object now, Object before) {
    if (!now.equals(before)) {
      notes.add(Kind.CONTRADICTION, where, part + " is now " + now + ", was " + before);
    }
  }

  private static String text(Optional<Property> property) {
    return property.map(FormMerge::text).orElse("none");
  }

  private static String text(Property property) {
    return property.type().text()
        + (property.nullable() ? " nullable" : "")
        + (property.required() ? " required" : "")
        + (property.readOnly() ? " read-only" : "");
  }

  private static String text(Parameter parameter) {
    return parameter.type().text() + (parameter.required() ? " required" : "");
  }

  private static String text(@Nullable Deprecation deprecation) {
    return deprecation == null
        ? "none"
        : Objects.toString(deprecation.since(), "?")
            + " to "
            + Objects.toString(deprecation.deletion(), "?")
            + ", then "
            + Objects.toString(deprecation.replacement(), "nothing");
  }

  private static List<String> actions(Route route) {
    return route.actions().stream()
        .map(action -> action.name() + (action.required() ? "" : " optional"))
        .toList();
  }

  private static String body(Route route) {
    if (route.body() instanceof Body.Whole whole) {
      return whole.type().text();
    }
    return route.body() instanceof Body.Fields fields
        ? fields.properties().stream().map(p -> p.name() + ": " + text(p)).toList().toString()
        : "none";
  }

  private static String kind(Definition definition) {
    return definition instanceof Model ? "an object" : "an enumeration";
  }
}
