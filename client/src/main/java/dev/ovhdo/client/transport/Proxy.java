package dev.ovhdo.client.transport;

import dev.ovhdo.client.internal.Loopback;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, and the hosts that are reached without it.
 *
 * @param host the proxy's name or address; IPv6 in brackets
 * @param port the proxy's port
 * @param user the user for Basic authentication; null for none
 * @param password the password that goes with the user; null for none
 * @param exceptions hosts, {@code .domains}, addresses or {@code *} that bypass it, as in {@code
 *     NO_PROXY}: a name means everything below it too, {@code host:port} that port alone, {@code
 *     192.0.2.0/24} a block of addresses
 */
public record Proxy(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    List<String> exceptions) {
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

  /** Checks the port and copies the exceptions. */
  public Proxy {
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    exceptions = List.copyOf(exceptions);
  }

  /**
   * The proxy that these variables name: {@code https_proxy}, {@code HTTPS_PROXY}, {@code
   * no_proxy}.
   *
   * <p>{@code https_proxy} comes before {@code HTTPS_PROXY} and {@code no_proxy} before {@code
   * NO_PROXY}; an empty variable counts as unset. {@code all_proxy} is not looked at: it often
   * names a SOCKS proxy. User and password are percent-decoded; {@code http://} may be left out;
   * the port is 80 where none is given.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the value names no HTTP proxy
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

  /**
   * Returns whether requests to this URL go through the proxy. Those to loopback addresses never
   * do.
   */
  public boolean appliesTo(URI uri) {
    String target = uri.getHost();
    if (target == null || Loopback.matches(target)) {
      return false;
    }
    int targetPort = uri.getPort() >= 0 ? uri.getPort() : defaultPort(uri);
    return exceptions.stream()
        .noneMatch(entry -> new DirectHost(entry).matches(target, targetPort));
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
