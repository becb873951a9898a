package dev.ovhdo.client.internal;

import dev.ovhdo.client.request.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * The secrets of one call. OVHcloud quotes rejected values ({@code Given data (…) is not valid}),
 * and its text becomes part of a message or of a log.
 */
final class CallSecrets {
  /** Redacting a shorter secret would also remove ordinary words. */
  private static final int SHORTEST = 4;

  private final Set<String> found = new LinkedHashSet<>();
  private final List<String> hidden;

  /**
   * Collects the secrets.
   *
   * @param ofTheClient the secrets of the client's credentials
   */
  CallSecrets(Collection<String> ofTheClient, Call call) {
    ofTheClient.forEach(this::add);
    SecretNames names = SecretNames.ofRequest(call.path());
    JsonNode body = call.request().body();
    if (body != null) {
      collect(body, names, false);
    }
    for (Parameter parameter : call.request().query()) {
      if (names.contain(parameter.name())) {
        add(parameter.value());
      }
    }
    for (Parameter header : call.request().headers()) {
      if (SecretNames.isSecretHeader(header.name())) {
        add(header.value());
      }
    }
    call.wire()
        .headers()
        .forEach(
            (name, value) -> {
              if (SecretNames.isSecretHeader(name)) {
                add(value.replaceFirst("^Bearer ", ""));
              }
            });
    // A secret may contain another one, of which nothing must be left.
    hidden =
        found.stream()
            .flatMap(CallSecrets::spellings)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Returns a text in which a mask replaces each secret. */
  String hide(String text) {
    String shown = text;
    for (String secret : hidden) {
      shown = shown.replace(secret, Redaction.MASK);
    }
    return shown;
  }

  private void collect(JsonNode node, SecretNames names, boolean secret) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              property ->
                  collect(property.getValue(), names, secret || names.contain(property.getKey())));
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, names, secret));
    } else if (secret && !node.isBoolean()) {
      add(node.asString());
    }
  }

  private void add(String secret) {
    if (secret.length() >= SHORTEST) {
      found.add(secret);
    }
  }

  /** Returns the secret as it is, and as JSON, HTML and a URL quote it. */
  private static Stream<String> spellings(String secret) {
    String json = new String(JsonStringEncoder.getInstance().quoteAsCharArray(secret));
    String html =
        secret
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return Stream.of(
        secret, json, html, html.replace("'", "&#39;"), form, form.replace("+", "%20"));
  }
}
