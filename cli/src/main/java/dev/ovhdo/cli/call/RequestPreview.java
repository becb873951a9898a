package dev.ovhdo.cli.call;

import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.transport.WireRequest;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A request that is printed instead of sent: method and URL, headers, and the body after an empty
 * line.
 */
final class RequestPreview {
  private RequestPreview() {}

  /**
   * Returns the text.
   *
   * @param request a request with masked secrets
   */
  static String text(WireRequest request) {
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append(' ').append(request.uri()).append('\n');
    new TreeMap<>(request.headers())
        .forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    byte[] body = request.body();
    if (body != null) {
      text.append('\n').append(JsonText.indented(body(body))).append('\n');
    }
    return text.toString();
  }

  /** Returns the same as values. */
  static Row row(WireRequest request) {
    byte[] body = request.body();
    return Row.empty()
        .with("method", request.method())
        .with("url", request.uri().toString())
        .with("headers", new TreeMap<>(request.headers()))
        .with("body", body == null ? null : body(body));
  }

  private static JsonNode body(byte[] json) {
    return JsonInput.parse(json, "the body");
  }
}
