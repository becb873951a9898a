package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Credential;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts credentials and access rules to JSON and reads them from request bodies. A credential
 * has the type {@code auth.ApiCredential}, which has no consumer key. The properties have the order
 * of a recorded response.
 */
public final class CredentialJson {
  private static final Set<String> PROPERTIES = Set.of("method", "path");

  private CredentialJson() {}

  public static ObjectNode of(Credential credential, Instant now) {
    List<String> ips = credential.allowedIps();
    ObjectNode json = Json.object();
    json.set("lastUse", Dates.json(credential.lastUse()));
    json.set("creation", Dates.json(credential.creation()));
    json.put("ovhSupport", credential.ovhSupport());
    json.put("credentialId", credential.credentialId());
    json.put("applicationId", credential.applicationId());
    json.set("expiration", Dates.json(credential.expiration()));
    json.set("rules", rules(credential.rules()));
    json.set("allowedIPs", ips == null ? Json.nullNode() : Json.strings(ips));
    return json.put("status", credential.status(now).text());
  }

  /** Returns the IP blocks in a request body, or null if the body has none. */
  public static @Nullable List<String> allowedIps(ObjectNode body) {
    JsonNode ips = body.path("allowedIPs");
    return ips.isArray() ? ips.valueStream().map(JsonNode::stringValue).toList() : null;
  }

  static ArrayNode rules(Collection<AccessRule> rules) {
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
  static List<AccessRule> readRules(JsonNode rules) {
    if (!rules.isArray() || rules.isEmpty()) {
      throw malformed();
    }
    return rules.valueStream().map(CredentialJson::rule).toList();
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
