package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneYamlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "www: [                       | Invalid YAML: line 1: while parsing a flow node;"
            + " expected the node content, but found '<stream end>'",
        "- a                          | The YAML must be a map from names to records",
        "www: text                    | line 1: www must be a map with a type and values",
        "www: {value: 192.0.2.1}      | line 1: www has no type",
        "www: {type: A, tll: 5}       | line 1: www has the unknown property 'tll'; known: type,"
            + " ttl, value, values",
        "www: {type: A}               | line 1: www A needs either value or values",
        "www: {type: A, ttl: soon, value: 192.0.2.1} | line 1: www A has a ttl that is not a number of"
            + " seconds",
        "www: {type: A, value: [[a]]} | line 1: www A has a value that is neither text nor properties",
        "www: {type: A, value: {a: b}} | line 1: www A has a value with properties; this type needs text",
        "www: {type: MX, value: {exchange: a.}} | line 1: www MX has a value without preference or"
            + " priority",
        "www: {type: A, value: 1.2.3} | www A: '1.2.3' can't be a value of type A: expected an IPv4"
            + " address such as 192.0.2.1",
        "www: [{type: A, value: 192.0.2.1}, {type: A, value: 192.0.2.2}] | www A is given twice:"
            + " one set contains all values of a name and a type",
      })
  void parse_invalidZone_namesRecordAndReason(String text, String message) {
    assertThatThrownBy(() -> ZoneYaml.parse(text, "example.com"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void parse_nameTwice_isRefused() {
    String text = "www: {type: A, value: 192.0.2.1}\nwww: {type: AAAA, value: 2001:db8::1}\n";

    assertThatThrownBy(() -> ZoneYaml.parse(text, "example.com"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("www");
  }

  @Test
  void parse_octoDnsProperties_becomeValues() {
    String text =
        """
        a: {type: SSHFP, value: {algorithm: 4, fingerprint_type: 1, fingerprint: %s}}
        b:
          type: NAPTR
          value: {order: 1, preference: 2, flags: S, service: SIP+D2U, regexp: '', replacement: .}
        c:
          type: TLSA
          value:
            certificate_usage: 3
            selector: 1
            matching_type: 0
            certificate_association_data: abcd
        """
            .formatted("ab".repeat(20));

    assertThat(ZoneYaml.parse(text, "example.com").sets())
        .extracting(set -> set.type() + " " + set.values().get(0))
        .containsExactly(
            "SSHFP 4 1 " + "AB".repeat(20),
            "NAPTR 1 2 \"S\" \"SIP+D2U\" \"\" .",
            "TLSA 3 1 0 ABCD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yaml | anything      | true",
        "a.YML  | anything      | true",
        "a.zone | www: x        | false",
        "-      | ---           | true",
        "-      | '': {type: A} | true",
        "-      | www:          | true",
        "-      | # note        | false",
        "-      | {a: b}        | true",
        "-      | $TTL 3600     | false",
        "-      | ; a: b        | false",
        "-      | @ IN SOA a. b. (1 2 3 4 5) | false",
        "-      | www AAAA 2001:db8::1 | false",
      })
  void isYaml_byExtensionOrContent_isRecognized(String file, String text, boolean yaml) {
    assertThat(DesiredZoneReader.isYaml(file, text)).isEqualTo(yaml);
  }
}
