package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.AccessToken;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.config.Credentials.ServiceAccount;
import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.request.Parameter;
import dev.ovhdo.client.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Redacts the secrets of a request in error responses. OVHcloud quotes rejected values ({@code
 * Given data (…) is not valid}), and its text becomes part of a message.
 */
final class RequestSecrets {
  /** Redacting a shorter secret would also remove ordinary words. */
  private static final int SHORTEST = 4;

  private final List<String> ofTheClient = new ArrayList<>();

  RequestSecrets(Credentials credentials) {
    if (credentials instanceof Application application) {
      add(ofTheClient, application.applicationSecret());
      add(ofTheClient, application.consumerKey());
    } else if (credentials instanceof AccessToken token) {
      add(ofTheClient, token.token());
    } else if (credentials instanceof ServiceAccount account) {
      add(ofTheClient, account.clientSecret());
    }
  }

  /** Returns an error response to a request without the secrets of the request. */
  ApiError redact(ApiError error, Request request) {
    List<String> secrets = new ArrayList<>(ofTheClient);
    if (request.body() != null) {
      collect(secrets, request.body(), false);
    }
    for (Parameter header : request.headers()) {
      if (Redaction.isSecretName(header.name())) {
        add(secrets, header.value());
      }
    }
    Map<String, String> details = new LinkedHashMap<>(error.details());
    details.replaceAll((name, text) -> hide(secrets, text));
    return new ApiError(
        error.status(),
        hideIfPresent(secrets, error.errorClass()),
        hideIfPresent(secrets, error.errorCode()),
        hide(secrets, error.message()),
        hideIfPresent(secrets, error.queryId()),
        details);
  }

  private static void collect(List<String> secrets, JsonNode node, boolean secret) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              property ->
                  collect(
                      secrets,
                      property.getValue(),
                      secret || Redaction.isSecretName(property.getKey())));
    } else if (node.isArray()) {
      node.forEach(item -> collect(secrets, item, secret));
    } else if (secret) {
      add(secrets, node.asString());
    }
  }

  private static void add(List<String> secrets, @Nullable String secret) {
    if (secret != null && secret.length() >= SHORTEST) {
      secrets.add(secret);
    }
  }

  private static @Nullable String hideIfPresent(List<String> secrets, @Nullable String text) {
    return text == null ? null : hide(secrets, text);
  }

  private static String hide(List<String> secrets, String text) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, Redaction.MASK);
    }
    return hidden;
  }
}
