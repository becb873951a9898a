package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests the HTTP server accepts: the name of the server, and the sizes. */
class HttpLimitsSandboxTest extends SandboxTestCase {
  private static final String TIME = "GET /1.0/auth/time HTTP/1.1";

  @Override
  SandboxBuilder settings() {
    return super.settings().allowHost("API.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:PORT",
        "localhost:PORT",
        "LOCALHOST:1",
        "[::1]:PORT",
        "127.0.0.1",
        "api.example.com",
        "api.example.com:8443",
      })
  void host_ofTheSandbox_isAnswered(String host) throws IOException {
    String named = host.replace("PORT", "" + sandbox.port());

    assertThat(send(TIME, "Host: " + named)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example",
        "attacker.example:PORT",
        "127.0.0.1.attacker.example:PORT",
        "localhost.:PORT",
        "localhost@attacker.example",
        "192.0.2.7:PORT",
      })
  void host_foreign_isRefusedAndNotRecorded(String host) throws IOException {
    String named = host.replace("PORT", "" + sandbox.port());

    String reply = send(TIME, "Host: " + named);

    assertThat(reply)
        .startsWith("HTTP/1.1 421 ")
        .endsWith(
            "{\"message\":\"The header Host of the request is \\\""
                + named
                + "\\\". This sandbox answers to 127.0.0.1, [::1], api.example.com, localhost. Start"
                + " the sandbox with --allow-host NAME to add a name\"}");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void host_missing_isRefused() throws IOException {
    assertThat(send("GET /1.0/auth/time HTTP/1.0", "Accept: */*"))
        .startsWith("HTTP/1.1 421 ")
        .contains("is \\\"\\\"");
  }

  @Test
  void host_foreign_cannotReachTheValidationPage() throws IOException {
    assertThat(send("GET /auth/?credentialToken=x HTTP/1.1", "Host: attacker.example"))
        .startsWith("HTTP/1.1 421 ");
  }

  @Test
  void validationUrl_nameOfTheSandbox_isTheNameThatTheClientUsed() throws IOException {
    String rules = "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/me\"}]}";

    assertThat(
            send(
                "POST /1.0/auth/credential HTTP/1.1",
                "Host: api.example.com:8443",
                "X-Forwarded-Proto: https",
                "X-Ovh-Application: " + sandbox.keys().applicationKey(),
                "Content-Type: application/json",
                "Content-Length: " + rules.length(),
                "",
                rules))
        .contains("\"validationUrl\":\"https://api.example.com:8443/auth/?credentialToken=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "Transfer-Encoding"})
  void body_moreThan16Megabytes_isRefusedAndNotRecorded(String framing) throws IOException {
    int length = (16 << 20) + 1;
    boolean chunked = framing.equals("Transfer-Encoding");
    try (Socket socket = connect();
        InputStream in = socket.getInputStream()) {
      OutputStream out = socket.getOutputStream();
      write(
          out,
          "POST /1.0/me/sshKey HTTP/1.1",
          "Host: localhost",
          framing + ": " + (chunked ? "chunked" : length),
          "Connection: close",
          "",
          chunked ? Integer.toHexString(length) + "\r\n" : "");
      out.write(new byte[length]);
      if (chunked) {
        write(out, "\r\n0\r\n\r\n");
      }

      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413 ")
          .endsWith(
              "{\"message\":\"The body of the request has more than 16 MB\","
                  + "\"class\":\"Client::PayloadTooLarge\"}");
    }
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void headers_moreThanTheJdkAllows_areRefused() {
    String large = "X-Large: " + "a".repeat(1 << 20);

    assertThat(answerOrReset(TIME, "Host: localhost", large)).isNotEqualTo("200");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void listen_allAddresses_warnsAndIsReachedByTheLoopbackAddress() throws IOException {
    try (Sandbox open = settings().listen(InetAddress.getByName("0.0.0.0")).start()) {
      assertThat(open.url()).hasToString("http://127.0.0.1:" + open.port() + "/1.0");
      assertThat(open.warnings())
          .containsExactly(
              "the sandbox listens on 0.0.0.0: other computers can reach it, and its keys are"
                  + " public");
      assertThat(TestClient.of(open).at(clock).get("/vps").status()).isEqualTo(200);
    }
  }

  @Test
  void listen_otherLoopbackAddress_isItsName() throws IOException {
    try (Sandbox other = settings().tls(true).listen(InetAddress.getByName("127.0.0.9")).start()) {
      assertThat(other.url()).hasToString("https://127.0.0.9:" + other.port() + "/1.0");
      assertThat(other.warnings()).isEmpty();
      assertThat(TestClient.of(other).at(clock).get("/vps").status()).isEqualTo(200);
    }
  }

  @Test
  void listen_addressOfAnotherMachine_isRefused() throws IOException {
    SandboxBuilder settings = settings().listen(InetAddress.getByName("192.0.2.7"));

    assertThatThrownBy(settings::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("this machine does not have the address 192.0.2.7");
  }

  @Test
  void certificate_allowedNames_areInTheCertificate() throws Exception {
    try (Sandbox tls = settings().tls(true).allowHost("192.0.2.9").allowHost("[::2]").start();
        InputStream pem = Files.newInputStream(tls.certificate().orElseThrow())) {
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);

      assertThat(List.<List<?>>copyOf(certificate.getSubjectAlternativeNames()))
          .extracting(name -> String.valueOf(name.get(1)))
          .containsExactly(
              "localhost",
              "127.0.0.1",
              "0:0:0:0:0:0:0:1",
              "API.example.com",
              "192.0.2.9",
              "0:0:0:0:0:0:0:2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "http://x", "x:80", "::1", "x/y"})
  void allowHost_invalidName_isRejected(String name) {
    SandboxBuilder settings = settings();

    assertThatThrownBy(() -> settings.allowHost(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a host name has letters, digits, hyphens and dots, and no port: \"" + name + "\"");
  }

  private String send(String... lines) throws IOException {
    try (Socket socket = connect();
        InputStream in = socket.getInputStream()) {
      boolean body = List.of(lines).contains("");
      write(socket.getOutputStream(), lines);
      if (!body) {
        write(socket.getOutputStream(), "", "Connection: close", "", "");
      }
      socket.shutdownOutput();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the status; "reset" if the server ended the connection. */
  private String answerOrReset(String... lines) {
    try {
      return send(lines).replaceFirst("(?s)^HTTP/1.1 (\\d+).*", "$1");
    } catch (SocketException e) {
      return "reset";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", sandbox.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void write(OutputStream out, String... lines) throws IOException {
    out.write(String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII));
  }
}
