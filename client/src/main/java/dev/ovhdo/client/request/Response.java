package dev.ovhdo.client.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A successful response with status and headers.
 *
 * @param status the HTTP status, 200 to 299
 * @param headers all values by name; the case of names is ignored
 * @param body the JSON; a null node if the response was empty, 204 or {@code null}
 * @param empty whether the response had no body, not even {@code null}
 * @param attempts how often the request was sent, at least 1
 */
public record Response(
    int status, Map<String, List<String>> headers, JsonNode body, boolean empty, int attempts) {

  /** Returns the {@code X-OVH-QueryID}, the number that OVHcloud's support asks for. */
  public Optional<String> queryId() {
    return header("X-OVH-QueryID");
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the name; case is ignored
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Returns the status only: the body may contain secrets. */
  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
