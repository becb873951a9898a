package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostAddressTest {

  @ParameterizedTest(name = "{0} port {1}")
  @CsvSource({
    "192.0.2.1, 22, 192.0.2.1",
    "192.0.2.1, 2222, [192.0.2.1]:2222",
    "VPS.example.com, 22, vps.example.com",
    "2001:db8::a:1, 22, 2001:db8::a:1|2001:db8::a:1",
    "2001:DB8::A:1, 2222, [2001:db8::a:1]:2222",
    "2001:0db8:0000:0000:0000:0000:000a:0001, 22,"
        + " 2001:db8::a:1|2001:0db8:0000:0000:0000:0000:000a:0001",
    "2001:db8:0:1:0:0:0:1, 22, 2001:db8:0:1::1|2001:db8:0:1:0:0:0:1",
    "2001:db8:0:1:1:1:1:1, 22, 2001:db8:0:1:1:1:1:1",
    "0:0:0:0:0:0:0:1, 22, ::1|0:0:0:0:0:0:0:1",
    "2001:db8:1:1:1:1:0:0, 22, 2001:db8:1:1:1:1::|2001:db8:1:1:1:1:0:0",
    "::, 22, ::"
  })
  void names_ofAnAddress_areTheSpellingsThatSshLooksUp(String host, int port, String names) {
    assertThat(new HostAddress(host, port).names())
        .isEqualTo(new LinkedHashSet<>(List.of(names.split("\\|"))));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, true",
    "255.255.255.255, true",
    "2001:db8::a:1, true",
    "256.0.2.1, false",
    "192.0.2, false",
    "192.0.2.1., false",
    "192.0.2.1.5, false",
    "fe80::1%eth0, false",
    "2001:db8::x, false",
    ":::, false",
    "-oProxyCommand=x, false",
    "vps.example.com, false",
    "'', false"
  })
  void isIp_anyText_isTrueForAddressesOnly(String text, boolean isIp) {
    assertThat(HostAddress.isIp(text)).isEqualTo(isIp);
  }

  @Test
  void toString_ipv6WithPort_hasBrackets() {
    assertThat(new HostAddress("192.0.2.1", 22)).hasToString("192.0.2.1");
    assertThat(new HostAddress("2001:0db8::0001", 2222)).hasToString("[2001:db8::1]:2222");
  }

  @Test
  void new_portOutOfRange_isRefused() {
    assertThatThrownBy(() -> new HostAddress("192.0.2.1", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port 0 is not between 1 and 65535");
  }
}
