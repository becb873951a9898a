package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.transport.WireResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Parses the body of an error response. OVHcloud's older form has {@code errorCode} and {@code
 * httpCode}, the newer form {@code class} and {@code details}, and some bodies have all four; load
 * balancers send HTML.
 */
final class ErrorBody {
  private static final Pattern CODE_OF_CLASS =
      Pattern.compile(".*::([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)");

  private ErrorBody() {}

  /**
   * Parses any body, including an empty body.
   *
   * @param hide hides secrets in a text; applied before a text is shortened
   */
  static ApiError read(WireResponse response, UnaryOperator<String> hide) {
    String queryId = response.header("X-OVH-QueryID").map(hide).orElse(null);
    JsonNode body = json(response.body());
    if (body == null || !body.isObject()) {
      String line = PlainText.ofBody(response.body(), hide);
      return new ApiError(
          response.status(),
          null,
          null,
          line.isEmpty() ? "no explanation" : line,
          queryId,
          Map.of());
    }
    String errorClass = text(body, "class", hide);
    String errorCode = text(body, "errorCode", hide);
    String message = text(body, "message", hide);
    return new ApiError(
        response.status(),
        errorClass,
        errorCode != null ? errorCode : codeOf(errorClass),
        message != null ? message : "no explanation",
        queryId,
        details(body.path("details"), hide));
  }

  /** Routes of version 2 end a class with a code: {@code Client::NotFound::RESOURCE_NOT_FOUND}. */
  private static @Nullable String codeOf(@Nullable String errorClass) {
    Matcher code = CODE_OF_CLASS.matcher(String.valueOf(errorClass));
    return code.matches() ? code.group(1) : null;
  }

  private static @Nullable JsonNode json(byte[] body) {
    try {
      return Json.read(body);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode body, String name, UnaryOperator<String> hide) {
    JsonNode value = body.path(name);
    String line = value.isString() ? PlainText.oneLine(hide.apply(value.asString())) : "";
    return line.isEmpty() ? null : line;
  }

  private static Map<String, String> details(JsonNode details, UnaryOperator<String> hide) {
    Map<String, String> texts = new LinkedHashMap<>();
    details
        .properties()
        .forEach(
            detail -> {
              JsonNode value = detail.getValue();
              String text = value.isString() ? value.asString() : value.toString();
              texts.put(hide.apply(detail.getKey()), PlainText.oneLine(hide.apply(text)));
            });
    return texts;
  }
}
