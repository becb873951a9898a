package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the type of a successful response, and the error classes. All error responses have the same
 * form; their examples are named after the error classes.
 */
final class ResponseReader {
  static final String JSON = "application/json";

  private final TypeReader types;
  private final ImportNotes notes;

  ResponseReader(TypeReader types, ImportNotes notes) {
    this.types = types;
    this.notes = notes;
  }

  /** Returns the schema of the response with status 200, if it has one. */
  static Stream<DocumentNode> schema(DocumentNode operation) {
    return operation
        .find("responses")
        .flatMap(responses -> responses.find("200"))
        .flatMap(response -> response.find("content"))
        .flatMap(content -> content.find(JSON))
        .flatMap(json -> json.find("schema"))
        .stream();
  }

  /** Returns the documented error classes, sorted. */
  static List<String> errors(DocumentNode operation) {
    return operation.members("responses").stream()
        .filter(response -> !response.name().startsWith("2"))
        .flatMap(response -> response.find("content").stream())
        .flatMap(content -> content.find(JSON).stream())
        .flatMap(json -> json.members("examples").stream())
        .map(DocumentNode::name)
        .filter(FactText::isWord)
        .distinct()
        .sorted()
        .toList();
  }

  Type read(DocumentNode operation, ApiLocation location) {
    Optional<DocumentNode> response = success(operation, location);
    if (response.isEmpty()) {
      return Scalar.VOID;
    }
    Optional<DocumentNode> content = response.get().find("content");
    return content.isEmpty() ? Scalar.VOID : content(content.get(), location.at("answer"));
  }

  /**
   * Returns the type of the content of a body or response; {@code any} if the content is not JSON
   * or has no schema.
   */
  Type content(DocumentNode content, ApiLocation location) {
    Optional<DocumentNode> schema = content.find(JSON).flatMap(json -> json.find("schema"));
    if (schema.isEmpty()) {
      List<String> kinds = content.members().stream().map(DocumentNode::name).toList();
      notes.add(Kind.CONTENT, location, "no schema for JSON among " + kinds + "; any");
      return Scalar.ANY;
    }
    return types.of(schema.get(), location);
  }

  private Optional<DocumentNode> success(DocumentNode operation, ApiLocation location) {
    List<DocumentNode> all = operation.require("responses").members();
    for (DocumentNode response : all) {
      if (response.name().equals("200")) {
        return Optional.of(response);
      }
    }
    List<DocumentNode> others =
        all.stream().filter(response -> response.name().startsWith("2")).toList();
    if (others.isEmpty()) {
      notes.add(Kind.CONTENT, location, "no answer to a success; void");
      return Optional.empty();
    }
    notes.add(Kind.CONTENT, location, "the answer is that of status " + others.get(0).name());
    return Optional.of(others.get(0));
  }
}
