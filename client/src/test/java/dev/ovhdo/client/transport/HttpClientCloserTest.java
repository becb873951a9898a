package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.testing.RawServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class HttpClientCloserTest {

  @Test
  void end_endsTheSelectorThread() throws Exception {
    assertEndsSelector(HttpClientCloser::end);
  }

  /** The way of JDK 17, which every JDK supports. */
  @Test
  void interruptSelector_endsTheSelectorThread() throws Exception {
    assertEndsSelector(HttpClientCloser::interruptSelector);
  }

  private static void assertEndsSelector(Consumer<HttpClient> end) throws Exception {
    Set<Thread> before = selectors();
    HttpClient client = HttpClient.newHttpClient();
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      client.send(HttpRequest.newBuilder(server.uri("/")).build(), BodyHandlers.discarding());
    }
    Set<Thread> own = selectors();
    own.removeAll(before);
    assertThat(own).hasSize(1);

    end.accept(client);

    for (Thread selector : own) {
      selector.join();
    }
  }

  private static Set<Thread> selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith("-SelectorManager"))
        .collect(Collectors.toSet());
  }
}
