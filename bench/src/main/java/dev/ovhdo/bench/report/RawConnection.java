package dev.ovhdo.bench.report;

import dev.ovhdo.bench.peer.HandSignature;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cheapest client: one connection that sends the same bytes again and again, a request that was
 * signed once, and reads each response completely. Nearly all time of a call is the time of the
 * server.
 */
final class RawConnection implements CallRate.Calls {
  private static final Pattern LENGTH = Pattern.compile("\r\nContent-length: (\\d+)\r\n");

  private final Socket socket;
  private final byte[] request;
  private final byte[] response = new byte[16_384];

  RawConnection(String endpoint, String path, HandSignature signature) {
    URI url = URI.create(endpoint + path);
    StringBuilder text = new StringBuilder("GET " + url.getRawPath() + " HTTP/1.1\r\n");
    text.append("Host: ").append(url.getAuthority()).append("\r\n");
    signature
        .headers(url.toString())
        .forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    request = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    try {
      socket = new Socket(url.getHost(), url.getPort());
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void call() throws IOException {
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    int length = 0;
    for (int end = Integer.MAX_VALUE; length < end; ) {
      int read = in.read(response, length, response.length - length);
      if (read < 0) {
        throw new EOFException("the server closed the connection");
      }
      length += read;
      if (end == Integer.MAX_VALUE) {
        end = end(length);
      }
    }
  }

  /** Returns the length of the response, or a number that is too large if it is not known yet. */
  private int end(int length) throws IOException {
    String text = new String(response, 0, length, StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return Integer.MAX_VALUE;
    }
    Matcher contentLength = LENGTH.matcher(text);
    if (!text.startsWith("HTTP/1.1 200") || !contentLength.find()) {
      throw new IOException("the server refused a request of the benchmark: " + text);
    }
    return head + 4 + Integer.parseInt(contentLength.group(1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
