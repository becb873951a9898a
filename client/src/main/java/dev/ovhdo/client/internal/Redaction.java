package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Redacts secrets in requests and responses before they are shown. The application key is public
 * and is not redacted.
 */
final class Redaction {
  static final String MASK = "***";

  private static final Set<String> SECRET_HEADERS =
      Set.of(
          "authorization",
          "cookie",
          "proxy-authorization",
          "set-cookie",
          "x-ovh-consumer",
          "x-ovh-signature");

  /** Parts of the names of properties and query parameters, without case and punctuation. */
  private static final Pattern SECRET_NAME =
      Pattern.compile("consumerkey|passphrase|password|passwd|privatekey|secret|token");

  /** Properties that OVHcloud's schemas mark as a password, with names that do not say so. */
  private static final Set<String> SECRET_NAMES =
      Set.of(
          "authinfo",
          "pin",
          "qrcodehelper",
          "securitykey",
          "sftparchive",
          "sftpstorage",
          "swiftarchive",
          "swiftstorage");

  /** A query parameter with a secret name in a URL, at any position of a text. */
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "([?&][^=&#\\s\"]*(?:consumer_?key|password|secret|token)[^=&#\\s\"]*=)[^&#\\s\"]*",
          Pattern.CASE_INSENSITIVE);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Redaction() {}

  static WireRequest request(WireRequest request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.replaceAll((name, value) -> isSecretHeader(name) ? MASK : value);
    byte[] body = request.body();
    return new WireRequest(
        request.method(),
        url(request.uri()),
        headers,
        body == null ? null : body(body, false),
        request.timeout());
  }

  /**
   * Redacts a response. A body that is a single string is a secret if the last segment of the path
   * is the name of a secret: {@code /domain/{serviceName}/authInfo}.
   */
  static WireResponse response(WireResponse response, String path) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers());
    headers.replaceAll((name, values) -> isSecretHeader(name) ? List.of(MASK) : values);
    boolean secret = isSecretName(path.substring(path.lastIndexOf('/') + 1));
    return new WireResponse(response.status(), headers, body(response.body(), secret));
  }

  static URI url(URI url) {
    return URI.create(text(url.toString()));
  }

  private static boolean isSecretHeader(String name) {
    return SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT)) || isSecretName(name);
  }

  private static byte[] body(byte[] body, boolean secretIfBare) {
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

  private static JsonNode redacted(JsonNode node, boolean secret) {
    if (node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      node.properties()
          .forEach(
              property ->
                  copy.set(
                      property.getKey(),
                      redacted(property.getValue(), secret || isSecretName(property.getKey()))));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      node.forEach(item -> copy.add(redacted(item, secret)));
      return copy;
    }
    if (secret && !node.isNull()) {
      return NODES.stringNode(MASK);
    }
    return node.isString() ? NODES.stringNode(text(node.asString())) : node;
  }

  static boolean isSecretName(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return SECRET_NAMES.contains(bare) || SECRET_NAME.matcher(bare).find();
  }

  private static String text(String text) {
    return text.contains("PRIVATE KEY-----")
        ? MASK
        : SECRET_PARAMETER.matcher(text).replaceAll("$1" + MASK);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
