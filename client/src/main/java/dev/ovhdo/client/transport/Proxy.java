package dev.ovhdo.client.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

  /** Checks the port and copies the exceptions. */
  public Proxy {
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    nonProxyHosts = List.copyOf(nonProxyHosts);
  }

  /**
   * Returns the proxy of the environment variables {@code https_proxy} and {@code no_proxy}; empty
   * if none is set.
   *
   * <p>{@code https_proxy} takes precedence over {@code HTTPS_PROXY}, and {@code no_proxy} over
   * {@code NO_PROXY}; an empty variable counts as unset. {@code all_proxy} is ignored, because it
   * often names a SOCKS proxy. User and password are percent-decoded; {@code http://} is optional;
   * the default port is 80.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the value is not the URL of an HTTP
   *     proxy
   */
  public static Optional<Proxy> fromEnvironment(Map<String, String> environment) {
    List<String> exceptions =
        first(environment, "no_proxy", "NO_PROXY")
            .map(variable -> split(environment.getOrDefault(variable, "")))
            .orElseGet(List::of);
    return first(environment, "https_proxy", "HTTPS_PROXY")
        .map(
            variable ->
                new ProxyVariable(variable)
                    .read(environment.getOrDefault(variable, ""), exceptions));
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

  private static Optional<String> first(Map<String, String> environment, String... variables) {
    return List.of(variables).stream()
        .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
        .findFirst();
  }

  private static List<String> split(String value) {
    return SEPARATORS.splitAsStream(value).filter(entry -> !entry.isEmpty()).toList();
  }

  /** Returns host and port only. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
