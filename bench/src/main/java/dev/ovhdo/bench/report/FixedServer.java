package dev.ovhdo.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP server that answers each request with the same object, and {@code /auth/time} with the
 * time. It reads no more of a request than its first bytes, so that nearly all time of a call is
 * the time of the client.
 */
final class FixedServer implements AutoCloseable {
  private static final byte[] TIME = "GET /1.0/auth/time ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final byte[] response;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  /** Starts the server on a free port of the loopback address. */
  FixedServer(String json) throws IOException {
    server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    response = response(json);
    start(this::accept);
  }

  private static byte[] response(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return (head + json).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the address for clients. */
  String endpoint() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/1.0";
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // The server was closed.
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = connection.getInputStream();
        OutputStream out = connection.getOutputStream()) {
      connection.setTcpNoDelay(true);
      byte[] request = new byte[8192];
      int length = 0;
      for (int read = in.read(request); read > 0; read = in.read(request, length, 8192 - length)) {
        length += read;
        if (Arrays.equals(request, length - END.length, length, END, 0, END.length)) {
          boolean time = Arrays.equals(request, 0, TIME.length, TIME, 0, TIME.length);
          out.write(time ? response(Long.toString(Instant.now().getEpochSecond())) : response);
          length = 0;
        }
      }
    } catch (IOException e) {
      // The client or this server has closed the connection.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fixed-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
