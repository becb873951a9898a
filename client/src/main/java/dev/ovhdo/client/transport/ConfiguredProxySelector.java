package dev.ovhdo.client.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Selects the proxy of a request for the JDK's HTTP client. */
final class ConfiguredProxySelector extends ProxySelector {
  static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final Proxy proxy;

  ConfiguredProxySelector(Proxy proxy) {
    this.proxy = proxy;
  }

  /**
   * Allows the JDK to send user and password when it opens a tunnel. By default, the JDK does not
   * send them. It has no setting for a single client, and reads this system property once, when the
   * first client of the process is created. An existing value of the property is kept.
   */
  static void allowBasicAuthentication() {
    if (System.getProperty(DISABLED_SCHEMES) == null) {
      System.setProperty(DISABLED_SCHEMES, "");
    }
  }

  /** Returns the {@code Proxy-Authorization} header; empty if the proxy has no user. */
  static Optional<String> authorization(Proxy proxy) {
    if (proxy.user() == null) {
      return Optional.empty();
    }
    String password = proxy.password() == null ? "" : proxy.password();
    byte[] pair = (proxy.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  @Override
  public List<java.net.Proxy> select(URI uri) {
    if (!proxy.appliesTo(uri)) {
      return List.of(java.net.Proxy.NO_PROXY);
    }
    // A new address each time, so that a failed DNS query is repeated.
    InetSocketAddress address = new InetSocketAddress(proxy.host(), proxy.port());
    return List.of(new java.net.Proxy(java.net.Proxy.Type.HTTP, address));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The exchange fails as well, and reports the error.
  }
}
