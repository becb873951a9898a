package dev.ovhdo.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.ovhdo.sandbox.http.HttpResponse.Delivery;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs the HTTP server of the JDK on 127.0.0.1 and converts its exchanges to requests and
 * responses.
 */
public final class HttpServerAdapter implements AutoCloseable {
  static {
    // The JDK reads this property when the first class of the server is loaded. Without the
    // property
    // each response is delayed by 40 ms, because the client delays its TCP acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService workers;
  private final Function<HttpRequest, HttpResponse> handler;
  private final CountDownLatch closing = new CountDownLatch(1);

  private HttpServerAdapter(HttpServer server, Function<HttpRequest, HttpResponse> handler) {
    this.server = server;
    this.handler = handler;
    AtomicInteger count = new AtomicInteger();
    this.workers =
        Executors.newCachedThreadPool(
            task -> daemon(task, "sandbox-http-" + count.incrementAndGet()));
  }

  /**
   * Starts the server.
   *
   * @param port the port; 0 for any free port
   * @param tls the context for HTTPS; null for HTTP
   * @param handler handles each request on a separate thread
   * @throws UncheckedIOException if the port is in use
   */
  public static HttpServerAdapter start(
      int port, @Nullable SSLContext tls, Function<HttpRequest, HttpResponse> handler) {
    InetSocketAddress address = Loopback.port(port);
    HttpServer server;
    try {
      server = tls == null ? HttpServer.create(address, 0) : withTls(address, tls);
    } catch (BindException e) {
      throw new UncheckedIOException(
          "port " + port + " of 127.0.0.1 is in use: choose another port, or 0 for any free port",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot start the HTTP server on 127.0.0.1: " + e.getMessage(), e);
    }
    HttpServerAdapter adapter = new HttpServerAdapter(server, handler);
    server.setExecutor(adapter.workers);
    server.createContext("/", adapter::serve);
    startAsDaemon(server);
    return adapter;
  }

  private static HttpServer withTls(InetSocketAddress address, SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return server;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Returns scheme, address and port, such as {@code https://127.0.0.1:8089}. */
  public URI origin() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + port());
  }

  /**
   * Starts the server on a daemon thread. The dispatcher thread of the server inherits the daemon
   * status of the thread that starts the server.
   */
  private static void startAsDaemon(HttpServer server) {
    Thread starter = daemon(server::start, "sandbox-http-start");
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      deliver(handler.apply(read(exchange)), exchange);
    }
  }

  private static HttpRequest read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    return new HttpRequest(
        exchange instanceof HttpsExchange ? "https" : "http",
        exchange.getRequestMethod(),
        query == null ? path : path + "?" + query,
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private void deliver(HttpResponse response, HttpExchange exchange) throws IOException {
    if (response.delivery() == Delivery.NEVER) {
      awaitClosing();
      return;
    }
    response.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = response.body();
    boolean headersOnly = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), headersOnly ? -1 : body.length);
    if (headersOnly) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    if (response.delivery() == Delivery.WHOLE) {
      out.write(body);
      out.close();
      return;
    }
    out.write(body, 0, body.length / 2);
    out.flush();
    if (response.delivery() == Delivery.STALLED) {
      awaitClosing();
    }
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    // Stop accepting requests first: a client whose open connection ends may repeat its request.
    server.stop(0);
    closing.countDown();
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a request to the sandbox did not end within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
