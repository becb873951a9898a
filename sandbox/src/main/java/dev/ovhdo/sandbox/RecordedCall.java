package dev.ovhdo.sandbox;

/**
 * A call that the sandbox received.
 *
 * @param method the HTTP method, such as {@code POST}
 * @param path the path without the version prefix, not decoded, such as {@code /vps/vps-demo}
 * @param query the query string without the question mark, not decoded; empty if the URL had none
 * @param body the body of the request as text; empty if the request had none
 * @param status the HTTP status of the response, or 0 as long as no response was sent
 */
public record RecordedCall(String method, String path, String query, String body, int status) {
  RecordedCall answered(int with) {
    return new RecordedCall(method, path, query, body, with);
  }

  /**
   * Returns method, path, query and status. The body is left out because it may contain secrets.
   */
  @Override
  public String toString() {
    return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " → " + status;
  }
}
