package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.ip.ForwardWaitOptions.ForwardLookup;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DnsForwardLookupSandboxTest {
  private final AccountSandbox account = new AccountSandbox();
  private final ForwardLookup lookup =
      ForwardLookup.of(new InetSocketAddress("127.0.0.1", account.sandbox().dnsPort()));

  @BeforeEach
  void zone() {
    account.putZone(
        List.of(
            new ZoneRecord(1, "A", "www", "192.0.2.1", 0),
            new ZoneRecord(2, "A", "www", "192.0.2.2", 0),
            new ZoneRecord(3, "AAAA", "www", "2001:db8::1", 0),
            new ZoneRecord(4, "CNAME", "alias", "www.example.com.", 0)));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.com,   192.0.2.1,   true",
    "www.example.com,   192.0.2.2,   true",
    "www.example.com,   192.0.2.3,   false",
    "www.example.com,   2001:db8::1, true",
    "www.example.com,   2001:db8::2, false",
    "alias.example.com, 192.0.2.1,   true",
    "mail.example.com,  192.0.2.1,   false",
  })
  void resolvesTo_nameOfTheZone_comparesAllItsAddresses(
      String name, String address, boolean expected) {
    assertThat(lookup.resolvesTo(HostName.parse(name), IpAddress.parse(address)))
        .contains(expected);
  }

  @Test
  void resolvesTo_serverThatRefusesTheZone_isUnknown() {
    assertThat(lookup.resolvesTo(HostName.parse("www.example.net"), IpAddress.parse("192.0.2.1")))
        .isEmpty();
  }

  @Test
  void resolvesTo_noLookup_isUnknown() {
    assertThat(
            ForwardLookup.none()
                .resolvesTo(HostName.parse("www.example.com"), IpAddress.parse("192.0.2.1")))
        .isEmpty();
  }
}
