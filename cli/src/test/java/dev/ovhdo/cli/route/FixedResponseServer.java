package dev.ovhdo.cli.route;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Returns a fixed text for each path and query, and 404 for all others. */
final class FixedResponseServer implements AutoCloseable {
  private final HttpServer server;

  private FixedResponseServer(HttpServer server) {
    this.server = server;
  }

  static FixedResponseServer of(Map<String, String> answers) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 0);
    server.createContext("/", call -> answer(call, answers.get(call.getRequestURI().toString())));
    server.start();
    return new FixedResponseServer(server);
  }

  private static void answer(HttpExchange call, @Nullable String answer) throws IOException {
    String text = answer == null ? "{\"message\":\"not found\"}" : answer;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (call) {
      call.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
