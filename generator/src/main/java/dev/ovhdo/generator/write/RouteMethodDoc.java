package dev.ovhdo.generator.write;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.generator.plan.ListableRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The Javadoc of a method that calls a route: all facts of the catalogue. */
final class RouteMethodDoc {
  private final Route route;

  RouteMethodDoc(Route route) {
    this.route = route;
  }

  /** Returns the text before the block tags. */
  String text(String first) {
    StringBuilder text = new StringBuilder(first).append("\n\n");
    List<Parameter> path = route.parameters(Place.PATH);
    if (!path.isEmpty()) {
      paragraph(text, "Path: " + parameters(path) + ".");
    }
    paragraph(text, facts());
    return paragraph(text, "Route: " + JavadocText.code(route.toString())).toString();
  }

  /** Returns the first sentence, which describes the response. */
  String answers() {
    return route.response() == Scalar.VOID
        ? "Sends the request; the response is empty."
        : "Sends the request; the response is "
            + (ListableRoutes.pagedElement(route).isPresent() ? "a page of " : "")
            + JavadocText.code(route.response().text())
            + ".";
  }

  String body() {
    if (route.body() instanceof Body.Fields fields) {
      String parts =
          fields.properties().stream()
              .filter(property -> !property.readOnly())
              .map(property -> JavadocText.code(property.toString()))
              .collect(Collectors.joining(", "));
      return "@param body " + (parts.isEmpty() ? "an object without parts" : parts) + "\n";
    }
    return route.body() instanceof Body.Whole whole
        ? "@param body " + JavadocText.code(whole.type().text()) + "\n"
        : "";
  }

  String query() {
    return "@param query "
        + parameters(
            route.parameters().stream()
                .filter(parameter -> parameter.place() != Place.PATH)
                .toList())
        + "\n";
  }

  String result() {
    return route.response() == Scalar.VOID
        ? ""
        : "@return " + JavadocText.code(route.response().text()) + "\n";
  }

  boolean isDeprecated() {
    return route.deprecation() != null || route.stability() == Stability.DEPRECATED;
  }

  /**
   * Returns the {@code @deprecated} tag with dates and replacement; empty if the route is not
   * deprecated.
   */
  String deprecation() {
    if (!isDeprecated()) {
      return "";
    }
    List<String> facts = new ArrayList<>();
    Deprecation end = route.deprecation();
    if (end != null && end.since() != null) {
      facts.add("since " + end.since());
    }
    if (end != null && end.deletion() != null) {
      facts.add("to be deleted on " + end.deletion());
    }
    if (end != null && end.replacement() != null) {
      facts.add("replaced by " + JavadocText.code(end.replacement()));
    }
    return "@deprecated " + (facts.isEmpty() ? "by OVHcloud" : String.join(", ", facts)) + "\n";
  }

  private String facts() {
    StringBuilder facts =
        new StringBuilder("Stability: ")
            .append(route.stability().name().toLowerCase(Locale.ROOT))
            .append('.');
    if (!route.actions().isEmpty()) {
      facts
          .append(" IAM actions: ")
          .append(
              route.actions().stream()
                  .map(RouteMethodDoc::action)
                  .collect(Collectors.joining(", ")))
          .append('.');
    }
    if (!route.authenticated()) {
      facts.append(" Not signed.");
    }
    return facts.toString();
  }

  private static String action(IamAction action) {
    return JavadocText.code(action.name()) + (action.required() ? "" : " (optional)");
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(
            parameter ->
                JavadocText.code(
                    parameter.name()
                        + ": "
                        + parameter.type().text()
                        + (parameter.required() && parameter.place() != Place.PATH
                            ? " (required)"
                            : "")))
        .collect(Collectors.joining(", "));
  }

  private static StringBuilder paragraph(StringBuilder text, String paragraph) {
    return text.append("<p>").append(paragraph).append("\n\n");
  }
}
