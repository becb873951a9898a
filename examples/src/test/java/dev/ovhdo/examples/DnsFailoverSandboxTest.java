package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.ip.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DnsFailoverSandboxTest extends ExampleTestCase {
  private static final IpAddress PRIMARY = IpAddress.parse("127.0.0.2");
  private static final IpAddress STANDBY = IpAddress.parse("127.0.0.3");

  @Test
  void run_primaryFailsAndReturns_changesTheAddressTwice() throws IOException {
    try (ServerSocket standby = listen(STANDBY, 0)) {
      int port = standby.getLocalPort();

      run(port);
      run(port);

      assertThat(values("example.com", "app", "A")).containsExactly("127.0.0.3");
      int changes = changes().size();
      try (ServerSocket primary = listen(PRIMARY, port)) {
        run(primary.getLocalPort());
      }
      assertThat(values("example.com", "app", "A")).containsExactly("127.0.0.2");
      assertThat(changes()).hasSizeGreaterThan(changes);
      assertThat(printed())
          .isEqualTo(
              """
              app.example.com has the address 127.0.0.3 now.
              app.example.com has the address 127.0.0.2 now.
              """);
    }
  }

  @Test
  void run_bothServersFail_changesNothing() throws IOException {
    int port;
    try (ServerSocket closed = listen(STANDBY, 0)) {
      port = closed.getLocalPort();
    }

    run(port);

    assertThat(changes()).isEmpty();
    assertThat(printed()).isEqualTo("Neither server accepts connections; nothing was changed.\n");
  }

  private void run(int port) {
    new DnsFailover(ovh, out).run("example.com", "app", port, PRIMARY, STANDBY);
  }

  private static ServerSocket listen(IpAddress address, int port) throws IOException {
    return new ServerSocket(port, 10, InetAddress.getByAddress(address.bytes()));
  }
}
