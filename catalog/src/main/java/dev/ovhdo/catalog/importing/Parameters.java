package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a route. Those of its path come first, in the order of the path. */
final class Parameters {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
  private static final Map<String, Place> PLACES =
      Map.of("path", Place.PATH, "query", Place.QUERY, "header", Place.HEADER);

  private final Types types;
  private final Remarks remarks;

  Parameters(Types types, Remarks remarks) {
    this.types = types;
    this.remarks = remarks;
  }

  /** Returns the names in the braces of a template. */
  static List<String> placeholders(String template) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  List<Parameter> read(List<Node> published, String template, Spot spot) {
    Map<Place, Map<String, Parameter>> places = new LinkedHashMap<>();
    for (Place place : Place.values()) {
      places.put(place, new LinkedHashMap<>());
    }
    for (Node parameter : published) {
      read(parameter, spot)
          .ifPresent(
              read -> {
                if (places.get(read.place()).putIfAbsent(read.name(), read) != null) {
                  remarks.add(Kind.PARAMETER, spot.at(read.name()), "twice; the first stays");
                }
              });
    }
    List<Parameter> parameters = new ArrayList<>();
    Map<String, Parameter> declared = places.get(Place.PATH);
    for (String name : placeholders(template)) {
      Parameter parameter = declared.remove(name);
      if (parameter == null) {
        remarks.add(Kind.PARAMETER, spot.at(name), "only in the path; added as string");
        parameter = new Parameter(name, Place.PATH, Scalar.STRING, true);
      }
      parameters.add(parameter);
    }
    for (String name : declared.keySet()) {
      remarks.add(Kind.PARAMETER, spot.at(name), "not in the path; left out");
    }
    parameters.addAll(places.get(Place.QUERY).values());
    parameters.addAll(places.get(Place.HEADER).values());
    return parameters;
  }

  private Optional<Parameter> read(Node parameter, Spot spot) {
    if (parameter.has("$ref")) {
      remarks.add(Kind.PARAMETER, spot, parameter.need("$ref").text() + "; left out");
      return Optional.empty();
    }
    String name = parameter.need("name").text();
    String in = parameter.need("in").text();
    Place place = PLACES.get(in);
    if (place == null || !Fact.holds(name)) {
      String reason = place == null ? "in " + in : "its name is prose";
      remarks.add(Kind.PARAMETER, spot.at(name), reason + "; left out");
      return Optional.empty();
    }
    boolean required = parameter.flag("required") || place == Place.PATH;
    return Optional.of(new Parameter(name, place, type(parameter, spot.at(name)), required));
  }

  private Type type(Node parameter, Spot spot) {
    Optional<Node> schema = parameter.find("schema");
    if (schema.isEmpty()) {
      remarks.add(Kind.TYPE, spot, "without a schema; any");
    }
    return schema.map(node -> types.of(node, spot)).orElse(Scalar.ANY);
  }
}
