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

/** Tells the JDK which requests go through a proxy. */
final class ProxyRoute extends ProxySelector {
  static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final Proxy proxy;

  ProxyRoute(Proxy proxy) {
    this.proxy = proxy;
  }

  /**
   * Lets the JDK send user and password when it opens a tunnel. It drops them unless this property
   * says otherwise, knows no setting for a single client, and reads the property once, with the
   * first client of the process; what the user has set is left alone.
   */
  static void allowBasicAuthentication() {
    if (System.getProperty(DISABLED_SCHEMES) == null) {
      System.setProperty(DISABLED_SCHEMES, "");
    }
  }

  /** Returns the header with which a proxy is told user and password, where it wants them. */
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
    // A new address each time: a failed look-up is not kept for ever.
    InetSocketAddress address = new InetSocketAddress(proxy.host(), proxy.port());
    return List.of(new java.net.Proxy(java.net.Proxy.Type.HTTP, address));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The exchange fails as well, and says so.
  }
}
