package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.catalog.rights.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The description of a route as text. */
final class RouteText {
  private final Route route;
  private final Family family;
  private final TextLayout layout;
  private final List<String> lines = new ArrayList<>();

  private RouteText(KnownRoute known, TextLayout layout) {
    this.route = known.route();
    this.family = known.family();
    this.layout = layout;
  }

  /**
   * Returns the lines.
   *
   * @param given known values of the path's parameters
   */
  static List<String> of(KnownRoute known, Map<String, String> given, TextLayout layout) {
    RouteText page = new RouteText(known, layout);
    page.head();
    page.parameters("Path", Place.PATH);
    page.parameters("Query", Place.QUERY);
    page.parameters("Headers", Place.HEADER);
    page.body();
    page.answer();
    page.rights(known);
    page.errors();
    page.section("Example");
    page.lines.add("  " + new ExampleCall(known, given).command());
    return page.lines;
  }

  private void head() {
    lines.add(route.toString());
    Deprecation deprecation = route.deprecation();
    if (deprecation != null) {
      lines.add("  " + DeprecationText.of(deprecation));
    } else if (route.stability() != Stability.PRODUCTION) {
      lines.add("  " + route.stability().text());
    }
    if (!route.authenticated()) {
      lines.add("  needs no signature");
    }
  }

  private void parameters(String title, Place place) {
    List<Parameter> parameters = route.parameters(place);
    if (!parameters.isEmpty()) {
      section(title);
      lines.addAll(TypeTree.sent(family, layout).parameters(parameters).lines());
    }
  }

  private void body() {
    TypeTree tree = TypeTree.sent(family, layout);
    if (route.body() instanceof Body.Fields fields) {
      section("Body");
      lines.addAll(tree.properties(fields.properties()).lines());
    } else if (route.body() instanceof Body.Whole whole) {
      section("Body: " + whole.type().text());
      lines.addAll(tree.type(whole.type()).lines());
    }
  }

  private void answer() {
    section("Answer: " + (route.response() == Scalar.VOID ? "nothing" : route.response().text()));
    TypeTree tree = TypeTree.answered(family, layout).type(route.response());
    lines.addAll(tree.lines());
    Type item = route.item();
    if (item != null) {
      section("Each as an object: " + item.text());
      lines.addAll(TypeTree.answered(family, layout).type(item).lines());
    }
  }

  private void rights(KnownRoute known) {
    Rights rights = Rights.of(List.of(known));
    if (rights.rules().isEmpty()) {
      return;
    }
    section("Rights");
    for (AccessRule rule : rights.rules()) {
      lines.add("  access rule  " + rule);
    }
    for (IamAction action : rights.actions()) {
      lines.add("  IAM action   " + action.name() + (action.required() ? "" : " (optional)"));
    }
    JsonNode permissions = rights.policy("").path("permissions");
    if (!permissions.path("allow").isEmpty()) {
      lines.add("  IAM policy   {\"permissions\":" + permissions + "}");
    }
  }

  /** The classes are as OVHcloud documents them; a route can answer others, too. */
  private void errors() {
    if (!route.errors().isEmpty()) {
      section("Errors");
      route.errors().forEach(name -> lines.add("  " + name));
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }
}
