package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.check.Finding;
import dev.ovhdo.catalog.check.Finding.CallPart;
import dev.ovhdo.catalog.check.Finding.Kind;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.http.ApiError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Converts the findings about a request to the error texts of OVHcloud, which reports one error
 * only.
 */
final class ValidationErrors {
  private final Method method;
  private final @Nullable JsonNode body;
  private final List<Finding> findings;

  ValidationErrors(Method method, @Nullable JsonNode body, List<Finding> findings) {
    this.method = method;
    this.body = body;
    this.findings = List.copyOf(findings);
  }

  /**
   * Returns the error that OVHcloud reports first: errors of the URL before errors of the body, and
   * in the body unknown and read-only properties before invalid values.
   */
  Optional<ApiError> first() {
    return findings.stream()
        .filter(finding -> finding.part() != CallPart.BODY)
        .findFirst()
        .map(this::single)
        .or(this::unknown)
        .or(this::readOnly)
        .or(() -> findings.stream().findFirst().map(this::single));
  }

  /**
   * Returns the error for unknown properties: for a POST the first name only, otherwise all names.
   */
  private Optional<ApiError> unknown() {
    List<String> unknown = locations(Kind.UNKNOWN_PARAMETER);
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ApiError.badRequest(
            method == Method.POST && !isNested(unknown.get(0))
                ? "Unknown body parameter " + unknown.get(0)
                : "Some properties does not exist: " + String.join(", ", unknown)));
  }

  private Optional<ApiError> readOnly() {
    List<String> fixed = locations(Kind.READ_ONLY).stream().sorted().toList();
    return fixed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ApiError.badRequest("Try to alter read-only properties: " + String.join(", ", fixed)));
  }

  private List<String> locations(Kind kind) {
    return findings.stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::location)
        .toList();
  }

  private static boolean isNested(String location) {
    return location.contains(".") || location.contains("[");
  }

  private ApiError single(Finding finding) {
    String name = finding.location();
    return switch (finding.kind()) {
      case BODY_NOT_EXPECTED ->
          ApiError.badRequest("You provided an input body while none was expected");
      case MISSING_PARAMETER, NULL_NOT_ALLOWED ->
          ApiError.badRequest("Missing parameter(s): " + name);
      case NOT_IN_ENUM ->
          invalidValue(finding, "does not belong to the " + type(finding) + " enumeration");
      // Covers a JSON body of another type than the route expects, which has no location.
      default ->
          name.isEmpty()
              ? ApiError.badRequest("Invalid JSON received")
              : invalidValue(finding, "is not valid for type " + type(finding));
    };
  }

  private ApiError invalidValue(Finding finding, String reason) {
    String given = finding.given() == null ? container(finding) : finding.given();
    return ApiError.badRequest("[" + finding.location() + "] Given data (" + given + ") " + reason);
  }

  /**
   * Returns the JSON of the list or object at the location of the finding; empty for other values.
   */
  private String container(Finding finding) {
    String pointer = finding.location().replace("]", "").replaceAll("[.\\[]", "/");
    JsonNode given = body == null ? MissingNode.getInstance() : body.at("/" + pointer);
    return given.isContainer() ? given.toString() : "";
  }

  /** Returns the type as OVHcloud names it in errors: of a named type the last segment only. */
  private static String type(Finding finding) {
    Type type = finding.expected();
    if (type instanceof Type.Named named) {
      return named.name().substring(named.name().lastIndexOf('.') + 1);
    }
    return type == null ? "object" : type.text();
  }
}
