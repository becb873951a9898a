package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,                               192.0.2.1",
    "' 192.0.2.1 ',                           192.0.2.1",
    "0.0.0.0,                                 0.0.0.0",
    "2001:DB8::1,                             2001:db8::1",
    "[2001:db8::1],                           2001:db8::1",
    "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1,                    2001:db8::1:0:0:1",
    "2001:0:0:1:0:0:0:1,                      2001:0:0:1::1",
    "2001:db8:0:1:1:1:1:1,                    2001:db8:0:1:1:1:1:1",
    "1:2:3:4:5:6:0:0,                         1:2:3:4:5:6::",
    "0:0:3:4:5:6:7:8,                         ::3:4:5:6:7:8",
    "::,                                      ::",
    "::1,                                     ::1",
    "64:ff9b::192.0.2.1,                      64:ff9b::c000:201",
  })
  void parse_anySpelling_isWrittenInOne(String text, String written) {
    assertThat(IpAddress.parse(text)).hasToString(written).isEqualTo(IpAddress.parse(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | \"\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
        "example.com   | \"example.com\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
        "192.0.2       | \"192.0.2\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
        "192.0.2.256   | \"192.0.2.256\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
        "1::2::3       | \"1::2::3\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
        "192.0.2.0/29  | \"192.0.2.0/29\" is not an IP address: it is an IP block; give a single address",
        "fe80::1%eth0  | \"fe80::1%eth0\" is not an IP address: the zone index after % is valid on one computer only",
        "192.000.2.010 | \"192.000.2.010\" is not an IP address: some programs read a number with a leading zero as octal; did you mean 192.0.2.10?",
        "::ffff:192.0.2.1 | \"::ffff:192.0.2.1\" is an IPv4-mapped IPv6 address; write 192.0.2.1",
        "0:0:0:0:0:FFFF:c000:201 | \"0:0:0:0:0:FFFF:c000:201\" is an IPv4-mapped IPv6 address; write 192.0.2.1",
        "::ffff:192.0.02.1 | \"::ffff:192.0.02.1\" is not an IP address: some programs read a number with a leading zero as octal; did you mean 192.0.2.1?",
        "١٩٢.0.2.1     | \"١٩٢.0.2.1\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
      })
  void parse_anythingElse_isRefused(String text, String message) {
    assertThatThrownBy(() -> IpAddress.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void compareTo_isByNumber() {
    assertThat(
            Stream.of("2001:db8::", "192.0.2.200", "192.0.2.9", "::1")
                .map(IpAddress::parse)
                .sorted())
        .extracting(IpAddress::toString)
        .containsExactly("192.0.2.9", "192.0.2.200", "::1", "2001:db8::");
  }

  @Test
  void parse_whatTheJdkWrites_isTheSameAddress() throws UnknownHostException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      for (int b = 0; b < bytes.length; b++) {
        bytes[b] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0);
      }
      bytes[0] |= 0x20;
      InetAddress javas = InetAddress.getByAddress(bytes);

      IpAddress read = IpAddress.parse(javas.getHostAddress());

      assertThat(read.bytes()).as("%s, seed %s", javas, seed).isEqualTo(bytes);
      assertThat(InetAddress.getByName(read.toString())).as("seed %s", seed).isEqualTo(javas);
      assertThat(IpAddress.parse(read.toString())).as("seed %s", seed).isEqualTo(read);
      assertThat(read.toString()).as("seed %s", seed).doesNotContain(":::");
    }
  }
}
