package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.transport.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the proxy from environment variables: {@code http://user:password@host:port}, of which only
 * the host is required. Error messages name the variable, never its value, which may contain a
 * password.
 */
public final class ProxyEnvironment {
  private static final int DEFAULT_PORT = 80;
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

  private final String variable;

  private ProxyEnvironment(String variable) {
    this.variable = variable;
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
   * @throws ConfigurationException if the value is not the URL of an HTTP proxy
   */
  public static Optional<Proxy> read(Map<String, String> environment) {
    List<String> nonProxyHosts =
        first(environment, "no_proxy", "NO_PROXY")
            .map(variable -> split(environment.getOrDefault(variable, "")))
            .orElseGet(List::of);
    return first(environment, "https_proxy", "HTTPS_PROXY")
        .map(
            variable ->
                new ProxyEnvironment(variable)
                    .parse(environment.getOrDefault(variable, ""), nonProxyHosts));
  }

  private static Optional<String> first(Map<String, String> environment, String... variables) {
    return List.of(variables).stream()
        .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
        .findFirst();
  }

  private static List<String> split(String value) {
    return SEPARATORS.splitAsStream(value).filter(entry -> !entry.isEmpty()).toList();
  }

  private Proxy parse(String value, List<String> nonProxyHosts) {
    String address = withoutScheme(value.strip());
    // A password that is not encoded may contain @ and /, a host never does.
    int at = address.lastIndexOf('@');
    String host = address.substring(at + 1).replaceFirst("[/?#].*$", "");
    String userInfo = at < 0 ? "" : address.substring(0, at);
    int colon = userInfo.indexOf(':');
    String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? null : decode(userInfo.substring(colon + 1));
    URI authority = authority(host);
    int port = authority.getPort() < 0 ? DEFAULT_PORT : authority.getPort();
    return user.isEmpty()
        ? new Proxy(authority.getHost(), port, null, null, nonProxyHosts)
        : new Proxy(authority.getHost(), port, user, password, nonProxyHosts);
  }

  private String withoutScheme(String value) {
    int end = value.indexOf("://");
    if (end < 0) {
      return value;
    }
    if (!value.substring(0, end).equalsIgnoreCase("http")) {
      throw error("only proxies that begin with http:// are supported");
    }
    return value.substring(end + 3);
  }

  private URI authority(String host) {
    try {
      URI uri = new URI("http://" + host);
      if (uri.getHost() != null && uri.getPort() <= 0xffff && uri.getPort() != 0) {
        return uri;
      }
      throw error("not a proxy as in http://proxy.example.com:3128");
    } catch (URISyntaxException e) {
      throw error("not a proxy as in http://proxy.example.com:3128");
    }
  }

  private String decode(String text) {
    try {
      // Unlike in HTML forms, a plus sign is not a space here.
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw error(
          "user or password has a % that is not followed by two hex digits; write it as %25");
    }
  }

  private ConfigurationException error(String why) {
    return new ConfigurationException("the environment variable " + variable + ": " + why);
  }
}
