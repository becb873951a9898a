package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of a route in the OpenAPI form. */
final class ParameterReader {
  private final TypeReader types;
  private final ImportNotes notes;
  private final Parameters parameters;

  ParameterReader(TypeReader types, ImportNotes notes) {
    this.types = types;
    this.notes = notes;
    this.parameters = new Parameters(notes);
  }

  List<Parameter> read(List<DocumentNode> published, String template, ApiLocation location) {
    return parameters.arranged(
        published.stream().flatMap(node -> read(node, location).stream()).toList(),
        template,
        location);
  }

  private Optional<Parameter> read(DocumentNode parameter, ApiLocation location) {
    if (parameter.has("$ref")) {
      notes.add(Kind.PARAMETER, location, parameter.require("$ref").text() + "; left out");
      return Optional.empty();
    }
    String name = parameter.require("name").text();
    return parameters.read(
        name,
        parameter.require("in").text(),
        parameter.flag("required"),
        () -> type(parameter, location.at(name)),
        location);
  }

  private Type type(DocumentNode parameter, ApiLocation location) {
    Optional<DocumentNode> schema = parameter.find("schema");
    if (schema.isEmpty()) {
      notes.add(Kind.TYPE, location, "without a schema; any");
    }
    return schema.map(node -> types.of(node, location)).orElse(Scalar.ANY);
  }
}
