package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.check.Finding;
import dev.ovhdo.catalog.check.Finding.Kind;
import dev.ovhdo.catalog.check.Finding.Place;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.http.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is wrong with a call, in OVHcloud's words. One complaint at a time, as there. */
final class Objections {
  private final Method method;
  private final @Nullable JsonNode body;
  private final List<Finding> findings;

  Objections(Method method, @Nullable JsonNode body, List<Finding> findings) {
    this.method = method;
    this.body = body;
    this.findings = List.copyOf(findings);
  }

  /**
   * The first thing to complain about: the URL before the body, and in the body what should not be
   * there before what should be otherwise.
   */
  Optional<Refusal> first() {
    return findings.stream()
        .filter(finding -> finding.place() != Place.BODY)
        .findFirst()
        .map(this::single)
        .or(this::unknown)
        .or(this::readOnly)
        .or(() -> findings.stream().findFirst().map(this::single));
  }

  /** A POST has parameters, of which one is named; anything else has properties, and all are. */
  private Optional<Refusal> unknown() {
    List<String> unknown = locations(Kind.UNKNOWN_PARAMETER);
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.badRequest(
            method == Method.POST && !isNested(unknown.get(0))
                ? "Unknown body parameter " + unknown.get(0)
                : "Some properties does not exist: " + String.join(", ", unknown)));
  }

  private Optional<Refusal> readOnly() {
    List<String> fixed = locations(Kind.READ_ONLY).stream().sorted().toList();
    return fixed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.badRequest("Try to alter read-only properties: " + String.join(", ", fixed)));
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

  private Refusal single(Finding finding) {
    String name = finding.location();
    return switch (finding.kind()) {
      case BODY_NOT_EXPECTED ->
          Refusal.badRequest("You provided an input body while none was expected");
      case MISSING_PARAMETER, NULL_NOT_ALLOWED ->
          Refusal.badRequest("Missing parameter(s): " + name);
      case NOT_IN_ENUM ->
          misfit(finding, "does not belong to the " + type(finding) + " enumeration");
      // A body that is JSON, though not of the kind that the route takes, is no other case.
      default ->
          name.isEmpty()
              ? Refusal.badRequest("Invalid JSON received")
              : misfit(finding, "is not valid for type " + type(finding));
    };
  }

  private Refusal misfit(Finding finding, String complaint) {
    String given = finding.given() == null ? container(finding) : finding.given();
    return Refusal.badRequest(
        "[" + finding.location() + "] Given data (" + given + ") " + complaint);
  }

  /** The list or the object that is where something else should be. */
  private String container(Finding finding) {
    String way = finding.location().replace("]", "").replaceAll("[.\\[]", "/");
    JsonNode given = body == null ? MissingNode.getInstance() : body.at("/" + way);
    return given.isContainer() ? given.toString() : "";
  }

  /** Types of OVHcloud's own go by their last name. */
  private static String type(Finding finding) {
    Type type = finding.expected();
    if (type instanceof Type.Named named) {
      return named.name().substring(named.name().lastIndexOf('.') + 1);
    }
    return type == null ? "object" : type.text();
  }
}
