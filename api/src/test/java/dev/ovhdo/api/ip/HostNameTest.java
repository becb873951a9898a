package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {
  @ParameterizedTest
  @CsvSource({
    "mail.example.com,      mail.example.com.",
    "Mail.Example.COM.,     mail.example.com.",
    "bücher.example,        xn--bcher-kva.example.",
    "BÜCHER.example.,       xn--bcher-kva.example.",
    "例え。example,          xn--r8jz45g.example.",
    "a_b.example.com,       a_b.example.com.",
    "4.example.com,         4.example.com.",
  })
  void parse_anySpelling_isWrittenInOne(String text, String written) {
    assertThat(HostName.parse(text)).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''               | it is empty",
        ".                | it is empty",
        "mail             | a fully qualified name is required, such as mail.example.com",
        "mail..com        | it has an empty label",
        ".example.com     | it has an empty label",
        "192.0.2.1        | it is an IP address",
        "example.42       | its last label is a number",
        "*.example.com    | wildcards are not permitted",
        "-a.example.com   | \"-a\" begins or ends with a hyphen",
        "a-.example.com   | \"a-\" begins or ends with a hyphen",
        "a b.example.com  | \"a b\" has characters other than letters, digits, - and _",
        "https://example.com | \"https://example\" has characters other than letters, digits, - and _",
        "straße.example   | it has a letter that the standards for international names treat differently; use the registered xn-- form",
      })
  void parse_anythingElse_isRefused(String text, String why) {
    assertThatThrownBy(() -> HostName.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("\"" + text + "\" is not a host name: " + why);
  }

  @Test
  void parse_tooLong_isRefused() {
    String label = "a".repeat(63);

    assertThat(HostName.parse(label + ".example").text()).startsWith(label);
    assertThatThrownBy(() -> HostName.parse(label + "a.example"))
        .hasMessageEndingWith("a label may have at most 63 characters");
    assertThat(HostName.parse((label + ".").repeat(3) + "a".repeat(61)).text()).hasSize(254);
    assertThatThrownBy(() -> HostName.parse((label + ".").repeat(3) + "a".repeat(62)))
        .hasMessageEndingWith("it has more than 253 characters");
  }
}
