package dev.ovhdo.client.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A loopback server whose behaviour on each connection is defined by a test, including protocol
 * violations.
 */
public final class RawServer implements AutoCloseable {

  /** The behaviour on a connection, which is closed afterwards. */
  @FunctionalInterface
  public interface Conversation {
    void hold(Socket peer) throws IOException;
  }

  private final ServerSocket listening;
  private final Conversation conversation;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private RawServer(ServerSocket listening, Conversation conversation) {
    this.listening = listening;
    this.conversation = conversation;
  }

  public static RawServer start(Conversation conversation) {
    try {
      return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), conversation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RawServer start(ServerSocket listening, Conversation conversation) {
    RawServer server = new RawServer(listening, conversation);
    daemon(server::accept);
    return server;
  }

  /** Answers each request of each connection with these bytes. */
  public static RawServer answering(String answer) {
    return start(
        peer -> {
          while (!readRequest(peer).isEmpty()) {
            write(peer, answer);
          }
        });
  }

  public int port() {
    return listening.getLocalPort();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Reads head and body of a request; empty at the end of the connection. */
  public static String readRequest(Socket peer) throws IOException {
    InputStream in = peer.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int octet = in.read();
      if (octet < 0) {
        return "";
      }
      head.write(octet);
    }
    String text = head.toString(StandardCharsets.UTF_8);
    int length =
        text.lines()
            .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  public static void write(Socket peer, String text) throws IOException {
    peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    peer.getOutputStream().flush();
  }

  private void accept() {
    while (true) {
      try {
        Socket peer = listening.accept();
        open.add(peer);
        daemon(() -> converse(peer));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket peer) {
    try (peer) {
      conversation.hold(peer);
    } catch (IOException e) {
      // The client closed the connection, as many tests expect.
    } finally {
      open.remove(peer);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket peer : open) {
        peer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
