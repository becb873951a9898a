package dev.ovhdo.sandbox.dns;

import dev.ovhdo.sandbox.http.Loopback;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Answers DNS queries for the published zones on 127.0.0.1, UDP and TCP on the same port. */
public final class DnsServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DnsServer.class.getName());
  private static final int ATTEMPTS = 20;
  private static final int IDLE_TIMEOUT_MILLIS = 10_000;
  private static final int LARGEST = 65535;

  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final DnsResponder responder;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "sandbox-dns");
            thread.setDaemon(true);
            return thread;
          });

  private DnsServer(DatagramSocket udp, ServerSocket tcp, DnsResponder responder) {
    this.udp = udp;
    this.tcp = tcp;
    this.responder = responder;
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any port that is free for UDP and TCP
   * @throws UncheckedIOException if the port is in use
   */
  public static DnsServer start(PublishedZones zones, int port) {
    for (int attempt = 1; ; attempt++) {
      try {
        return bind(zones, port);
      } catch (IOException e) {
        if (port != 0 || attempt == ATTEMPTS) {
          throw new UncheckedIOException(
              "the sandbox's DNS server cannot listen on port " + port + ": " + e.getMessage(), e);
        }
      }
    }
  }

  private static DnsServer bind(PublishedZones zones, int port) throws IOException {
    ServerSocket tcp = new ServerSocket();
    try {
      tcp.setReuseAddress(true);
      tcp.bind(Loopback.port(port));
      DatagramSocket udp = new DatagramSocket(Loopback.port(tcp.getLocalPort()));
      DnsServer server = new DnsServer(udp, tcp, new DnsResponder(zones));
      server.threads.execute(server::serveDatagrams);
      server.threads.execute(server::acceptConnections);
      return server;
    } catch (IOException e) {
      tcp.close();
      throw e;
    }
  }

  /** Returns the port on 127.0.0.1. */
  public int port() {
    return tcp.getLocalPort();
  }

  private void serveDatagrams() {
    byte[] buffer = new byte[LARGEST];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
        Optional<byte[]> answer = responder.answer(query);
        if (answer.isPresent()) {
          udp.send(
              new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
        }
      } catch (IOException | RuntimeException e) {
        log(e);
      }
    }
  }

  private void acceptConnections() {
    while (!tcp.isClosed()) {
      try {
        admit(tcp.accept());
      } catch (IOException | RuntimeException e) {
        log(e);
      }
    }
  }

  /** Serves the connection, or closes it if the server is closing. */
  private void admit(Socket connection) throws IOException {
    connections.add(connection);
    try {
      threads.execute(() -> serve(connection));
    } catch (RejectedExecutionException e) {
      connections.remove(connection);
      connection.close();
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setSoTimeout(IDLE_TIMEOUT_MILLIS);
      connection.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(connection.getInputStream());
      DataOutputStream out = new DataOutputStream(connection.getOutputStream());
      while (true) {
        byte[] query = in.readNBytes(in.readUnsignedShort());
        List<byte[]> answers = responder.answers(query);
        for (byte[] answer : answers) {
          byte[] framed = new byte[answer.length + 2];
          framed[0] = (byte) (answer.length >> 8);
          framed[1] = (byte) answer.length;
          System.arraycopy(answer, 0, framed, 2, answer.length);
          out.write(framed);
        }
        if (answers.isEmpty()) {
          return;
        }
      }
    } catch (EOFException e) {
      // The client closed the connection.
    } catch (IOException | RuntimeException e) {
      log(e);
    } finally {
      connections.remove(connection);
    }
  }

  /** Logs a failed query; the server continues with the next query. */
  private void log(Exception e) {
    if (!tcp.isClosed() && !(e instanceof SocketException)) {
      LOG.log(System.Logger.Level.DEBUG, "a DNS query failed", e);
    }
  }

  @Override
  public void close() {
    udp.close();
    threads.shutdownNow();
    try {
      tcp.close();
      for (Socket connection : connections) {
        connection.close();
      }
      threads.awaitTermination(1, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
