package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Credential;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts credentials to the type {@code auth.ApiCredential}, which has no consumer key. */
public final class CredentialJson {
  private CredentialJson() {}

  public static ObjectNode of(Credential credential, Instant now) {
    List<String> ips = credential.allowedIps();
    ObjectNode json = Json.object();
    json.put("credentialId", credential.credentialId());
    json.put("applicationId", credential.applicationId());
    json.put("status", credential.status(now).text());
    json.set("creation", Dates.json(credential.creation()));
    json.set("expiration", Dates.json(credential.expiration()));
    json.set("lastUse", Dates.json(credential.lastUse()));
    json.set("rules", AccessRuleJson.json(credential.rules()));
    json.set("allowedIPs", ips == null ? Json.nullNode() : Json.strings(ips));
    return json.put("ovhSupport", credential.ovhSupport());
  }

  /** Returns the IP blocks in a request body, or null if the body has none. */
  public static @Nullable List<String> allowedIps(ObjectNode body) {
    JsonNode ips = body.path("allowedIPs");
    return ips.isArray() ? ips.valueStream().map(JsonNode::stringValue).toList() : null;
  }
}
