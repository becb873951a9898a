package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Redacts secrets in requests and responses before they are shown: values with the name of a
 * secret, and the secrets of the call wherever the server quotes them. The application key is
 * public and is not redacted.
 */
final class Redaction {
  static final String MASK = "***";

  /** A query parameter with a secret name in a URL, at any position of a text. */
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "([?&][^=&#\\s\"]*(?:consumer_?key|passphrase|passw(?:or)?d|private_?key|secret|token)"
              + "[^=&#\\s\"]*=)[^&#\\s\"]*",
          Pattern.CASE_INSENSITIVE);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CallSecrets secrets;
  private final SecretNames names;

  private Redaction(CallSecrets secrets, SecretNames names) {
    this.secrets = secrets;
    this.names = names;
  }

  /** Redacts the request of a call. */
  static WireRequest request(Call call, CallSecrets secrets) {
    WireRequest request = call.wire();
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.replaceAll((name, value) -> SecretNames.isSecretHeader(name) ? MASK : value);
    byte[] body = request.body();
    Redaction redaction = new Redaction(secrets, SecretNames.ofRequest(call.path()));
    return new WireRequest(
        request.method(),
        url(request.uri()),
        headers,
        body == null ? null : redaction.body(body, false),
        request.timeout());
  }

  /**
   * Redacts the response to a call. A body that is a single string is a secret if the last segment
   * of the path is the name of a secret: {@code /domain/{serviceName}/authInfo}.
   */
  static WireResponse response(Call call, WireResponse response, CallSecrets secrets) {
    Redaction redaction =
        new Redaction(secrets, SecretNames.ofResponse(call.path(), response.status()));
    Map<String, List<String>> headers = new TreeMap<>(response.headers());
    headers.replaceAll(
        (name, values) ->
            SecretNames.isSecretHeader(name)
                ? List.of(MASK)
                : values.stream().map(redaction::text).toList());
    String path = call.path();
    boolean secret = redaction.names.contain(path.substring(path.lastIndexOf('/') + 1));
    return new WireResponse(response.status(), headers, redaction.body(response.body(), secret));
  }

  /** Redacts the query parameters of a URL that have the name of a secret. */
  static URI url(URI url) {
    return URI.create(SECRET_PARAMETER.matcher(url.toString()).replaceAll("$1" + MASK));
  }

  private byte[] body(byte[] body, boolean secretIfBare) {
    try {
      JsonNode json = Json.read(body);
      boolean secret = secretIfBare && json.isString();
      return body.length == 0 ? body : utf8(redacted(json, secret).toString());
    } catch (JacksonException e) {
      String text = new String(body, StandardCharsets.UTF_8).strip();
      // Incomplete JSON cannot be searched for secrets, so nothing of it is shown.
      return utf8(text.startsWith("<") ? text(text) : "(" + body.length + " bytes, no JSON)");
    }
  }

  private JsonNode redacted(JsonNode node, boolean secret) {
    if (node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      node.properties()
          .forEach(
              property ->
                  copy.set(
                      secrets.hide(property.getKey()),
                      redacted(property.getValue(), secret || names.contain(property.getKey()))));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      node.forEach(item -> copy.add(redacted(item, secret)));
      return copy;
    }
    if (secret && !node.isNull() && !node.isBoolean()) {
      return NODES.stringNode(MASK);
    }
    return node.isString() ? NODES.stringNode(text(node.asString())) : node;
  }

  private String text(String text) {
    return text.contains("PRIVATE KEY-----")
        ? MASK
        : SECRET_PARAMETER.matcher(secrets.hide(text)).replaceAll("$1" + MASK);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
