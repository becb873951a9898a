package dev.ovhdo.client.transport;

import java.net.http.HttpClient;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends the selector thread of an {@link HttpClient}. Left alone it is collected some time, but
 * holds up the exit of the JVM by 300 ms.
 */
final class IdleThreads {
  /** How a client of JDK 17 shows its number, which is in the name of its thread as well. */
  private static final Pattern NUMBER = Pattern.compile("\\(([0-9]+)\\)$");

  private IdleThreads() {}

  static void end(HttpClient client) {
    // From JDK 21 on a client can be closed; the cast compiles on 17, where it never matches.
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

  private static void interruptSelector(HttpClient client) {
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
