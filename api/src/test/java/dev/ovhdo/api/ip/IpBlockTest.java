package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpBlockTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/29,       192.0.2.0/29,       192.0.2.0/29",
    "192.0.2.1,          192.0.2.1/32,       192.0.2.1",
    "192.0.2.1/32,       192.0.2.1/32,       192.0.2.1",
    "2001:DB8:0::/64,    2001:db8::/64,      2001:db8::/64",
    "2001:DB8::1,        2001:db8::1/128,    2001:db8::1",
    "0.0.0.0/0,          0.0.0.0/0,          0.0.0.0/0",
  })
  void parse_anySpelling_isWrittenInOne(String text, String written, String inPaths) {
    IpBlock block = IpBlock.parse(text);

    assertThat(block).hasToString(written);
    assertThat(block.pathName()).isEqualTo(inPaths);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.5/29   | \"192.0.2.5/29\" is not an IP block: the block of 192.0.2.5 is 192.0.2.0/29",
        "192.0.2.0/33   | \"192.0.2.0/33\" is not an IP block: the prefix must be a number from 0 to 32",
        "2001:db8::/129 | \"2001:db8::/129\" is not an IP block: the prefix must be a number from 0 to 128",
        "192.0.2.0/     | \"192.0.2.0/\" is not an IP block: the prefix must be a number from 0 to 32",
        "192.0.2.0/255.255.255.0 | \"192.0.2.0/255.255.255.0\" is not an IP block: the prefix must be a number from 0 to 32",
        "web            | \"web\" is not an IP address such as 192.0.2.1 or 2001:db8::1",
      })
  void parse_anythingElse_isRefused(String text, String message) {
    assertThatThrownBy(() -> IpBlock.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.8/29,  192.0.2.8,   true",
    "192.0.2.8/29,  192.0.2.15,  true",
    "192.0.2.8/29,  192.0.2.16,  false",
    "192.0.2.8/29,  192.0.2.7,   false",
    "0.0.0.0/0,     192.0.2.7,   true",
    "0.0.0.0/0,     ::,          false",
    "2001:db8::/56, 2001:db8:0:ff::1,  true",
    "2001:db8::/56, 2001:db8:0:100::1, false",
  })
  void contains_isByBits(String block, String address, boolean contained) {
    assertThat(IpBlock.parse(block).contains(IpAddress.parse(address))).isEqualTo(contained);
  }
}
