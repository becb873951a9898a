package dev.ovhdo.client.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Describes the network exceptions of the JDK, which often have no message, in one clause. */
final class NetworkFailure {
  private NetworkFailure() {}

  /**
   * Describes why no response was received.
   *
   * @param proxy the proxy of the request; null for none
   */
  static IOException explain(Throwable failure, URI uri, @Nullable Proxy proxy) {
    String server = server(uri);
    String first = proxy == null ? server : "the proxy " + proxy;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ResponseTooLargeException tooLarge) {
        return tooLarge;
      }
    }
    if (has(failure, UnresolvedAddressException.class)) {
      String host = proxy == null ? uri.getHost() : proxy.host();
      return new NotSentException("unknown host " + host, failure);
    }
    if (has(failure, HttpConnectTimeoutException.class)) {
      return new NotSentException("no connection to " + first + " in time", failure);
    }
    if (failure instanceof ConnectException) {
      return new NotSentException(connect(failure, first), failure);
    }
    if (has(failure, CertificateException.class) || has(failure, CertPathBuilderException.class)) {
      // The certificate is checked before the request is sent.
      return NotSentException.ofPermanent(certificate(failure, server), failure);
    }
    if (has(failure, SSLException.class)) {
      return new IOException(
          "TLS with " + server + " failed (" + innermost(failure) + ")", failure);
    }
    String message = failure.getMessage();
    if (message != null && message.startsWith("Tunnel failed")) {
      return new NotSentException(first + " can't reach " + server + " (" + message + ")", failure);
    }
    return new IOException("the connection to " + first + " broke off", failure);
  }

  /** Describes the status 407, which only a proxy sends. */
  static NotSentException refusedBy(Proxy proxy) {
    String reason =
        proxy.user() == null
            ? " requires a user and a password"
            : " did not accept user and password. If another HttpClient ran before in this process,"
                + " start Java with -D"
                + ConfiguredProxySelector.DISABLED_SCHEMES
                + "=";
    return NotSentException.ofPermanent("the proxy " + proxy + reason, null);
  }

  private static String connect(Throwable failure, String peer) {
    String message = failure.getMessage();
    return message == null || message.startsWith("Connection refused")
        ? "connection refused by " + peer
        : "no connection to " + peer + " (" + message + ")";
  }

  private static String certificate(Throwable failure, String server) {
    if (has(failure, CertPathBuilderException.class)) {
      return server
          + " has a certificate that this Java does not trust. If a proxy inspects TLS, add its"
          + " certificate authority to the trust store (-Djavax.net.ssl.trustStore)";
    }
    return server + " has an invalid certificate (" + innermost(failure) + ")";
  }

  private static String server(URI uri) {
    int port = uri.getPort();
    return uri.getHost() + ":" + (port >= 0 ? port : "https".equals(uri.getScheme()) ? 443 : 80);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String innermost(Throwable failure) {
    Throwable t = failure;
    while (t.getCause() != null) {
      t = t.getCause();
    }
    return t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
  }
}
