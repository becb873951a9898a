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
 * The minimal rights for calling some routes. Routes without authentication need no rights.
 *
 * @param rules the access rules of a consumer key, sorted by path, then method, without rules that
 *     another rule covers
 * @param actions the IAM actions, sorted by name; an action is required if at least one route
 *     requires it
 */
public record Rights(List<AccessRule> rules, List<IamAction> actions) {
  private static final Comparator<AccessRule> ORDER =
      Comparator.comparing(AccessRule::path).thenComparing(AccessRule::method);

  /** Copies the lists. */
  public Rights {
    rules = List.copyOf(rules);
    actions = List.copyOf(actions);
  }

  /** Returns the minimal rights for calling all of these routes. */
  public static Rights of(Collection<KnownRoute> routes) {
    return of(routes, Map.of());
  }

  /**
   * Returns the minimal rights for calling all of these routes for certain resources only.
   *
   * @param routes the routes
   * @param values the values of placeholders by name: {@code serviceName} → {@code vps-1}; a
   *     placeholder without a value matches any text
   */
  public static Rights of(Collection<KnownRoute> routes, Map<String, String> values) {
    List<Route> signed =
        routes.stream().map(KnownRoute::route).filter(Route::authenticated).toList();
    return new Rights(rules(signed, values), actions(signed));
  }

  private static List<AccessRule> rules(List<Route> routes, Map<String, String> values) {
    List<AccessRule> all =
        routes.stream()
            .flatMap(route -> AccessRule.ofRoute(route, values).stream())
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
   * Returns an IAM policy with the required actions, as a body for {@code POST /v2/iam/policy}. Its
   * identities and resources are empty; the user must add them.
   *
   * @param name the name of the policy
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
