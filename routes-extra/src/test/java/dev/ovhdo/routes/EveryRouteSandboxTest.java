package dev.ovhdo.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.generator.plan.ListableRoutes;
import dev.ovhdo.generator.plan.PathNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of the catalogue through its generated method, once with the required
 * arguments and once with all arguments, and checks that the response matches its type.
 */
class EveryRouteSandboxTest {
  /**
   * Paths for which the sandbox has a state; on other paths, requests remove nothing, except
   * DELETE.
   */
  private static final Pattern REMEMBERED =
      Pattern.compile(
          "^/(auth|dedicated/server|domain/zone|ip|me/api|me/identity|me/order|me/sshKey|order/cart"
              + "|secret|service|services|sms|vps)(/|$)");

  /** The texts of refusals that depend on the hardware; OVHcloud's guides of 2026 show them. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "GET /dedicated/server/{serviceName}/install/hardwareRaidProfile",
          " answered 403: Hardware RAID is not supported by this server");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> called = new TreeSet<>();

  @Test
  void requestMethod_everyRoute_returnsItsType() throws Exception {
    Catalogue catalogue = Catalogue.builtIn();
    for (Family family : catalogue.index().stream().map(catalogue::family).toList()) {
      FamilyPlan plan = new FamilyPlan(family);
      try (RoutesTestServer reading = new RoutesTestServer()) {
        for (Route route : family.routes()) {
          for (boolean whole : passes(plan, route)) {
            boolean forAll =
                route.method() == Method.GET && !SandboxPreconditions.hasNoPrecondition(route);
            boolean harmless =
                route.method() != Method.DELETE && !REMEMBERED.matcher(route.path()).find();
            if (forAll || harmless) {
              call(plan, route, reading, whole);
            } else {
              // A request that changes the state gets its own sandbox.
              try (RoutesTestServer writing = SandboxPreconditions.startServer(route)) {
                call(plan, route, writing, whole);
              }
            }
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    PublishedOperations.read()
        .ifPresent(
            published -> {
              assertThat(called).containsAll(published);
              System.out.println(
                  "Called "
                      + called.size()
                      + " operations, "
                      + published.size()
                      + " of them in the schema files");
            });
  }

  private void call(FamilyPlan plan, Route route, RoutesTestServer stand, boolean whole)
      throws Exception {
    SandboxPreconditions.prepare(route, stand.client());
    if (SandboxPreconditions.needsFinishedTask(route)) {
      stand.advance(Duration.ofSeconds(5));
    }
    SampleValues samples = SandboxPreconditions.samples(plan, route, stand.client());
    Map<String, String> path = new PathValues(plan.family(), stand).of(route);
    Object accessor = new GeneratedMethods(plan, stand.client()).accessor(route, path);
    try {
      Object decoded =
          GeneratedMethods.call(
              accessor,
              route.method().name().toLowerCase(Locale.ROOT),
              arguments(plan, route, samples, whole));
      String expected = route.method() + " " + url(route, path);
      if (!decoded(stand.lastRequest()).equals(expected)) {
        problems.add(expected + " was called as " + decoded(stand.lastRequest()));
      }
      new ResponseAssert(plan.family())
          .problems(route.response(), stand.lastResponse(), decoded).stream()
              // OVHcloud sends this property of a required configuration, and does not publish it.
              .filter(problem -> !problem.endsWith("has unknown properties: [allowedValues]"))
              .forEach(problem -> problems.add(route + ": " + problem));
      called.add(route.toString());
    } catch (OvhException e) {
      if (e.getMessage().contains(REFUSED.getOrDefault(route.toString(), e.getMessage() + "!"))) {
        called.add(route.toString());
      } else {
        problems.add(route + (whole ? " (whole): " : ": ") + e.getMessage());
      }
    }
  }

  /** Returns the URL path; the sandbox has version 1 under {@code /1.0}. */
  private static String url(Route route, Map<String, String> path) {
    String start = route.path().startsWith("/v2/") ? "/v2/" : "/1.0/";
    return start + String.join("/", PathValues.filled(route, path));
  }

  private static String decoded(String url) {
    return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Object[] arguments(
      FamilyPlan plan, Route route, SampleValues samples, boolean whole)
      throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    List<Property> body = body(plan, route);
    if (route.body() instanceof Body.Whole given && !body.isEmpty()) {
      arguments.add(
          samples.object(SampleValues.load(plan.types().sent(given.type())), body, whole));
    } else if (route.body() instanceof Body.Whole given) {
      arguments.add(samples.value(given.type(), "body", whole));
    } else if (plan.body(route).isPresent()) {
      arguments.add(samples.object(SampleValues.load(plan.body(route).get()), body, whole));
    }
    List<Property> query = query(route);
    if (whole ? !query.isEmpty() : query.stream().anyMatch(Property::required)) {
      arguments.add(
          samples.object(SampleValues.load(plan.query(route).orElseThrow()), query, whole));
    }
    return arguments.toArray();
  }

  private static List<Boolean> passes(FamilyPlan plan, Route route) {
    return hasOptional(plan, route) ? List.of(false, true) : List.of(false);
  }

  private static boolean hasOptional(FamilyPlan plan, Route route) {
    return body(plan, route).stream().anyMatch(part -> !part.required() && !part.readOnly())
        || query(route).stream().anyMatch(part -> !part.required());
  }

  private static List<Property> body(FamilyPlan plan, Route route) {
    if (route.body() instanceof Body.Fields fields) {
      return fields.properties();
    }
    return route.body() instanceof Body.Whole given
            && plan.family().definition(given.type()).orElse(null) instanceof Model model
        ? model.properties()
        : List.of();
  }

  private static List<Property> query(Route route) {
    return route.parameters().stream()
        .filter(parameter -> parameter.place() != Place.PATH)
        .map(
            parameter ->
                new Property(
                    parameter.name(), parameter.type(), false, parameter.required(), false))
        .toList();
  }

  @Test
  void all_everyList_returnsItsObjects() throws Exception {
    Catalogue catalogue = Catalogue.builtIn();
    int lists = 0;
    try (RoutesTestServer stand = new RoutesTestServer()) {
      for (Family family : catalogue.index().stream().map(catalogue::family).toList()) {
        lists += follow(new FamilyPlan(family), stand);
      }
    }
    assertThat(problems).isEmpty();
    assertThat(lists).isGreaterThan(500);
  }

  private int follow(FamilyPlan plan, RoutesTestServer stand) throws Exception {
    int lists = 0;
    for (PathNode place : places(plan.tree())) {
      if (ListableRoutes.itemRoute(plan.family(), place).isPresent()
          || place.route(Method.GET).flatMap(ListableRoutes::pagedElement).isPresent()) {
        Route list = place.route(Method.GET).orElseThrow();
        SandboxPreconditions.prepare(list, stand.client());
        Map<String, String> path = new PathValues(plan.family(), stand).of(list);
        Object accessor = new GeneratedMethods(plan, stand.client()).accessor(list, path);
        Object[] query =
            query(list).stream().anyMatch(Property::required)
                ? arguments(plan, list, new SampleValues(plan), false)
                : new Object[0];
        try {
          Listing<?> items = (Listing<?>) GeneratedMethods.call(accessor, "all", query);
          if (!items.unread().isEmpty()) {
            problems.add(list + ": lists what cannot be read: " + items.unread());
          }
        } catch (OvhException e) {
          problems.add(list + " (all): " + e.getMessage());
        }
        lists++;
      }
    }
    return lists;
  }

  private static List<PathNode> places(PathNode from) {
    List<PathNode> places = new ArrayList<>(List.of(from));
    from.children().forEach(child -> places.addAll(places(child)));
    return places;
  }
}
