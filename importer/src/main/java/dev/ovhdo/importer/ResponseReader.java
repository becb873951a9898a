package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the type of a successful response. Error responses have the same form for all routes and
 * are not in the catalogue.
 */
final class ResponseReader {
  static final String JSON = "application/json";

  private final TypeReader types;
  private final ImportNotes remarks;

  ResponseReader(TypeReader types, ImportNotes remarks) {
    this.types = types;
    this.remarks = remarks;
  }

  /** Returns the schema of the response with status 200, if it has one. */
  static Stream<DocumentNode> schema(DocumentNode operation) {
    return operation
        .find("responses")
        .flatMap(responses -> responses.find("200"))
        .flatMap(answer -> answer.find("content"))
        .flatMap(content -> content.find(JSON))
        .flatMap(json -> json.find("schema"))
        .stream();
  }

  Type read(DocumentNode operation, ApiLocation spot) {
    Optional<DocumentNode> answer = success(operation, spot);
    if (answer.isEmpty()) {
      return Scalar.VOID;
    }
    Optional<DocumentNode> content = answer.get().find("content");
    return content.isEmpty() ? Scalar.VOID : content(content.get(), spot.at("answer"));
  }

  /**
   * Returns the type of the content of a body or response; {@code any} if the content is not JSON
   * or has no schema.
   */
  Type content(DocumentNode content, ApiLocation spot) {
    Optional<DocumentNode> schema = content.find(JSON).flatMap(json -> json.find("schema"));
    if (schema.isEmpty()) {
      List<String> kinds = content.members().stream().map(DocumentNode::name).toList();
      remarks.add(Kind.CONTENT, spot, "no schema for JSON among " + kinds + "; any");
      return Scalar.ANY;
    }
    return types.of(schema.get(), spot);
  }

  private Optional<DocumentNode> success(DocumentNode operation, ApiLocation spot) {
    List<DocumentNode> all = operation.require("responses").members();
    for (DocumentNode answer : all) {
      if (answer.name().equals("200")) {
        return Optional.of(answer);
      }
    }
    List<DocumentNode> others =
        all.stream().filter(answer -> answer.name().startsWith("2")).toList();
    if (others.isEmpty()) {
      remarks.add(Kind.CONTENT, spot, "no answer to a success; void");
      return Optional.empty();
    }
    remarks.add(Kind.CONTENT, spot, "the answer is that of status " + others.get(0).name());
    return Optional.of(others.get(0));
  }
}
