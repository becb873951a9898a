package dev.ovhdo.client.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, and the hosts that are reached without it.
 *
 * @param host the proxy's name or address
 * @param port the proxy's port
 * @param user the user for Basic authentication; null for none
 * @param password the password that goes with the user; null for none
 * @param exceptions hosts, {@code .domains}, addresses or {@code *} that bypass it, as in {@code
 *     NO_PROXY}
 */
public record Proxy(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    List<String> exceptions) {

  /**
   * The proxy that these variables name: {@code https_proxy}, {@code HTTPS_PROXY}, {@code
   * no_proxy}.
   */
  public static Optional<Proxy> fromEnvironment(Map<String, String> environment) {
    throw new UnsupportedOperationException();
  }

  /** Returns whether requests to this URL go through the proxy. */
  public boolean appliesTo(URI uri) {
    throw new UnsupportedOperationException();
  }

  /** Returns host and port only. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
