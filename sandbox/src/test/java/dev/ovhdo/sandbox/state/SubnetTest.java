package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,                        192.0.2.1/32",
    "192.0.2.0/29,                     192.0.2.0/29",
    "0.0.0.0/0,                        0.0.0.0/0",
    "2001:DB8::1,                      2001:db8::1/128",
    "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1/128",
    "2001:db8:0:1:1:1:1:1,             2001:db8:0:1:1:1:1:1/128",
    "2001:0:0:1:0:0:0:1,               2001:0:0:1::1/128",
    "2001:db8:0:200::/64,              2001:db8:0:200::/64",
    "::,                               ::/128",
    "1::,                              1::/128",
  })
  void parse_anySpelling_hasOneTextForm(String text, String written) {
    assertThat(Subnet.parse(text)).map(Subnet::toString).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "192.0.2",
        "192.0.2.256",
        "999.0.2.1",
        "192.0.2.010",
        "192.0.2.1/29",
        "192.0.2.0/33",
        "192.0.2.0/",
        "192.0.2.0/-1",
        "::/129",
        "2001:db8::1/64",
        "::ffff:192.0.2.1",
        "1:2:3",
        "/29"
      })
  void parse_otherText_isEmpty(String text) {
    assertThat(Subnet.parse(text)).isEmpty();
  }

  @Test
  void contains_comparesThePrefixBits() {
    Subnet eight = Subnet.parse("192.0.2.8/29").orElseThrow();

    assertThat(eight.contains(eight)).isTrue();
    assertThat(eight.contains(Subnet.parse("192.0.2.15").orElseThrow())).isTrue();
    assertThat(eight.contains(Subnet.parse("192.0.2.16").orElseThrow())).isFalse();
    assertThat(eight.contains(Subnet.parse("192.0.2.0/28").orElseThrow())).isFalse();
    assertThat(eight.contains(Subnet.parse("::").orElseThrow())).isFalse();
  }

  @Test
  void parse_textForm_returnsTheSameSubnet() throws UnknownHostException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      for (int b = 0; b < bytes.length; b++) {
        bytes[b] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0);
      }
      bytes[0] |= 0x20;
      String text = InetAddress.getByAddress(bytes).getHostAddress();

      Subnet read = Subnet.parse(text).orElseThrow();

      assertThat(InetAddress.getByName(read.address()).getAddress())
          .as("%s, seed %s", text, seed)
          .isEqualTo(bytes);
      assertThat(Subnet.parse(read.toString())).as("seed %s", seed).contains(read);
    }
  }
}
