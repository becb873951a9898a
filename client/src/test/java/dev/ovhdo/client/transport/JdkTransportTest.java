package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.testing.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class JdkTransportTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final JdkTransport transport = new JdkTransport(LONG, null);
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void send_post_sendsExactlyTheGivenBytes() throws Exception {
    try (RawServer server =
        recording("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nX-A: 1\r\n\r\nnull")) {
      WireRequest request =
          new WireRequest(
              HttpMethod.POST,
              server.uri("/1.0/x%2Fy?a=b,c&d=%20"),
              Map.of("User-Agent", "test/1", "Content-Type", "application/json"),
              "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8),
              LONG);

      WireResponse answer = transport.send(request);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("x-a")).contains("1");
      assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("null");
      String head = received.take();
      assertThat(head.lines())
          .contains("POST /1.0/x%2Fy?a=b,c&d=%20 HTTP/1.1", "Host: 127.0.0.1:" + server.port())
          .contains("User-Agent: test/1", "Content-Type: application/json", "Content-Length: 10")
          .contains("{\"a\":\"é\"}")
          .noneMatch(line -> line.startsWith("Upgrade"));
    }
  }

  @Test
  void send_postWithoutBody_sendsNone() throws Exception {
    try (RawServer server = recording("HTTP/1.1 204 No Content\r\n\r\n")) {
      WireResponse answer = transport.send(request(HttpMethod.POST, server.uri("/x"), LONG));

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.body()).isEmpty();
      assertThat(received.take()).endsWith("\r\n\r\n").doesNotContain("Content-Type");
    }
  }

  @Test
  void send_redirect_isReturnedNotFollowed() throws Exception {
    try (RawServer server =
        recording("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(transport.send(request(HttpMethod.GET, server.uri("/x"), LONG)).status())
          .isEqualTo(302);
      assertThat(received).hasSize(1);
    }
  }

  @Test
  void send_connectionRefused_wasNotSent() throws Exception {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }

    Throwable failure = failure(URI.create("http://127.0.0.1:" + port + "/x"), LONG);

    assertThat(failure)
        .isInstanceOf(NotSentException.class)
        .hasMessage("connection refused by 127.0.0.1:" + port);
  }

  @Test
  void send_unknownHost_wasNotSent() {
    assertThat(failure(URI.create("http://nowhere.invalid/x"), LONG))
        .isInstanceOf(NotSentException.class)
        .hasMessage("unknown host nowhere.invalid");
  }

  @Test
  void send_connectTimeout_wasNotSent() throws Exception {
    // After the queue of a socket is full, Linux lets further connections wait forever.
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket first = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
        Socket second = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
        JdkTransport hasty = new JdkTransport(Duration.ofMillis(200), null)) {
      URI uri = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/x");

      Throwable failure = catchThrowable(() -> hasty.send(request(HttpMethod.GET, uri, LONG)));

      assertThat(first.isConnected() && second.isConnected()).isTrue();
      assertThat(failure)
          .isInstanceOf(NotSentException.class)
          .hasMessage("no connection to 127.0.0.1:" + deaf.getLocalPort() + " in time");
    }
  }

  @Test
  void send_stalledBody_timesOutAndClosesTheConnection() throws Exception {
    CompletableFuture<Integer> hungUp = new CompletableFuture<>();
    try (RawServer server =
        RawServer.start(
            peer -> {
              RawServer.readRequest(peer);
              RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
              hungUp.complete(peer.getInputStream().read());
            })) {
      Throwable failure = failure(server.uri("/x"), Duration.ofMillis(1500));

      assertThat(failure)
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessage("no complete answer within 1500 ms");
      assertThat(hungUp.get(60, TimeUnit.SECONDS)).isEqualTo(-1);
    }
  }

  @Test
  void send_incompleteBody_mayHaveBeenReceived() {
    try (RawServer server =
        RawServer.start(
            peer -> {
              RawServer.readRequest(peer);
              RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            })) {
      assertThat(failure(server.uri("/x"), LONG))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(NotSentException.class)
          .hasMessage("the connection to 127.0.0.1:" + server.port() + " broke off");
    }
  }

  @Test
  void send_connectionClosedAfterAPost_mayHaveBeenReceived() {
    try (RawServer server = RawServer.start(RawServer::readRequest)) {
      Throwable failure =
          catchThrowable(() -> transport.send(request(HttpMethod.POST, server.uri("/x"), LONG)));

      assertThat(failure)
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(NotSentException.class)
          .hasMessage("the connection to 127.0.0.1:" + server.port() + " broke off");
    }
  }

  @Test
  void send_threadInterrupted_abortsTheExchange() throws Exception {
    CompletableFuture<Integer> hungUp = new CompletableFuture<>();
    Thread caller = Thread.currentThread();
    try (RawServer server =
        RawServer.start(
            peer -> {
              RawServer.readRequest(peer);
              caller.interrupt();
              hungUp.complete(peer.getInputStream().read());
            })) {
      assertThat(failure(server.uri("/x"), LONG)).isInstanceOf(InterruptedException.class);
      assertThat(hungUp.get(60, TimeUnit.SECONDS)).isEqualTo(-1);
    }
  }

  @Test
  void send_serverWithoutTls_isReported() {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.getInputStream().read();
              RawServer.write(peer, "HTTP/1.1 400 Bad Request\r\n\r\n");
            })) {
      URI uri = URI.create("https://127.0.0.1:" + server.port() + "/x");

      assertThat(failure(uri, LONG))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("TLS with 127.0.0.1:" + server.port() + " failed (");
    }
  }

  @Test
  void close_exchangeUnderWay_fails() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              RawServer.readRequest(peer);
              transport.close();
              peer.getInputStream().read();
            })) {
      assertThat(failure(server.uri("/x"), LONG))
          .isInstanceOf(IOException.class)
          .hasMessage("the client was closed");
      assertThat(failure(server.uri("/x"), LONG))
          .isInstanceOf(NotSentException.class)
          .hasMessage("the client is closed");
    }
  }

  @Test
  void close_whileTheExchangeBegins_mayHaveBeenReceived() throws Exception {
    AtomicReference<@Nullable JdkTransport> closing = new AtomicReference<>();
    JdkTransport other =
        new JdkTransport(
            LONG,
            null,
            builder ->
                builder.executor(
                    task -> {
                      task.run();
                      Objects.requireNonNull(closing.get()).close();
                    }));
    closing.set(other);
    try (RawServer server = recording("HTTP/1.1 204 No Content\r\n\r\n")) {
      Throwable failure =
          catchThrowable(() -> other.send(request(HttpMethod.POST, server.uri("/x"), LONG)));

      assertThat(failure)
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("the client was closed");
    }
  }

  @Test
  void close_afterACall_endsAllItsThreads() throws Exception {
    long before = threads();
    JdkTransport shortLived = new JdkTransport(LONG, null);
    try (RawServer server = recording("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
      shortLived.send(request(HttpMethod.GET, server.uri("/x"), LONG));
      assertThat(threads()).isGreaterThan(before);

      shortLived.close();

      while (threads() > before) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void send_moreThan64Megabytes_failsAndReadsNoMore() throws Exception {
    CompletableFuture<Long> sent = new CompletableFuture<>();
    try (RawServer server =
        RawServer.start(
            peer -> {
              RawServer.readRequest(peer);
              RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n");
              sent.complete(writeUntilItFails(peer, new byte[1 << 20]));
            })) {
      assertThat(failure(server.uri("/x"), LONG))
          .isInstanceOf(ResponseTooLargeException.class)
          .hasMessage("it has more than 64 MB");
      assertThat(sent.get(60, TimeUnit.SECONDS)).isBetween(64L, 128L);
    }
  }

  private static long writeUntilItFails(Socket peer, byte[] megabyte) {
    for (long written = 0; ; written++) {
      try {
        peer.getOutputStream().write(megabyte);
      } catch (IOException e) {
        return written;
      }
    }
  }

  @Test
  void send_clientThatIsForgotten_leavesNoThread() throws Exception {
    long before = threads();
    try (RawServer server = recording("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
      new JdkTransport(LONG, null).send(request(HttpMethod.GET, server.uri("/x"), LONG));
      assertThat(threads()).isGreaterThan(before);

      while (threads() > before) {
        System.gc();
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void send_manyCallsAtOnce_shareTheThreadsOfTheProcessors() throws Exception {
    int calls = 32;
    long before = threads();
    CountDownLatch arrived = new CountDownLatch(calls);
    ExecutorService callers = Executors.newFixedThreadPool(calls);
    try (RawServer server =
        RawServer.start(
            peer -> {
              RawServer.readRequest(peer);
              arrived.countDown();
              awaitAll(arrived);
              RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            })) {
      Callable<Integer> call =
          () -> transport.send(request(HttpMethod.GET, server.uri("/x"), LONG)).status();

      List<Future<Integer>> answers = callers.invokeAll(Collections.nCopies(calls, call));

      int selectorAndGuard = 2;
      assertThat(threads() - before)
          .isLessThanOrEqualTo(
              Math.max(2, Runtime.getRuntime().availableProcessors()) + selectorAndGuard);
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("HttpClient-") || name.startsWith("api-ovh-http-"))
        .count();
  }

  private RawServer recording(String answer) {
    return RawServer.start(
        peer -> {
          for (String next = RawServer.readRequest(peer);
              !next.isEmpty();
              next = RawServer.readRequest(peer)) {
            received.add(next);
            RawServer.write(peer, answer);
          }
        });
  }

  private @Nullable Throwable failure(URI uri, Duration timeout) {
    return catchThrowable(() -> transport.send(request(HttpMethod.GET, uri, timeout)));
  }

  private static WireRequest request(HttpMethod method, URI uri, Duration timeout) {
    return new WireRequest(method, uri, Map.of(), null, timeout);
  }
}
