package dev.ovhdo.generator.plan;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Type;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of a family that its routes use in responses and in requests. An unused type is not
 * generated. A type that is used in both becomes two records, because different properties may be
 * missing.
 */
final class UsedTypes {
  private final Family family;
  private final SortedMap<String, Enumeration> enumerations = new TreeMap<>();
  private final SortedMap<String, Model> read = new TreeMap<>();
  private final SortedMap<String, Model> sent = new TreeMap<>();

  UsedTypes(Family family) {
    this.family = family;
    for (Route route : family.routes()) {
      addRead(route.response());
      for (Parameter parameter : route.parameters()) {
        addSent(parameter.type());
      }
      if (route.body() instanceof Body.Whole whole) {
        addSent(whole.type());
      } else if (route.body() instanceof Body.Fields fields) {
        fields.properties().stream()
            .filter(UsedTypes::isSent)
            .forEach(part -> addSent(part.type()));
      }
    }
  }

  SortedMap<String, Enumeration> enumerations() {
    return enumerations;
  }

  SortedMap<String, Model> read() {
    return read;
  }

  SortedMap<String, Model> sent() {
    return sent;
  }

  /** Returns whether a property can be part of a request. */
  private static boolean isSent(Property property) {
    return !property.readOnly();
  }

  private void addRead(Type type) {
    Definition definition = visit(type);
    if (definition instanceof Model model && read.put(model.name(), model) == null) {
      model.properties().forEach(property -> addRead(property.type()));
    }
  }

  private void addSent(Type type) {
    Definition definition = visit(type);
    if (definition instanceof Model model && sent.put(model.name(), model) == null) {
      model.properties().stream().filter(UsedTypes::isSent).forEach(part -> addSent(part.type()));
    }
  }

  private @Nullable Definition visit(Type type) {
    Definition definition = family.definition(leaf(type)).orElse(null);
    if (definition instanceof Enumeration enumeration) {
      enumerations.put(enumeration.name(), enumeration);
    }
    return definition;
  }

  private static Type leaf(Type type) {
    if (type instanceof Type.ListOf list) {
      return leaf(list.item());
    }
    return type instanceof Type.MapOf map ? leaf(map.value()) : type;
  }
}
