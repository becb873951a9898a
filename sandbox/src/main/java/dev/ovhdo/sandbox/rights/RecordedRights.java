package dev.ovhdo.sandbox.rights;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.catalog.rights.Rights;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Wildcard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The least rights with which a program can repeat its calls.
 *
 * @param rules the access rules of a consumer key, sorted by path, then method; no rule allows all
 *     that another rule allows
 * @param actions the IAM actions, sorted by name
 * @param routesWithoutAction method and path of the routes for which no IAM action is known
 * @param refused the calls that were refused and that no rule allows, in the order of the calls
 */
public record RecordedRights(
    List<AccessRule> rules,
    List<IamAction> actions,
    List<String> routesWithoutAction,
    List<RefusedCall> refused) {

  private static final List<Map.Entry<String, String>> PAGES =
      List.of(
          Map.entry("ovh-eu", "https://eu.api.ovh.com/createToken/"),
          Map.entry("ovh-ca", "https://ca.api.ovh.com/createToken/"),
          Map.entry("ovh-us", "https://api.us.ovhcloud.com/createToken/"));

  private static final Comparator<AccessRule> ORDER =
      Comparator.comparing(AccessRule::path).thenComparing(AccessRule::method);

  /** Copies the lists. */
  public RecordedRights {
    rules = List.copyOf(rules);
    actions = List.copyOf(actions);
    routesWithoutAction = List.copyOf(routesWithoutAction);
    refused = List.copyOf(refused);
  }

  static RecordedRights of(
      Collection<RecordedUse> uses, Collection<RefusedCall> refused, NameStyle style) {
    List<AccessRule> rules =
        least(uses.stream().flatMap(use -> use.rules(style).stream()).toList());
    List<KnownRoute> routes = uses.stream().map(RecordedUse::route).toList();
    return new RecordedRights(
        rules,
        Rights.of(routes).actions(),
        routes.stream()
            .filter(known -> known.route().actions().isEmpty())
            .map(KnownRoute::toString)
            .distinct()
            .sorted()
            .toList(),
        refused.stream().filter(call -> rules.stream().noneMatch(allows(call))).toList());
  }

  private static Predicate<AccessRule> allows(RefusedCall call) {
    return rule ->
        rule.method().name().equals(call.method()) && Wildcard.matches(rule.path(), call.path());
  }

  private static List<AccessRule> least(List<AccessRule> rules) {
    List<AccessRule> all = rules.stream().distinct().sorted(ORDER).toList();
    return all.stream()
        .filter(rule -> all.stream().noneMatch(wide -> !wide.equals(rule) && covers(wide, rule)))
        .toList();
  }

  private static boolean covers(AccessRule wide, AccessRule rule) {
    return wide.method() == rule.method() && Wildcard.matches(wide.path(), rule.path());
  }

  /**
   * Returns the pages on which a user creates a consumer key with these rules, by the name of the
   * endpoint.
   */
  public Map<String, String> createTokenLinks() {
    String query =
        rules.stream()
            .map(rule -> rule.method() + "=" + encoded(rule.path()))
            .collect(Collectors.joining("&", "?", ""));
    Map<String, String> links = new LinkedHashMap<>();
    PAGES.forEach(page -> links.put(page.getKey(), page.getValue() + query));
    return links;
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /**
   * Returns an IAM policy with the actions, as a body for {@code POST /v2/iam/policy}. Its
   * identities and resources are empty; the user must add them.
   */
  public ObjectNode iamPolicy() {
    return new Rights(List.of(), actions).policy("recorded");
  }

  /**
   * Returns the rights as JSON. The property {@code accessRules} has the form of a request for a
   * consumer key, {@code POST /auth/credential}.
   */
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("accessRules");
    rules.forEach(
        rule -> list.addObject().put("method", rule.method().name()).put("path", rule.path()));
    createTokenLinks().forEach(json.putObject("createToken")::put);
    json.set("iamPolicy", iamPolicy());
    json.set("withoutKnownAction", Json.strings(routesWithoutAction));
    ArrayNode refusals = json.putArray("refused");
    refused.forEach(
        call ->
            refusals
                .addObject()
                .put("method", call.method())
                .put("path", call.path())
                .put("status", call.status()));
    return json;
  }

  /**
   * Returns the rights as text: a line for each access rule, such as {@code GET /vps/*}, and
   * everything else in lines that begin with {@code #}.
   */
  public String toText() {
    StringBuilder text = new StringBuilder("# The least access rules for the recorded calls\n");
    rules.forEach(rule -> text.append(rule).append('\n'));
    if (!rules.isEmpty()) {
      text.append("\n# Pages that create a consumer key with these rules\n");
      createTokenLinks().forEach((name, link) -> comment(text, name + " " + link));
      text.append("\n# IAM policy for POST /v2/iam/policy, without identities and resources\n");
      iamPolicy().toPrettyString().lines().forEach(line -> comment(text, line));
    }
    if (!routesWithoutAction.isEmpty()) {
      text.append("\n# Routes for which no IAM action is known\n");
      routesWithoutAction.forEach(route -> comment(text, route));
    }
    if (!refused.isEmpty()) {
      text.append("\n# Refused calls, which no rule above allows\n");
      refused.forEach(
          call -> comment(text, call.method() + " " + call.path() + " " + call.status()));
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String line) {
    text.append("#   ").append(line).append('\n');
  }
}
