package dev.ovhdo.catalog.rights;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Route;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What it takes to call some routes, and nothing beyond. Routes that need no authentication need no
 * rights.
 *
 * @param rules the access rules of a consumer key, sorted by path, then method; a rule that another
 *     covers is left out
 * @param actions the rights in OVHcloud's identity and access management, sorted by name; one is
 *     required if a single route requires it
 */
public record Rights(List<AccessRule> rules, List<IamAction> actions) {
  private static final Comparator<AccessRule> ORDER =
      Comparator.comparing(AccessRule::path).thenComparing(AccessRule::method);

  /** Copies the lists. */
  public Rights {
    rules = List.copyOf(rules);
    actions = List.copyOf(actions);
  }

  /** Returns what it takes to call all of these routes. */
  public static Rights of(Collection<KnownRoute> routes) {
    return of(routes, Map.of());
  }

  /**
   * Returns what it takes to call all of these routes about certain things alone.
   *
   * @param routes the routes
   * @param values what placeholders of their paths stand for: {@code serviceName} for {@code
   *     vps-1}; those that are not among them stand for anything
   */
  public static Rights of(Collection<KnownRoute> routes, Map<String, String> values) {
    List<Route> signed =
        routes.stream().map(KnownRoute::route).filter(Route::authenticated).toList();
    return new Rights(rules(signed, values), actions(signed));
  }

  private static List<AccessRule> rules(List<Route> routes, Map<String, String> values) {
    List<AccessRule> all =
        routes.stream()
            .flatMap(route -> AccessRule.of(route, values).stream())
            .distinct()
            .sorted(ORDER)
            .toList();
    return all.stream()
        .filter(rule -> all.stream().noneMatch(wide -> !wide.equals(rule) && wide.covers(rule)))
        .toList();
  }

  private static List<IamAction> actions(List<Route> routes) {
    TreeMap<String, Boolean> required = new TreeMap<>();
    routes.stream()
        .flatMap(route -> route.actions().stream())
        .forEach(action -> required.merge(action.name(), action.required(), Boolean::logicalOr));
    return required.entrySet().stream()
        .map(entry -> new IamAction(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * Returns an IAM policy with the required actions, as {@code POST /v2/iam/policy} takes it. Whom
   * it is for and what it reaches is left empty, for the user to fill in.
   *
   * @param name how the policy is to be called
   */
  public ObjectNode policy(String name) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("name", name);
    policy.putArray("identities");
    policy.putArray("resources");
    ArrayNode allow = policy.putObject("permissions").putArray("allow");
    actions.stream()
        .filter(IamAction::required)
        .forEach(action -> allow.addObject().put("action", action.name()));
    return policy;
  }
}
