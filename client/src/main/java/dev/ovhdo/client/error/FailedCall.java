package dev.ovhdo.client.error;

import dev.ovhdo.client.transport.HttpMethod;
import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * The API call that an exception is about.
 *
 * @param method the HTTP method
 * @param template the path template of the route, {@code /vps/{serviceName}/ips}
 * @param path the path of the request, percent-encoded, without the endpoint
 * @param attempts how often the request was sent, at least 0
 * @param duration the time from the beginning of the call to its failure, with all attempts and
 *     waits
 * @param uncertain whether an earlier attempt may have reached the server and been carried out
 */
public record FailedCall(
    HttpMethod method,
    String template,
    String path,
    int attempts,
    Duration duration,
    boolean uncertain)
    implements Serializable {
  /** Checks the components. */
  public FailedCall {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(duration, "duration");
  }

  /**
   * Creates the description of a call whose earlier attempts had no effect, and whose duration is
   * not known.
   *
   * @param method the HTTP method
   * @param template the path template of the route
   * @param path the path of the request, percent-encoded, without the endpoint
   * @param attempts how often the request was sent, at least 0
   */
  public FailedCall(HttpMethod method, String template, String path, int attempts) {
    this(method, template, path, attempts, Duration.ZERO, false);
  }

  /** Returns whether the method can change something. */
  boolean canChange() {
    return method != HttpMethod.GET;
  }

  /** Returns whether an earlier attempt may have changed something. */
  boolean mayHaveChanged() {
    return uncertain && canChange();
  }

  /** Returns {@code 3 attempts in 12 s}; empty for fewer than two attempts. */
  String effort() {
    if (attempts < 2) {
      return "";
    }
    String seconds =
        duration.toSeconds() >= 10
            ? Long.toString(duration.toSeconds())
            : String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    return attempts + " attempts in " + seconds + " s";
  }

  /** Returns method and path as messages show them: {@code GET /vps/vps-1/ips}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
