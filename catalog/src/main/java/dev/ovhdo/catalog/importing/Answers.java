package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the type of a successful response. Error responses have the same form for all routes and
 * are not in the catalogue.
 */
final class Answers {
  static final String JSON = "application/json";

  private final Types types;
  private final Remarks remarks;

  Answers(Types types, Remarks remarks) {
    this.types = types;
    this.remarks = remarks;
  }

  /** Returns the schema of the response with status 200, if it has one. */
  static Stream<Node> schema(Node operation) {
    return operation
        .find("responses")
        .flatMap(responses -> responses.find("200"))
        .flatMap(answer -> answer.find("content"))
        .flatMap(content -> content.find(JSON))
        .flatMap(json -> json.find("schema"))
        .stream();
  }

  Type read(Node operation, Spot spot) {
    Optional<Node> answer = success(operation, spot);
    if (answer.isEmpty()) {
      return Scalar.VOID;
    }
    Optional<Node> content = answer.get().find("content");
    return content.isEmpty() ? Scalar.VOID : content(content.get(), spot.at("answer"));
  }

  /**
   * Returns the type of the content of a body or response; {@code any} if the content is not JSON
   * or has no schema.
   */
  Type content(Node content, Spot spot) {
    Optional<Node> schema = content.find(JSON).flatMap(json -> json.find("schema"));
    if (schema.isEmpty()) {
      List<String> kinds = content.members().stream().map(Node::name).toList();
      remarks.add(Kind.CONTENT, spot, "no schema for JSON among " + kinds + "; any");
      return Scalar.ANY;
    }
    return types.of(schema.get(), spot);
  }

  private Optional<Node> success(Node operation, Spot spot) {
    List<Node> all = operation.need("responses").members();
    for (Node answer : all) {
      if (answer.name().equals("200")) {
        return Optional.of(answer);
      }
    }
    List<Node> others = all.stream().filter(answer -> answer.name().startsWith("2")).toList();
    if (others.isEmpty()) {
      remarks.add(Kind.CONTENT, spot, "no answer to a success; void");
      return Optional.empty();
    }
    remarks.add(Kind.CONTENT, spot, "the answer is that of status " + others.get(0).name());
    return Optional.of(others.get(0));
  }
}
