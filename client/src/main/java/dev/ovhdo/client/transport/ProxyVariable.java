package dev.ovhdo.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.client.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.List;

/**
 * Parses {@code http://user:password@host:port}; only the host is required. Error messages name the
 * variable, never its value, which may contain a password.
 */
final class ProxyVariable {
  private static final int DEFAULT_PORT = 80;

  private final String variable;

  ProxyVariable(String variable) {
    this.variable = variable;
  }

  Proxy read(String value, List<String> exceptions) {
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
        ? new Proxy(authority.getHost(), port, null, null, exceptions)
        : new Proxy(authority.getHost(), port, user, password, exceptions);
  }

  private String withoutScheme(String value) {
    int end = value.indexOf("://");
    if (end < 0) {
      return value;
    }
    if (!value.substring(0, end).equalsIgnoreCase("http")) {
      throw refused("only proxies that begin with http:// are supported");
    }
    return value.substring(end + 3);
  }

  private URI authority(String host) {
    try {
      URI uri = new URI("http://" + host);
      if (uri.getHost() != null && uri.getPort() <= 0xffff && uri.getPort() != 0) {
        return uri;
      }
      throw refused("not a proxy as in http://proxy.example.com:3128");
    } catch (URISyntaxException e) {
      throw refused("not a proxy as in http://proxy.example.com:3128");
    }
  }

  private String decode(String text) {
    try {
      // Unlike in HTML forms, a plus sign is not a space here.
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused(
          "user or password has a % that is not followed by two hex digits; write it as %25");
    }
  }

  private ConfigurationException refused(String why) {
    return new ConfigurationException("the environment variable " + variable + ": " + why);
  }
}
