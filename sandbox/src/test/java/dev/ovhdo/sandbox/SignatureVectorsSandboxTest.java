package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.Nichandle;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public signature vectors over HTTP, as a TLS proxy forwards the requests. */
class SignatureVectorsSandboxTest {
  private static final DemoKeys KEYS =
      new DemoKeys(
          "TDPKJdwZwAQPwKX2",
          "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
          "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY");

  private Sandbox sandbox;

  @BeforeEach
  void start() {
    Account account =
        new Account(new Nichandle("zz1-ovh", "demo@example.com", "Demo", "Account", "FR"));
    account
        .applications()
        .put(
            new Application(
                71,
                KEYS.applicationKey(),
                KEYS.applicationSecret(),
                "",
                "",
                ApplicationStatus.ACTIVE));
    List<AccessRule> all =
        AccessRule.METHODS.stream().map(method -> new AccessRule(method, "/*")).toList();
    account
        .credentials()
        .put(
            Credential.pending(
                    61, 71, KEYS.consumerKey(), all, OffsetDateTime.parse("2016-01-01T00:00:00Z"))
                .withValidation(null));
    sandbox =
        Sandbox.builder()
            .account(account)
            .machines(false)
            .allowHost("eu.api.ovh.com")
            .clock(() -> Instant.ofEpochSecond(1457018875))
            .start();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/1.0/auth||e9556054b6309771395efa467c22e627407461ad",
        "POST|/1.0/auth|{\"a\":\"b\",\"c\":\"d\"}|ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1",
        "PUT|/1.0/auth|{\"a\":\"b\",\"c\":\"d\"}|8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b",
        "DELETE|/1.0/auth||a1eecd00b3b02b6cf5708b84b9ff42059a950d85",
        "GET|/1.0/call||7f2db49253edfc41891023fcd1a54cf61db05fbb",
        "GET|/v1/call||e6e7906d385eb28adcbfbe6b66c1528a42d741ad",
        "GET|/v2/call||bb63b132a6f84ad5433d0c534d48d3f7c3804285",
      })
  void vector_unchanged_isAccepted(String method, String target, String body, String signature)
      throws IOException {
    String given = body == null ? "" : body;
    String accepted = "HTTP/1.1 404 Not Found";
    String refused = "HTTP/1.1 400 Bad Request";
    String other = signature.replaceFirst(".$", signature.endsWith("0") ? "1" : "0");

    assertThat(send(method, target, given, signature)).startsWith(accepted).contains("(or empty)");
    assertThat(send(method, target, given, other)).startsWith(refused).contains("_SIGNATURE");
    assertThat(send(method, target + "x", given, signature)).startsWith(refused);
    assertThat(send(method, target, given + " ", signature)).startsWith(refused);
    assertThat(send("PATCH", target, given, signature)).startsWith(refused);
  }

  private String send(String method, String target, String body, String signature)
      throws IOException {
    String request =
        String.join(
            "\r\n",
            method + " " + target + " HTTP/1.1",
            "Host: eu.api.ovh.com",
            "X-Forwarded-Proto: https",
            "X-Ovh-Application: " + KEYS.applicationKey(),
            "X-Ovh-Consumer: " + KEYS.consumerKey(),
            "X-Ovh-Timestamp: 1457018875",
            "X-Ovh-Signature: $1$" + signature,
            "Content-Length: " + body.length(),
            "Connection: close",
            "",
            body);
    try (Socket socket = new Socket("127.0.0.1", sandbox.port());
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
