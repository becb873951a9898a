package dev.ovhdo.client.error;

import dev.ovhdo.client.HttpMethod;
import java.io.Serializable;
import java.util.Objects;

/**
 * The call that an exception is about.
 *
 * @param method the HTTP method
 * @param template the route as the documentation writes it, {@code /vps/{serviceName}/ips}
 * @param path the path that was asked for, encoded, without the endpoint
 * @param attempts how often it was sent, at least 0
 */
public record FailedCall(HttpMethod method, String template, String path, int attempts)
    implements Serializable {
  /** Checks the parts. */
  public FailedCall {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(path, "path");
  }

  /** Returns {@code GET /vps/vps-1/ips}, as messages show it. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
