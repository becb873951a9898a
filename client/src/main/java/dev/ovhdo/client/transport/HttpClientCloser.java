package dev.ovhdo.client.transport;

import java.net.http.HttpClient;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends the selector thread of an {@link HttpClient}. Without this, garbage collection ends the
 * thread at some time, and the exit of the JVM takes 300 ms longer.
 */
final class HttpClientCloser {
  /**
   * The number of the client in its {@code toString} on JDK 17; the name of its thread has the same
   * number.
   */
  private static final Pattern NUMBER = Pattern.compile("\\(([0-9]+)\\)$");

  private HttpClientCloser() {}

  static void end(HttpClient client) {
    // HttpClient is AutoCloseable since JDK 21; the check compiles on JDK 17, where it is never
    // true.
    if (client instanceof AutoCloseable closeable) {
      close(closeable);
    } else {
      interruptSelector(client);
    }
  }

  private static void close(AutoCloseable client) {
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException("Closing an HttpClient throws nothing", e);
    }
  }

  static void interruptSelector(HttpClient client) {
    Matcher number = NUMBER.matcher(client.toString());
    if (!number.find()) {
      return;
    }
    String name = "HttpClient-" + number.group(1) + "-SelectorManager";
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(name)) {
        thread.interrupt();
      }
    }
  }
}
