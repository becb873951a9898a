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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a route, whose rules are the same in both forms of a schema. */
final class Parameters {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
  private static final Map<String, Place> PLACES =
      Map.of("path", Place.PATH, "query", Place.QUERY, "header", Place.HEADER);

  private final ImportNotes notes;

  Parameters(ImportNotes notes) {
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

  /** Returns a parameter; empty with a note if the catalogue cannot represent the parameter. */
  Optional<Parameter> read(
      String name, String in, boolean required, Supplier<Type> type, ApiLocation location) {
    Place place = PLACES.get(in);
    if (place == null || !FactText.isFact(name)) {
      String reason = place == null ? "in " + in : "its name is prose";
      notes.add(Kind.PARAMETER, location.at(name), reason + "; left out");
      return Optional.empty();
    }
    return Optional.of(new Parameter(name, place, type.get(), required || place == Place.PATH));
  }

  /** Returns the parameters of path, query and headers; those of the path in its order. */
  List<Parameter> arranged(List<Parameter> published, String template, ApiLocation location) {
    List<Parameter> declared = new ArrayList<>();
    for (Parameter parameter : published) {
      String name = parameter.name();
      if (find(declared, parameter.place(), name).isPresent()) {
        notes.add(Kind.PARAMETER, location.at(name), "twice; the first stays");
      } else {
        declared.add(parameter);
      }
    }
    List<Parameter> parameters = ofPath(declared, template, location);
    for (Place place : List.of(Place.QUERY, Place.HEADER)) {
      declared.stream().filter(parameter -> parameter.place() == place).forEach(parameters::add);
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
        .filter(parameter -> parameter.place() == Place.PATH)
        .map(Parameter::name)
        .filter(name -> !names.contains(name))
        .forEach(name -> notes.add(Kind.PARAMETER, location.at(name), "not in the path; left out"));
    return parameters;
  }

  private static Optional<Parameter> find(List<Parameter> declared, Place place, String name) {
    return declared.stream()
        .filter(parameter -> parameter.place() == place && parameter.name().equals(name))
        .findFirst();
  }
}
