package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.AccessRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Converts access rules to JSON and reads them from JSON. */
public final class AccessRuleJson {
  private static final Set<String> PROPERTIES = Set.of("method", "path");

  private AccessRuleJson() {}

  public static ArrayNode json(Collection<AccessRule> rules) {
    return Json.array(
        rules.stream()
            .map(rule -> Json.object().put("method", rule.method()).put("path", rule.path()))
            .toList());
  }

  /**
   * Reads the access rules in a request for a consumer key.
   *
   * @throws ApiError 400 if the list is empty or malformed
   */
  static List<AccessRule> read(JsonNode rules) {
    if (!rules.isArray() || rules.isEmpty()) {
      throw malformed();
    }
    return rules.valueStream().map(AccessRuleJson::rule).toList();
  }

  private static AccessRule rule(JsonNode rule) {
    boolean shaped = rule.isObject() && PROPERTIES.containsAll(rule.propertyNames());
    if (!shaped || !rule.path("method").isString() || !rule.path("path").isString()) {
      throw malformed();
    }
    try {
      return new AccessRule(rule.path("method").stringValue(), rule.path("path").stringValue());
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static ApiError malformed() {
    return ApiError.badRequest("Body parameter accessRules isn't formated correctly");
  }
}
