package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDataTest {
  private static final ZoneName ZONE = ZoneName.of("example.com");
  private static final String DIGITS_40 = "0123456789abcdef0123456789abcdef01234567";

  private static RecordData parse(String type, String value) {
    return RecordData.parse(RecordType.of(type), value, ZONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A     | 192.0.2.1                                | 192.0.2.1",
        "AAAA  | 2001:DB8:0:0::0:1                        | 2001:db8::1",
        "AAAA  | 2001:db8:0:1:0:0:0:0                     | 2001:db8:0:1::",
        "AAAA  | ::                                       | ::",
        "AAAA  | 2001:db8:0:1:1:1:1:1                     | 2001:db8:0:1:1:1:1:1",
        "AAAA  | ::ffff:192.0.2.1                         | ::ffff:c000:201",
        "CNAME | web                                      | web.example.com.",
        "CNAME | WWW.Example.NET.                         | WWW.Example.NET.",
        "CNAME | @                                        | example.com.",
        "CNAME | bücher.example.                          | xn--bcher-kva.example.",
        "NS    | ns1.example.net.                         | ns1.example.net.",
        "MX    | 10 mail                                  | 10 mail.example.com.",
        "MX    | 10   mail.example.net.                   | 10 mail.example.net.",
        "SRV   | 10 5 443 sip.example.net.                | 10 5 443 sip.example.net.",
        "CAA   | 0 issue \"ca.example.net\"               | 0 issue \"ca.example.net\"",
        "CAA   | 0 issue ca.example.net                   | 0 issue \"ca.example.net\"",
        "SSHFP | 1 1 0123456789abcdef0123456789abcdef01234567 | 1 1"
            + " 0123456789ABCDEF0123456789ABCDEF01234567",
        "NAPTR | 100 10 \"S\" \"SIP+D2U\" \"\" sip  | 100 10 \"S\" \"SIP+D2U\" \"\""
            + " sip.example.com.",
        "HTTPS | 1 . alpn=h2                              | 1 . alpn=h2",
        "HTTPS | 0 web                                    | 0 web.example.com.",
        "HTTPS | 1 . alpn=\"h2,h3\" ipv6hint=2001:DB8::1   | 1 . alpn=h2,h3"
            + " ipv6hint=2001:db8:0:0:0:0:0:1",
        "SVCB  | 1 svc.example.net. port=853              | 1 svc.example.net. port=853",
        "RP    | admin txt                                | admin.example.com. txt.example.com.",
        "RP    | admin.example.net. .                     | admin.example.net. .",
        "PTR   | host.example.net.                        | host.example.net.",
        "TXT   | v=spf1 -all                              | \"v=spf1 -all\"",
        "TXT   | \"v=spf1\" \" -all\"                     | \"v=spf1\" \" -all\"",
        "TXT   | say \"hi\" \\ there                      | \"say \\\"hi\\\" \\\\ there\"",
        "TXT   | é                                        | \"\\195\\169\"",
        "TXT   | \"\"                                     | \"\"",
        "SPF   | v=spf1 -all                              | \"v=spf1 -all\"",
        "DKIM  | \"v=DKIM1; p=\" \"abc\"                  | v=DKIM1; p=abc",
        "DMARC | v=DMARC1; p=none                         | v=DMARC1; p=none",
        "LATER | any  thing                               | any thing",
      })
  void parse_aGoodValue_isWrittenAsOvhcloudWantsIt(String type, String value, String text) {
    assertThat(parse(type, value).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A     | 192.0.2.300 | expected an IPv4 address such as 192.0.2.1",
        "A     | 2001:db8::1 | expected an IPv4 address such as 192.0.2.1",
        "A     | 192.0.2.1 192.0.2.2 | expected an IPv4 address such as 192.0.2.1",
        "AAAA  | 192.0.2.1   | expected an IPv6 address such as 2001:db8::1",
        "AAAA  | 2001:db8::g | expected an IPv6 address such as 2001:db8::1",
        "MX    | 10          | expected PRIORITY HOST, such as 10 mail.example.com.",
        "MX    | 70000 mail  | expected PRIORITY HOST, such as 10 mail.example.com.",
        "MX    | 0 .         | OVHcloud does not accept an empty host",
        "RP    | admin       | expected MAILBOX NAME, such as admin.example.com. .",
        "HTTPS | 1           | expected PRIORITY HOST [KEY=VALUE...], such as 1 . alpn=h2",
        "HTTPS | 1 . alpn    | expected PRIORITY HOST [KEY=VALUE...], such as 1 . alpn=h2",
        "SRV   | 1 2 3       | expected PRIORITY WEIGHT PORT HOST, such as 10 5 443"
            + " www.example.com.",
        "CAA   | 0 iss.ue \"x\" | expected FLAGS TAG \"VALUE\", such as 0 issue \"ca.example.net\"",
        "CAA   | 256 issue \"x\" | expected FLAGS TAG \"VALUE\", such as 0 issue"
            + " \"ca.example.net\"",
        "SSHFP | 4 2 abcd    | it has 4 hexadecimal digits instead of 64",
        "SSHFP | 4 2 xyz     | expected ALGORITHM TYPE FINGERPRINT, such as 4 2 and 64 hexadecimal"
            + " digits",
        "TLSA  | 3 1 1 abcd  | it has 4 hexadecimal digits instead of 64",
        "TXT   | \"open      | a quotation mark is not closed",
        "TXT   | \"a\" b     | only another quoted string may follow a quoted string",
        "TXT   | \"\\999\"   | \\999 is not a byte: the maximum is 255",
        "SPF   | spf2.0/pra  | it must begin with v=spf1",
        "DKIM  | p=abc       | it must begin with v=DKIM1",
        "DMARC | v=DMARC1; é | it has characters that are not ASCII",
      })
  void parse_aBadValue_namesTheRule(String type, String value, String rule) {
    assertThatThrownBy(() -> parse(type, value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("'" + value + "' can't be a value of type " + type + ": " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "10 192.0.2.1 | '192.0.2.1' is an address, and the target of a record of type MX is a name",
        "10 mx.example.net | 'mx.example.net' has no final dot, and would mean"
            + " mx.example.net.example.com. Write 'mx.example.net.', or"
            + " 'mx.example.net.example.com.' for a name in this zone",
        "10 a..b. | 'a..b.' can't be a name: it has an empty label",
        "10 a$b. | 'a$b.' can't be a name: 'a$b' has characters other than letters, digits, - and"
            + " _",
        "10 straße.example. | 'straße.example.' can't be a name: it has a letter that the standards for international names treat differently; use the registered xn-- form",
      })
  void parse_aBadTarget_saysWhatIsWrongWithIt(String value, String message) {
    assertThatThrownBy(() -> parse("MX", value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void asciiDigits_digitsOfAnotherLocale_areAscii() {
    assertThat(RecordData.asciiDigits("\u06f5\u06f1 30 N")).isEqualTo("51 30 N");
    assertThat(RecordData.asciiDigits("51 30 N")).isEqualTo("51 30 N");
  }

  @Test
  void parse_emptyValue_isRefused() {
    assertThatThrownBy(() -> parse("A", "  "))
        .hasMessage("'  ' can't be a value of type A: it is empty");
  }

  @Test
  void parse_longText_isSplitAt255Bytes() {
    assertThat(parse("TXT", "a".repeat(300)).text())
        .isEqualTo("\"" + "a".repeat(255) + "\" \"" + "a".repeat(45) + "\"");
    assertThat(parse("TXT", "\"" + "a".repeat(256) + "\" \"b\"").text())
        .isEqualTo("\"" + "a".repeat(255) + "\" \"a\" \"b\"");
    assertThat(parse("DKIM", "v=DKIM1; p=" + "a".repeat(300)).text())
        .isEqualTo("v=DKIM1; p=" + "a".repeat(300));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A     | 192.0.2.1 | 192.0.2.1",
        "AAAA  | 2001:db8::1 | 2001:0DB8:0:0:0:0:0:1",
        "CNAME | www.example.com. | WWW.example.com.",
        "CNAME | www | www.example.com.",
        "MX    | 10 mail.example.com. | 10  MAIL.example.com.",
        "TXT   | v=spf1 -all | \"v=spf1\" \" -all\"",
        "TXT   | \"\\195\\169\" | é",
        "TXT   | \"a\\;b\" | a;b",
        "DKIM  | v=DKIM1; p=ab | \"v=DKIM1; p=a\" \"b\"",
        "CAA   | 0 Issue \"ca.example.net\" | 0 issue \"ca.example.net\"",
        "TLSA  | 3 1 0 abcd | 3 1 0 AB CD",
        "LATER | a b | a  b",
      })
  void wire_sameThingSpeltOtherwise_isTheSame(String type, String one, String other) {
    RecordType of = RecordType.of(type);
    assertThat(RecordData.ofRecord(of, other, ZONE).wire())
        .isEqualTo(RecordData.ofRecord(of, one, ZONE).wire());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A   | 192.0.2.1 | 192.0.2.2",
        "TXT | \"Case\"  | \"case\"",
        "MX  | 10 mail   | 20 mail",
        "A   | oddity    | other oddity",
        "CAA | 0 issue \"a\" | 0 issuewild \"a\"",
      })
  void wire_anotherThing_isAnother(String type, String one, String other) {
    RecordType of = RecordType.of(type);

    assertThat(RecordData.ofRecord(of, one, ZONE).wire())
        .isNotEqualTo(RecordData.ofRecord(of, other, ZONE).wire());
  }
}
