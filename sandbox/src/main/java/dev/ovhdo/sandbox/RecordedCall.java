package dev.ovhdo.sandbox;

/**
 * A call that the sandbox received.
 *
 * @param path without the version, not decoded, such as {@code /vps/vps-demo}
 * @param query what followed the question mark, not decoded; empty if there was none
 * @param body what was sent, as text; empty if nothing was
 * @param status what was answered, or 0 as long as nothing is
 */
public record RecordedCall(String method, String path, String query, String body, int status) {
  RecordedCall answered(int with) {
    return new RecordedCall(method, path, query, body, with);
  }

  /** Method and path: the body may hold what is nobody's business. */
  @Override
  public String toString() {
    return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " → " + status;
  }
}
