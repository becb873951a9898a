package dev.ovhdo.sandbox.programs;

import dev.ovhdo.testing.ExternalProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A certification authority for tests, Let's Encrypt's own <a
 * href="https://github.com/letsencrypt/pebble">Pebble</a>, which resolves names at the name server
 * of a sandbox.
 */
final class AcmeServer implements AutoCloseable {
  private final Process process;
  private final Path certificate;
  private final String directory;

  private AcmeServer(Process process, Path certificate, String directory) {
    this.process = process;
    this.certificate = certificate;
    this.directory = directory;
  }

  /** Creates the key and the certificate of the server, which several servers can use. */
  static void createCertificate(Path folder) throws InterruptedException {
    ExternalProgram.require("openssl")
        .run(
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-keyout",
            folder.resolve("acme-key.pem"),
            "-out",
            folder.resolve("acme.pem"),
            "-days",
            "2",
            "-subj",
            "/CN=acme",
            "-addext",
            "subjectAltName=IP:127.0.0.1");
  }

  /** Starts the server and waits until it answers. */
  static AcmeServer start(Path certificates, Path folder, int dnsPort) throws IOException {
    int port = freePort();
    Path certificate = certificates.resolve("acme.pem");
    Path configuration = folder.resolve("pebble.json");
    Files.writeString(
        configuration,
        """
        {"pebble": {
          "listenAddress": "127.0.0.1:%s",
          "managementListenAddress": "127.0.0.1:%s",
          "certificate": "%s",
          "privateKey": "%s",
          "httpPort": 5002,
          "tlsPort": 5001,
          "ocspResponderURL": "",
          "externalAccountBindingRequired": false
        }}
        """
            .formatted(port, freePort(), certificate, certificates.resolve("acme-key.pem")));
    ProcessBuilder builder =
        new ProcessBuilder(
            ExternalProgram.require("pebble").path().toString(),
            "-config",
            configuration.toString(),
            "-dnsserver",
            "127.0.0.1:" + dnsPort);
    builder.environment().put("PEBBLE_VA_NOSLEEP", "1");
    builder.environment().put("PEBBLE_WFE_NONCEREJECT", "0");
    Process process = builder.redirectErrorStream(true).start();
    AcmeServer server = new AcmeServer(process, certificate, "https://127.0.0.1:" + port + "/dir");
    server.awaitStart();
    return server;
  }

  private void awaitStart() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains("ACME directory available")) {
        drain(output);
        return;
      }
    }
    throw new IllegalStateException("pebble did not start:\n" + said);
  }

  /** Reads the rest of the output, because the process would wait if nothing read it. */
  private static void drain(BufferedReader output) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (output.readLine() != null) {
                  // Nothing needs the log.
                }
              } catch (IOException | UncheckedIOException e) {
                // The process has ended.
              }
            },
            "pebble-output");
    thread.setDaemon(true);
    thread.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns the URL with which an ACME client begins. */
  String directory() {
    return directory;
  }

  /** Returns the file with the certificate of the server itself. */
  Path certificate() {
    return certificate;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
