package dev.ovhdo.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.TestAccount;
import dev.ovhdo.sandbox.TestClient;
import dev.ovhdo.testing.ExternalProgram;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries the sandbox with BIND's {@code dig}. */
@Timeout(60)
class DigTest {
  private static final String ZONE = "/domain/zone/example.com";

  private ExternalProgram dig;
  private Sandbox sandbox;
  private TestClient client;

  @BeforeEach
  void start() {
    dig = ExternalProgram.require("dig");
    sandbox = Sandbox.builder().account(TestAccount.create()).machines(false).speed(1000).start();
    client = TestClient.of(sandbox);
  }

  @AfterEach
  void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  private List<String> dig(String... question) throws InterruptedException {
    List<Object> arguments =
        new java.util.ArrayList<>(List.of("-r", "@127.0.0.1", "-p", sandbox.dnsPort()));
    arguments.addAll(List.of(question));
    ExternalProgram.Outcome outcome = dig.run(arguments.toArray());
    assertThat(outcome.exit()).as(outcome.output() + outcome.errors()).isZero();
    return outcome.output().lines().toList();
  }

  @Test
  void dig_change_isPublishedByTheRefresh() throws Exception {
    assertThat(dig("+short", "www.example.com")).containsExactly("192.0.2.7");

    client.put(ZONE + "/record/5098376462", "{\"target\":\"192.0.2.99\"}");
    assertThat(dig("+short", "www.example.com")).containsExactly("192.0.2.7");

    client.post(ZONE + "/refresh", "");
    assertThat(dig("+short", "www.example.com")).containsExactly("192.0.2.99");
    assertThat(dig("+short", "www.example.com", "AAAA")).containsExactly("2001:db8::7");
  }

  @Test
  void dig_fullAnswer_hasStatusFlagsAndRecords() throws Exception {
    assertThat(dig("+noall", "+comments", "+answer", "www.example.com"))
        .anyMatch(line -> line.contains("status: NOERROR"))
        .anyMatch(line -> line.contains("flags: qr aa rd; QUERY: 1, ANSWER: 1,"))
        .anyMatch(
            line -> line.matches("www\\.example\\.com\\.\\s+300\\s+IN\\s+A\\s+192\\.0\\.2\\.7"))
        .noneMatch(line -> line.contains("malformed"));
    assertThat(dig("+noall", "+comments", "+authority", "missing.example.com"))
        .anyMatch(line -> line.contains("status: NXDOMAIN"))
        .anyMatch(line -> line.matches("example\\.com\\.\\s+60\\s+IN\\s+SOA\\s.*"));
    assertThat(dig("+noall", "+comments", "example.org"))
        .anyMatch(line -> line.contains("status: REFUSED"));
  }

  @Test
  void dig_transfer_returnsTheWholeZone() throws Exception {
    assertThat(dig("+noall", "+answer", "+onesoa", "example.com", "AXFR"))
        .map(line -> line.replaceAll("\\s+", " "))
        .containsExactly(
            "example.com. 3600 IN SOA dns1.example.org. tech.example.org. 2026112000 86400 3600"
                + " 3600000 60",
            "example.com. 3600 IN NS dns1.example.org.",
            "www.example.com. 300 IN A 192.0.2.7",
            "www.example.com. 3600 IN AAAA 2001:db8::7");
  }

  @Test
  void dig_overTcpAndWithoutEdns_isTheSame() throws Exception {
    assertThat(dig("+short", "+tcp", "www.example.com")).containsExactly("192.0.2.7");
    assertThat(dig("+short", "+noedns", "www.example.com")).containsExactly("192.0.2.7");
  }
}
