package dev.ovhdo.cli.renewal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ovhdo.cli.context.CommandContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The address to which OVHcloud's page leads the browser after the decision. It tells only that
 * there was a decision; what was decided comes from the API. Listens on the loopback address.
 */
final class DecisionListener implements AutoCloseable {
  private static final byte[] PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>ovh-do</title></head>
      <body><p>ovh-do continues in the terminal. You may close this page.</p></body></html>
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  /** A random path: other programs and pages do not know it. */
  private final String path = "/" + UUID.randomUUID();

  private volatile boolean isReached;

  private DecisionListener(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to listen until the run ends; empty if the browser may be on another machine, where the
   * address would lead nowhere, or if the program cannot listen.
   */
  static Optional<DecisionListener> open(CommandContext context) {
    if (!context.environment().browser().isOnThisMachine()) {
      return Optional.empty();
    }
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      DecisionListener listener = new DecisionListener(server);
      server.createContext("/", listener::answer);
      server.start();
      context.registerForClose(listener);
      return Optional.of(listener);
    } catch (IOException e) {
      return Optional.empty(); // the user waits or presses Ctrl-C after a refusal
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  boolean isReached() {
    return isReached;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean isOurs = exchange.getRequestURI().getPath().equals(path);
      isReached |= isOurs;
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
      exchange.sendResponseHeaders(isOurs ? 200 : 404, isOurs ? PAGE.length : -1);
      if (isOurs) {
        exchange.getResponseBody().write(PAGE);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
