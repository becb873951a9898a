package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the path parameters, query parameters and headers of a call, whose values are text. */
final class ParameterCheck {
  private static final JsonMapper JSON = new JsonMapper();

  private final KnownRoute known;
  private final Findings findings;

  ParameterCheck(KnownRoute known, Findings findings) {
    this.known = known;
    this.findings = findings;
  }

  void path(Map<String, String> given) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach((name, value) -> values.put(name, List.of(value)));
    named(Place.PATH, Finding.CallPart.PATH, values);
  }

  void query(List<Map.Entry<String, String>> given) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach(
        pair ->
            values.computeIfAbsent(pair.getKey(), name -> new ArrayList<>()).add(pair.getValue()));
    named(Place.QUERY, Finding.CallPart.QUERY, values);
  }

  /** Headers that the route does not list are ignored; the case of names is ignored. */
  void headers(Map<String, String> given) {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(given);
    for (Parameter parameter : known.route().parameters(Place.HEADER)) {
      String value = values.get(parameter.name());
      Location where = Location.of(Finding.CallPart.HEADER, parameter.name());
      if (value != null) {
        value(parameter.type(), where, value);
      } else if (parameter.required()) {
        findings.missing(where, parameter.type());
      }
    }
  }

  private void named(Place place, Finding.CallPart part, Map<String, List<String>> given) {
    List<Parameter> parameters = known.route().parameters(place);
    List<String> names = parameters.stream().map(Parameter::name).toList();
    given.forEach(
        (name, values) -> {
          Location where = Location.of(part, name);
          known
              .route()
              .parameter(place, name)
              .ifPresentOrElse(
                  parameter -> values(parameter.type(), where, values),
                  () -> findings.unknown(where, names));
        });
    for (Parameter parameter : parameters) {
      if (parameter.required() && !given.containsKey(parameter.name())) {
        findings.missing(Location.of(part, parameter.name()), parameter.type());
      }
    }
  }

  private void values(Type type, Location where, List<String> values) {
    if (type instanceof Type.ListOf list) {
      values.forEach(value -> value(list.item(), where, value));
    } else if (values.size() > 1) {
      String times = values.size() + " values";
      findings.wrongType(where, type, new ValueDescription(times, null, times));
    } else {
      value(type, where, values.get(0));
    }
  }

  private void value(Type type, Location where, String value) {
    if (type instanceof Scalar scalar) {
      if (!ScalarSyntax.accepts(scalar, value)) {
        findings.wrongType(where, type, ValueDescription.of(value));
      }
      return;
    }
    Definition definition = known.family().definition(type).orElse(null);
    if (definition instanceof Enumeration enumeration) {
      enumeration(enumeration, where, value);
    } else if (definition != null || !(type instanceof Type.Named)) {
      json(type, where, value);
    }
  }

  private void enumeration(Enumeration type, Location where, String value) {
    if (!ScalarSyntax.accepts(type.base(), value)) {
      findings.wrongType(where, type.base(), ValueDescription.of(value));
    } else if (!type.values().contains(value)) {
      findings.notInEnumeration(where, type, value);
    }
  }

  /** Maps such as {@code iamTags} are sent as JSON in the query. */
  private void json(Type type, Location where, String value) {
    JsonNode parsed;
    try {
      parsed = JSON.readTree(value);
    } catch (JacksonException e) {
      findings.wrongType(where, type, ValueDescription.of(value));
      return;
    }
    new BodyCheck(known.family(), findings, false).value(type, where, parsed);
  }
}
