package dev.ovhdo.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.ovhdo.sandbox.http.HttpResponse.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
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
 * Runs the HTTP server of the JDK and converts its exchanges to requests and responses. Requests
 * for other servers and bodies of more than 16 MB are refused here. The JDK refuses requests with
 * more than 200 headers or 380 kB of headers.
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

  static final int MAX_BODY = 16 << 20;

  /** How much more of a body that is too long is read: few clients read a response before. */
  private static final int MAX_DISCARDED = 64 << 20;

  /** The number of parts in which a slow body is sent. */
  private static final int SLOW_PARTS = 20;

  private final HttpServer server;
  private final HostNames names;
  private final ExecutorService workers;
  private final Function<HttpRequest, HttpResponse> handler;
  private final CountDownLatch closing = new CountDownLatch(1);

  private HttpServerAdapter(
      HttpServer server, HostNames names, Function<HttpRequest, HttpResponse> handler) {
    this.server = server;
    this.names = names;
    this.handler = handler;
    AtomicInteger count = new AtomicInteger();
    this.workers =
        Executors.newCachedThreadPool(
            task -> daemon(task, "sandbox-http-" + count.incrementAndGet()));
  }

  /**
   * Starts the server.
   *
   * @param address the address and the port; port 0 for any free port
   * @param names the names by which clients may address the server, besides its address, {@code
   *     localhost} and the loopback addresses
   * @param tls the context for HTTPS; null for HTTP
   * @param handler handles each request on a separate thread
   * @throws UncheckedIOException if the port is in use, or this machine does not have the address
   */
  public static HttpServerAdapter start(
      InetSocketAddress address,
      Collection<String> names,
      @Nullable SSLContext tls,
      Function<HttpRequest, HttpResponse> handler) {
    String host = HostNames.inUrl(address.getAddress());
    HttpServer server;
    try {
      server = tls == null ? HttpServer.create(address, 0) : withTls(address, tls);
    } catch (BindException e) {
      throw new UncheckedIOException(
          String.valueOf(e.getMessage()).contains("in use")
              ? "port %s of %s is in use: choose another port, or 0 for any free port"
                  .formatted(address.getPort(), host)
              : "this machine does not have the address " + host,
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot start the HTTP server on " + host + ": " + e.getMessage(), e);
    }
    HttpServerAdapter adapter =
        new HttpServerAdapter(server, new HostNames(address.getAddress(), names), handler);
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

  /**
   * Returns scheme, address and port, such as {@code https://127.0.0.1:8089}; for a server that
   * listens on all addresses, the loopback address.
   */
  public URI origin() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    InetAddress address = server.getAddress().getAddress();
    String host = address.isAnyLocalAddress() ? "127.0.0.1" : HostNames.inUrl(address);
    return URI.create(scheme + "://" + host + ":" + port());
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
      deliver(answer(exchange), exchange);
    }
  }

  private HttpResponse answer(HttpExchange exchange) throws IOException {
    HttpRequest request;
    try {
      request = read(exchange);
      names.check(request.header("Host").orElse(""));
    } catch (ApiError refusal) {
      return refusal.toResponse();
    }
    return handler.apply(request);
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
        body(exchange.getRequestBody()));
  }

  private static byte[] body(InputStream in) throws IOException {
    byte[] body = in.readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      for (long read = 0, all = 0; read >= 0 && all < MAX_DISCARDED; all += read) {
        read = in.read(body);
      }
      throw ApiError.ofStatus(
          413, "Client::PayloadTooLarge", "The body of the request has more than 16 MB");
    }
    return body;
  }

  private void deliver(HttpResponse response, HttpExchange exchange) throws IOException {
    switch (response.delivery()) {
      case NEVER -> awaitClosing();
      case DROPPED -> {
        // The end of the exchange closes the connection if no response was begun.
      }
      case LATE -> {
        pause(response.duration());
        send(response, exchange);
      }
      case WHOLE, SLOW, BROKEN, STALLED -> send(response, exchange);
    }
  }

  private void send(HttpResponse response, HttpExchange exchange) throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = response.body();
    boolean headersOnly = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), headersOnly ? -1 : body.length);
    if (headersOnly) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    switch (response.delivery()) {
      case SLOW -> {
        writeSlowly(body, response.duration(), out);
        out.close();
      }
      case BROKEN, STALLED -> {
        out.write(body, 0, body.length / 2);
        out.flush();
        if (response.delivery() == Delivery.STALLED) {
          awaitClosing();
        }
      }
      default -> {
        out.write(body);
        out.close();
      }
    }
  }

  private void writeSlowly(byte[] body, Duration duration, OutputStream out) throws IOException {
    int parts = Math.min(body.length, SLOW_PARTS);
    for (int i = 0; i < parts; i++) {
      pause(duration.dividedBy(parts));
      int begin = body.length * i / parts;
      out.write(body, begin, body.length * (i + 1) / parts - begin);
      out.flush();
    }
  }

  private void awaitClosing() {
    pause(Duration.ofDays(365));
  }

  /** Waits, at most until the server stops. */
  private void pause(Duration duration) {
    try {
      boolean unused = closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
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
