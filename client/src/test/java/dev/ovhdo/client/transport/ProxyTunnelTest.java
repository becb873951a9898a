package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.testing.RawServer;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * HTTPS through a proxy that requires a password. The JDK reads the setting for this only once in a
 * process, so the client runs in a separate process.
 */
@Timeout(120)
class ProxyTunnelTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String PASSWORD = "changeit";

  /** No DNS query for this name is made: the proxy connects to the host. */
  private static final URI API = URI.create("https://api.example.com/x");

  @TempDir static Path folder;
  private static RawServer server;
  private static final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

  private final BlockingQueue<String> connects = new LinkedBlockingQueue<>();

  @BeforeAll
  static void startServer() throws Exception {
    Path keys = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    run(
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=api.example.com",
            "-ext",
            "SAN=dns:api.example.com",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            PASSWORD));
    server =
        RawServer.start(
            context(keys)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
            peer -> {
              requests.add(RawServer.readRequest(peer));
              RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue");
            });
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void send_proxyRequiresAPassword_opensATunnelAndSendsItToTheProxyOnly() throws Exception {
    try (RawServer proxy = proxy("Basic dXNlcjpww6Rzcw==")) {
      String output = runProbe(proxy.port(), "user", "päss");

      assertThat(output).isEqualTo("200 true");
      assertThat(connects.poll())
          .startsWith("CONNECT api.example.com:443 HTTP/1.1\r\n")
          .doesNotContain("X-Ovh-Consumer");
      assertThat(requests.poll()).contains("X-Ovh-Consumer").doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void send_proxyRejectsThePassword_isReported() throws Exception {
    try (RawServer proxy = proxy("Basic b3RoZXI=")) {
      assertThat(runProbe(proxy.port(), "user", "wrong"))
          .isEqualTo(
              "NotSentException: the proxy 127.0.0.1:%s did not accept user and password. If another HttpClient ran before in this process, start Java with -Djdk.http.auth.tunneling.disabledSchemes="
                  .formatted(proxy.port()));
    }
  }

  @Test
  void send_proxyRequiresAPasswordAndNoneIsSet_isReported() {
    try (RawServer proxy = proxy("Basic any");
        JdkTransport transport = through(proxy.port())) {
      assertThat(catchThrowable(() -> transport.send(request())))
          .isInstanceOf(NotSentException.class)
          .hasMessage("the proxy 127.0.0.1:" + proxy.port() + " requires a user and a password");
    }
  }

  @Test
  void send_proxyCannotReachTheServer_isReported() {
    try (RawServer proxy =
            RawServer.answering("HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n");
        JdkTransport transport = through(proxy.port())) {
      assertThat(catchThrowable(() -> transport.send(request())))
          .isInstanceOf(NotSentException.class)
          .hasMessage(
              "the proxy 127.0.0.1:%s can't reach api.example.com:443 (Tunnel failed, got: 503)"
                  .formatted(proxy.port()));
    }
  }

  @Test
  void send_untrustedCertificate_explainsTheTrustStoreAndIsPermanent() {
    URI uri = URI.create("https://localhost:" + server.port() + "/x");
    try (JdkTransport transport = new JdkTransport(LONG, null)) {
      assertThat(catchThrowable(() -> transport.send(request(uri))))
          .isInstanceOfSatisfying(
              NotSentException.class, failure -> assertThat(failure.isPermanent()).isTrue())
          .hasMessage(
              "localhost:"
                  + server.port()
                  + " has a certificate that this Java does not trust. If a proxy inspects TLS,"
                  + " add its certificate authority to the trust store"
                  + " (-Djavax.net.ssl.trustStore)");
    }
  }

  /**
   * The program of the separate process: one call through the proxy, with the result on standard
   * output.
   */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) throws Exception {
      Proxy proxy = new Proxy("127.0.0.1", Integer.parseInt(args[1]), args[2], args[3], List.of());
      try (JdkTransport transport = new JdkTransport(LONG, proxy)) {
        WireResponse answer =
            transport.send(
                new WireRequest(
                    HttpMethod.GET,
                    URI.create(args[0]),
                    Map.of("X-Ovh-Consumer", "key"),
                    null,
                    LONG));
        System.out.print(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        System.out.print(e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }
  }

  private static String runProbe(int proxyPort, String user, String password) throws Exception {
    String classes = location(JdkTransport.class) + File.pathSeparator;
    return run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-Dsun.jnu.encoding=UTF-8",
            "-Djavax.net.ssl.trustStore=" + folder.resolve("keys.p12"),
            "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
            "-cp",
            classes + location(ProxyTunnelTest.class),
            Probe.class.getName(),
            API.toString(),
            Integer.toString(proxyPort),
            user,
            password));
  }

  private static String location(Class<?> of) throws Exception {
    return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static String run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** A proxy that opens tunnels for requests with this authorization. */
  private RawServer proxy(String authorization) {
    return RawServer.start(
        client -> {
          String connect = RawServer.readRequest(client);
          connects.add(connect);
          if (connect.lines().noneMatch(("Proxy-Authorization: " + authorization)::equals)) {
            RawServer.write(
                client,
                "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=x\r\n"
                    + "Content-Length: 0\r\n\r\n");
            return;
          }
          try (Socket target = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            RawServer.write(client, "HTTP/1.1 200 OK\r\n\r\n");
            Thread back = new Thread(() -> pump(target, client), "tunnel");
            back.setDaemon(true);
            back.start();
            pump(client, target);
          }
        });
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side closed the connection, which ends the tunnel.
    }
  }

  private static JdkTransport through(int proxyPort) {
    return new JdkTransport(LONG, new Proxy("127.0.0.1", proxyPort, null, null, List.of()));
  }

  private static WireRequest request() {
    return request(API);
  }

  private static WireRequest request(URI uri) {
    return new WireRequest(HttpMethod.GET, uri, Map.of(), null, LONG);
  }

  private static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(keys.toFile())) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
