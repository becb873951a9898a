package dev.ovhdo.cli.call;

import dev.ovhdo.client.transport.WireRequest;
import java.util.TreeMap;

/** A request as text: method and URL, headers, and the body behind an empty line. */
final class DryRun {
  private DryRun() {}

  /**
   * Returns the text.
   *
   * @param request without its secrets
   */
  static String text(WireRequest request) {
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append(' ').append(request.uri()).append('\n');
    new TreeMap<>(request.headers())
        .forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    byte[] body = request.body();
    if (body != null) {
      text.append('\n').append(Json.indented(Json.parse(body, "the body"))).append('\n');
    }
    return text.toString();
  }
}
