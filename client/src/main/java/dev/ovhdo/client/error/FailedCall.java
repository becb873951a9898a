package dev.ovhdo.client.error;

import dev.ovhdo.client.transport.HttpMethod;
import java.io.Serializable;
import java.util.Objects;

/**
 * The API call that an exception is about.
 *
 * @param method the HTTP method
 * @param template the path template of the route, {@code /vps/{serviceName}/ips}
 * @param path the path of the request, percent-encoded, without the endpoint
 * @param attempts how often the request was sent, at least 0
 */
public record FailedCall(HttpMethod method, String template, String path, int attempts)
    implements Serializable {
  /** Checks the components. */
  public FailedCall {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(path, "path");
  }

  /** Returns method and path as messages show them: {@code GET /vps/vps-1/ips}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
