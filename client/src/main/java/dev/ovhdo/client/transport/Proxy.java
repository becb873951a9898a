package dev.ovhdo.client.transport;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, and the hosts that are connected to directly.
 *
 * @param host the name or address of the proxy; IPv6 in brackets
 * @param port the port of the proxy
 * @param user the user for Basic authentication; null for none
 * @param password the password of the user; null for none
 * @param nonProxyHosts the entries of {@code NO_PROXY}: hosts, {@code .domains}, addresses or
 *     {@code *}; a name includes its subdomains, {@code host:port} is limited to that port, {@code
 *     192.0.2.0/24} is a block of addresses
 */
public record Proxy(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    List<String> nonProxyHosts) {

  /** Checks the port and copies the list. */
  public Proxy {
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    nonProxyHosts = List.copyOf(nonProxyHosts);
  }

  /** Returns whether requests to a URL use the proxy. Requests to loopback addresses never do. */
  public boolean appliesTo(URI uri) {
    String target = uri.getHost();
    if (target == null || Loopback.matches(target)) {
      return false;
    }
    int targetPort = uri.getPort() >= 0 ? uri.getPort() : defaultPort(uri);
    return nonProxyHosts.stream()
        .noneMatch(entry -> new NoProxyEntry(entry).matches(target, targetPort));
  }

  private static int defaultPort(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
  }

  /** Returns host and port only. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
