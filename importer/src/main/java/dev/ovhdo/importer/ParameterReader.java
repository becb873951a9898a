package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a route. Path parameters are first, in the order of the path. */
final class ParameterReader {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
  private static final Map<String, Place> PLACES =
      Map.of("path", Place.PATH, "query", Place.QUERY, "header", Place.HEADER);

  private final TypeReader types;
  private final ImportNotes notes;

  ParameterReader(TypeReader types, ImportNotes notes) {
    this.types = types;
    this.notes = notes;
  }

  /** Returns the names of the placeholders of a template. */
  static List<String> placeholders(String template) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  List<Parameter> read(List<DocumentNode> published, String template, ApiLocation location) {
    List<Parameter> declared = new ArrayList<>();
    for (DocumentNode node : published) {
      Optional<Parameter> parameter = read(node, location);
      if (parameter.isEmpty()) {
        continue;
      }
      String name = parameter.get().name();
      if (find(declared, parameter.get().place(), name).isPresent()) {
        notes.add(Kind.PARAMETER, location.at(name), "twice; the first stays");
      } else {
        declared.add(parameter.get());
      }
    }
    List<Parameter> parameters = ofPath(declared, template, location);
    for (Place place : List.of(Place.QUERY, Place.HEADER)) {
      declared.stream().filter(one -> one.place() == place).forEach(parameters::add);
    }
    return parameters;
  }

  private List<Parameter> ofPath(List<Parameter> declared, String template, ApiLocation location) {
    List<String> names = placeholders(template);
    List<Parameter> parameters = new ArrayList<>();
    for (String name : names) {
      Optional<Parameter> parameter = find(declared, Place.PATH, name);
      if (parameter.isEmpty()) {
        notes.add(Kind.PARAMETER, location.at(name), "only in the path; added as string");
      }
      parameters.add(
          parameter.orElseGet(() -> new Parameter(name, Place.PATH, Scalar.STRING, true)));
    }
    declared.stream()
        .filter(one -> one.place() == Place.PATH && !names.contains(one.name()))
        .forEach(
            one -> notes.add(Kind.PARAMETER, location.at(one.name()), "not in the path; left out"));
    return parameters;
  }

  private static Optional<Parameter> find(List<Parameter> declared, Place place, String name) {
    return declared.stream()
        .filter(one -> one.place() == place && one.name().equals(name))
        .findFirst();
  }

  private Optional<Parameter> read(DocumentNode parameter, ApiLocation location) {
    if (parameter.has("$ref")) {
      notes.add(Kind.PARAMETER, location, parameter.require("$ref").text() + "; left out");
      return Optional.empty();
    }
    String name = parameter.require("name").text();
    String in = parameter.require("in").text();
    Place place = PLACES.get(in);
    if (place == null || !FactText.isFact(name)) {
      String reason = place == null ? "in " + in : "its name is prose";
      notes.add(Kind.PARAMETER, location.at(name), reason + "; left out");
      return Optional.empty();
    }
    boolean required = parameter.flag("required") || place == Place.PATH;
    return Optional.of(new Parameter(name, place, type(parameter, location.at(name)), required));
  }

  private Type type(DocumentNode parameter, ApiLocation location) {
    Optional<DocumentNode> schema = parameter.find("schema");
    if (schema.isEmpty()) {
      notes.add(Kind.TYPE, location, "without a schema; any");
    }
    return schema.map(node -> types.of(node, location)).orElse(Scalar.ANY);
  }
}
