package dev.ovhdo.client.transport;

import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /**
   * The method of JDK 21 and later, null on older ones. Unlike {@code close()}, it does not wait
   * for exchanges under way.
   */
  private static final @Nullable Method SHUTDOWN_NOW = shutdownNow();

  private HttpClientCloser() {}

  static void end(HttpClient client) {
    if (SHUTDOWN_NOW == null) {
      interruptSelector(client);
      return;
    }
    try {
      SHUTDOWN_NOW.invoke(client);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Ending an HttpClient throws nothing", e);
    }
  }

  private static @Nullable Method shutdownNow() {
    try {
      return HttpClient.class.getMethod("shutdownNow");
    } catch (NoSuchMethodException e) {
      return null;
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
