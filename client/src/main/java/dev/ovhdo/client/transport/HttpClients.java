package dev.ovhdo.client.transport;

import java.net.http.HttpClient;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clients of the JDK for {@code https} and {@code http}, each created at its first use. Every
 * client of the JDK has a TLS context, and to create the first one of a process reads all trusted
 * certificates; so the client for {@code http} gets a context that does nothing. Thread-safe.
 */
final class HttpClients {
  private final Supplier<HttpClient.Builder> builder;
  private @Nullable HttpClient secure;
  private @Nullable HttpClient plain;
  private boolean ended;

  HttpClients(Supplier<HttpClient.Builder> builder) {
    this.builder = builder;
  }

  /**
   * Returns the client for a scheme.
   *
   * @throws NotSentException if the clients were ended
   */
  synchronized HttpClient of(@Nullable String scheme) throws NotSentException {
    if (ended) {
      throw new NotSentException("the client is closed", null);
    }
    if ("http".equalsIgnoreCase(scheme)) {
      HttpClient client = plain;
      if (client == null) {
        client = builder.get().sslContext(new NoTlsContext()).build();
        plain = client;
      }
      return client;
    }
    HttpClient client = secure;
    if (client == null) {
      client = builder.get().build();
      secure = client;
    }
    return client;
  }

  /** Ends the threads of the clients at once; exchanges under way fail. */
  synchronized void end() {
    ended = true;
    if (plain != null) {
      HttpClientCloser.end(plain);
    }
    if (secure != null) {
      HttpClientCloser.end(secure);
    }
  }
}
