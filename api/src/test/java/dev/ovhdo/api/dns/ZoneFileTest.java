package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneFileTest {
  @Test
  @Timeout(60)
  void parse_endlessGenerate_isRefused() {
    assertThatThrownBy(
            () -> ZoneFile.parse("$GENERATE 1-100000000 h$ A 192.0.2.1\n", "example.com"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The zone file has more than 200000 records; check its $GENERATE lines");
  }

  private static RecordSet set(String name, RecordType type, long ttl, String... values) {
    return RecordSet.of(name, type, values).withTtl(ttl);
  }

  @Test
  void parse_aFileWithEverythingInIt_isAllOfIt() throws IOException {
    DesiredZone zone = ZoneFile.parse(resource("everything.zone"), "example.com");

    assertThat(zone.warnings())
        .containsExactly(
            "mixed A has the TTLs 300 and 600: a set has one TTL, the first is used",
            "DNSSEC records are ignored: OVHcloud signs zones itself");
    assertThat(zone.authority())
        .contains(
            new StartOfAuthority(
                "ns1.example.net.", "hostmaster.example.com.", 86400, 3600000, 300, 3600));
    assertThat(zone.sets())
        .containsExactly(
            set("@", RecordType.NS, 3600, "ns1.example.net.", "ns2.example.net."),
            set("@", RecordType.A, 3600, "192.0.2.1"),
            set("@", RecordType.AAAA, 300, "2001:db8::1"),
            set("@", RecordType.MX, 3600, "10 mail.example.com.", "20 mx.example.net."),
            set(
                "@",
                RecordType.TXT,
                3600,
                "\"v=spf1 mx -all\"",
                "\"semi;colon and \\\"quote\\\"\"",
                "\"" + "x".repeat(255) + "\" \"" + "y".repeat(45) + "\"",
                "\"caf\\195\\169; no comment\""),
            set("@", RecordType.CAA, 3600, "0 issue \"ca.example.net\""),
            set("www", RecordType.CNAME, 3600, "example.com."),
            set("mail", RecordType.A, 5400, "192.0.2.25"),
            set("*.dev", RecordType.A, 3600, "192.0.2.7"),
            set("_sip._tcp", RecordType.SRV, 3600, "10 60 5060 sip.example.com."),
            set(
                "sel._domainkey",
                RecordType.TXT,
                3600,
                "\"v=DKIM1; k=rsa; \" \"p=MIGfMA0GCSqGSIb3\" \"DQEBAQUAA4GNADCB\""),
            set("_dmarc", RecordType.TXT, 3600, "\"v=DMARC1; p=none\""),
            set(
                "host",
                RecordType.SSHFP,
                3600,
                "4 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"),
            set(
                "_443._tcp",
                RecordType.TLSA,
                3600,
                "3 1 1 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"),
            set(
                "naptr",
                RecordType.NAPTR,
                3600,
                "100 10 \"S\" \"SIP+D2U\" \"\" _sip._udp.example.com."),
            set("loc", RecordType.LOC, 3600, "50 41 20 N 03 10 34 E 20m 10m 10m 10m"),
            set("svc", RecordType.HTTPS, 3600, "1 . alpn=h2,h3"),
            set("_dns", RecordType.SVCB, 3600, "1 dns.example.net. port=853"),
            set("@", RecordType.RP, 3600, "admin.example.com. contact.example.com."),
            set("old", RecordType.SPF, 3600, "\"v=spf1 -all\""),
            set("xn--bcher-kva", RecordType.A, 3600, "192.0.2.8"),
            set("a.sub", RecordType.A, 120, "192.0.2.9"),
            set("rel.sub", RecordType.CNAME, 120, "a.sub.example.com."),
            set("gen1.sub", RecordType.A, 120, "192.0.2.101"),
            set("gen2.sub", RecordType.A, 120, "192.0.2.102"),
            set("mixed", RecordType.A, 300, "192.0.2.10", "192.0.2.11"));
  }

  @Test
  void text_ofAFileWithEverything_isReadAsTheSame() throws IOException {
    DesiredZone zone = ZoneFile.parse(resource("everything.zone"), "example.com");

    DesiredZone again = ZoneFile.parse(zone.toString(), "example.com");

    assertThat(again).hasToString(zone.toString());
    assertThat(again.sets()).hasSameSizeAs(zone.sets());
    assertThat(again.authority()).isEqualTo(zone.authority());
    assertThat(again.warnings()).isEmpty();
  }

  @Test
  void parse_withoutTtlDirective_leavesTheTtlToTheZone() {
    assertThat(ZoneFile.parse("www IN A 192.0.2.1\n", "example.com").sets())
        .containsExactly(set("www", RecordType.A, 0, "192.0.2.1"));
  }

  @Test
  void parse_textOutsideAsciiWithoutQuotes_isThatText() {
    assertThat(
            ZoneFile.parse(
                    """
                    txt CNAME bücher.example.
                    a 300 IN TXT café ( déjà
                      vu )
                    b CNAME bücher.example.
                    """,
                    "example.com")
                .sets())
        .containsExactly(
            set("txt", RecordType.CNAME, 0, "xn--bcher-kva.example."),
            set("a", RecordType.TXT, 300, "\"caf\\195\\169\" \"d\\195\\169j\\195\\160\" \"vu\""),
            set("b", RecordType.CNAME, 0, "xn--bcher-kva.example."));
  }

  @Test
  void text_ofAnAuthorityWithoutTtl_isReadAsTheSame() {
    DesiredZone zone =
        ZoneFile.parse("@ SOA ns1.example.net. me.example.com. 1 2 3 4 5\n", "example.com");

    assertThat(ZoneFile.parse(zone.toString(), "example.com").authority())
        .isEqualTo(zone.authority())
        .contains(new StartOfAuthority("ns1.example.net.", "me.example.com.", 2, 4, 5, 0));
  }

  @Test
  void parse_nativeText_isWrittenAsTxtAgain() {
    DesiredZone zone =
        DesiredZone.of(
            "example.com",
            List.of(
                RecordSet.of("_dmarc", RecordType.DMARC, "v=DMARC1; p=none"),
                RecordSet.of("@", RecordType.SPF, "v=spf1 -all")));

    assertThat(zone)
        .hasToString(
            """
            $ORIGIN example.com.
            _dmarc                         IN TXT   "v=DMARC1; p=none"
            @                              IN TXT   "v=spf1 -all"
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "www A 192.0.2.1\\nwww A 192.0.2.300 | The zone file can't be read: line 2: Invalid"
            + " address: 192.0.2.300",
        "www FOO x | The zone file can't be read: line 1: Invalid type 'FOO'",
        "$INCLUDE other.zone | The zone file can't be read: line 1: $INCLUDE encountered,"
            + " but processing disabled in strict mode",
        "www TXT \"open | The zone file can't be read: line 2: newline in quoted string",
        "www HINFO a b | www has a record of type HINFO, which OVHcloud does not support",
        "www CH TXT a | www has the class CH; OVHcloud supports only IN",
        "www.example.net. A 192.0.2.1 | www.example.net is not in the zone example.com",
        "www 30 A 192.0.2.1 | www A: A TTL of 30 is invalid: it must be 0 for the default TTL of the"
            + " zone, or 60 to 2147483647 seconds",
        "@ MX 0 . | @ MX: '0 .' can't be a value of type MX: OVHcloud does not accept an empty host",
        "@ TLSA 3 1 1 abcd | @ TLSA: '3 1 1 ABCD' can't be a value of type TLSA: it has 4"
            + " hexadecimal digits instead of 64",
        "sub SOA a b 1 2 3 4 5 | The SOA record belongs to sub.example.com., but the zone is"
            + " example.com",
        "www CNAME a\\n"
            + "www A 192.0.2.1 | www can't be an alias (CNAME) and have records of type A at the"
            + " same time",
        "www CNAME a\\nwww CNAME b | www has 2 values of type CNAME: an alias has exactly one target",
        "@ CNAME a | @ can't be an alias (CNAME): the zone itself has name servers and a SOA"
            + " record",
      })
  void parse_aBadFile_saysWhereAndWhat(String text, String message) {
    assertThatThrownBy(() -> ZoneFile.parse(text.replace("\\n", "\n") + "\n", "example.com"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = ZoneFileTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
