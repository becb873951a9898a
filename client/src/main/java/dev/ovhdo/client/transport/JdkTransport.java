package dev.ovhdo.client.transport;

import dev.ovhdo.client.transport.ExchangeGuard.End;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A transport on {@code java.net.http}, with HTTP/1.1. The time-out of a request covers the whole
 * exchange, including a stalled body, but not the look-up of the host name, which cannot be
 * interrupted. The JDK itself repeats a {@code GET} if the server has closed a kept-alive
 * connection. Thread-safe.
 */
public final class JdkTransport implements Transport {
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final ExecutorService executor = executor();

  private final ExchangeGuard guard = new ExchangeGuard(daemons());
  private final HttpClients clients;
  private final @Nullable Proxy proxy;
  private volatile boolean closed;

  /**
   * Creates a transport; opens no connection. With a proxy that has user and password, this sets
   * the system property {@code jdk.http.auth.tunneling.disabledSchemes} to the empty text, unless
   * it is already set, because otherwise the JDK would not send them.
   *
   * @param connectTimeout how long opening a connection may take
   * @param proxy the proxy; null for none
   */
  public JdkTransport(Duration connectTimeout, @Nullable Proxy proxy) {
    this(connectTimeout, proxy, UnaryOperator.identity());
  }

  /**
   * Creates a transport with a TLS context, for example with one that trusts another certificate.
   *
   * @param connectTimeout how long opening a connection may take
   * @param proxy the proxy; null for none
   * @param tls the context of all connections with {@code https}
   */
  public JdkTransport(Duration connectTimeout, @Nullable Proxy proxy, SSLContext tls) {
    this(connectTimeout, proxy, (HttpClient.Builder builder) -> builder.sslContext(tls));
  }

  /** Creates a transport for tests with other settings of the HTTP client. */
  JdkTransport(
      Duration connectTimeout, @Nullable Proxy proxy, UnaryOperator<HttpClient.Builder> more) {
    this.proxy = proxy;
    if (proxy != null && proxy.user() != null) {
      ConfiguredProxySelector.allowBasicAuthentication();
    }
    ProxySelector selector =
        proxy == null ? HttpClient.Builder.NO_PROXY : new ConfiguredProxySelector(proxy);
    this.clients =
        new HttpClients(
            () ->
                more.apply(
                    HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectTimeout)
                        .executor(executor)
                        .proxy(selector)));
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException, InterruptedException {
    if (closed) {
      throw new NotSentException("the client is closed", null);
    }
    ExchangeGuard.Exchange exchange = guard.begin(request.timeout());
    try {
      if (closed) {
        throw closedDuringExchange(null);
      }
      WireResponse response = exchange(request);
      guard.end(exchange);
      return response;
    } catch (IOException e) {
      throw reason(guard.end(exchange), request, e).orElse(closed ? closedDuringExchange(e) : e);
    } catch (InterruptedException e) {
      throw reason(guard.end(exchange), request, e).orElseThrow(() -> e);
    } finally {
      guard.end(exchange);
    }
  }

  /** Returns the failure of an exchange that the guard has ended. */
  private static Optional<IOException> reason(
      @Nullable End end, WireRequest request, Exception interruption) {
    if (end == null) {
      return Optional.empty();
    }
    return Optional.of(
        end == End.DEADLINE ? timedOut(request.timeout()) : closedDuringExchange(interruption));
  }

  private WireResponse exchange(WireRequest request) throws IOException, InterruptedException {
    Proxy through = route(request.uri());
    HttpClient client = clients.of(request.uri().getScheme());
    HttpResponse<byte[]> response;
    try {
      response = client.send(httpRequest(request), BoundedBody.handler());
    } catch (IOException e) {
      throw NetworkFailure.explain(e, request.uri(), through);
    }
    if (response.statusCode() == PROXY_AUTHENTICATION_REQUIRED && through != null) {
      throw NetworkFailure.refusedBy(through);
    }
    return new WireResponse(response.statusCode(), response.headers().map(), response.body());
  }

  /** The server may have received the request. */
  private static IOException closedDuringExchange(@Nullable Throwable failure) {
    return new IOException("the client was closed", failure);
  }

  private HttpRequest httpRequest(WireRequest request) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
    request.headers().forEach(builder::setHeader);
    Proxy through = route(request.uri());
    if (through != null) {
      ConfiguredProxySelector.authorization(through)
          .ifPresent(value -> builder.setHeader("Proxy-Authorization", value));
    }
    byte[] body = request.body();
    BodyPublisher bytes = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return builder.method(request.method().name(), bytes).build();
  }

  private @Nullable Proxy route(URI uri) {
    return proxy != null && proxy.appliesTo(uri) ? proxy : null;
  }

  private static HttpTimeoutException timedOut(Duration timeout) {
    String limit =
        timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    return new HttpTimeoutException("no complete answer within " + limit);
  }

  /** Closes connections and ends threads at once; exchanges under way fail. */
  @Override
  public void close() {
    closed = true;
    guard.close();
    clients.end();
    executor.shutdownNow();
  }

  /**
   * Returns the executor of the JDK's client, which runs about six short tasks for each call. None
   * of them blocks, so they wait in a queue: handing each to a waiting thread costs more than the
   * task. The threads end soon, so that a client that is never closed leaves no thread.
   */
  private static ExecutorService executor() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            threads, threads, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "api-ovh-http-" + THREADS.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
