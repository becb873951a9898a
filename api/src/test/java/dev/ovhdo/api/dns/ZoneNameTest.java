package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNameTest {
  private final ZoneName zone = ZoneName.of("Example.COM.");

  @ParameterizedTest
  @CsvSource({
    "@, @",
    "'', @",
    "WWW, www",
    "a.b, a.b",
    "*, *",
    "*.dev, *.dev",
    "_sip._tcp, _sip._tcp",
    "example.com., @",
    "www.Example.com., www",
    "bücher, xn--bcher-kva",
    "BÜCHER.a, xn--bcher-kva.a",
    "0/25, 0/25",
  })
  void relative_aGoodName_isInAsciiAndLowerCase(String name, String relative) {
    assertThat(zone.relative(name)).isEqualTo(relative);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "www.example.com | 'www.example.com' would mean www.example.com.example.com. Names are"
            + " relative to the zone: write www",
        "example.com | 'example.com' would mean example.com.example.com. Names are relative to the"
            + " zone: write @",
        "www.example.net. | 'www.example.net.' is not in the zone example.com",
        "a b | 'a b' can't be a name: 'a b' has characters other than letters, digits, - and _",
        "a..b | 'a..b' can't be a name: it has an empty label",
        "a.* | 'a.*' can't be a name: '*' has characters other than letters, digits, - and _; a * is permitted only as the first label",
      })
  void relative_aBadName_saysWhatIsWrong(String name, String message) {
    assertThatThrownBy(() -> zone.relative(name))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void relative_tooLong_saysHowLong() {
    String label = "a".repeat(64);
    String name = String.join(".", "a".repeat(60), "b".repeat(60), "c".repeat(60), "d".repeat(60));

    assertThatThrownBy(() -> zone.relative(label))
        .hasMessage(
            "'%s' can't be a name: '%s' has 64 characters, and a label may have at most 63"
                .formatted(label, label));
    assertThatThrownBy(() -> zone.relative(name))
        .hasMessage(
            "'%s' is too long: with the zone it has 255 characters, and the maximum is 253"
                .formatted(name));
    assertThat(zone.relative(name.substring(2))).isEqualTo(name.substring(2));
  }

  @Test
  void absolute_anyName_endsWithADot() {
    assertThat(zone.absolute("@")).isEqualTo("example.com.");
    assertThat(zone.absolute("www")).isEqualTo("www.example.com.");
    assertThat(ZoneName.of("bücher.example").absolute("www"))
        .isEqualTo("www.xn--bcher-kva.example.");
  }
}
