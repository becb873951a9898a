package dev.ovhdo.cli.classic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** An HTTP server that returns canned responses without any check. */
final class CannedResponsesServer implements AutoCloseable {
  static {
    // Read when the server's classes are loaded; without it each response takes 44 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  CannedResponsesServer(JsonNode table) throws IOException {
    table.forEachEntry((call, answer) -> answers.put(call, answer.toString()));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Sets the response to a call; null sets 404. */
  CannedResponsesServer withResponse(String call, String json) {
    answers.put(call, json);
    return this;
  }

  /** Sets the response to a call to 404. */
  CannedResponsesServer without(String call) {
    answers.remove(call);
    return this;
  }

  /** Returns the calls so far, except those for the server's time. */
  Queue<String> calls() {
    return calls;
  }

  /** Writes a {@code .ovh.conf} with this server as endpoint. */
  void configure(Path home) throws IOException {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/1.0";
    Files.writeString(
        home.resolve(".ovh.conf"),
        """
        [default]
        endpoint = %1$s

        [%1$s]
        application_key = TDPKJdwZwAQPwKX2
        application_secret = 9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk
        consumer_key = 5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY
        """
            .formatted(url));
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath().replaceFirst("^/1\\.0", "");
    // A plus sign in a path is a plus sign; only in forms it is a space.
    String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    String call = exchange.getRequestMethod() + " " + decoded;
    if (call.equals("GET /auth/time")) {
      send(exchange, 200, Long.toString(Instant.now().getEpochSecond()));
      return;
    }
    calls.add(call);
    String json = answers.get(call);
    send(
        exchange,
        json == null ? 404 : 200,
        json == null
            ? "{\"message\":\"The requested object does not exist\",\"class\":\"Client::NotFound\"}"
            : json);
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
